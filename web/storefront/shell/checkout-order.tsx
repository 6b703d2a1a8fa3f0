import type { Totals } from '../../../contracts/cart/quote-cart.ts';
import type { Money } from '../../../contracts/values/money.ts';
import { moneyExact, moneyText } from '../../shared/format.ts';
import { Picture } from '../parts/picture.tsx';
import { Amount } from '../parts/price.tsx';
import { useSite } from '../site.tsx';
import { pictureView, say } from '../views.ts';
import { SubmitButton } from './checkout-parts.tsx';
import { useShellText } from './shell-context.tsx';
import type { QuotedLine } from './use-quote.ts';

interface LinesProps {
  readonly lines: readonly Pick<
    QuotedLine,
    'sku' | 'productHandle' | 'name' | 'optionText' | 'picture' | 'quantity' | 'unitPrice'
  >[];
  readonly linked?: boolean;
}

const times = (price: Money, quantity: number): Money => ({ ...price, minor: price.minor * quantity });

/** The goods of an order, each with its price as ordered. */
export const OrderLines = ({ lines, linked }: LinesProps) => {
  const { locale, to } = useSite();
  const text = useShellText();
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line.sku} class="line-item nock">
          <Picture picture={pictureView(line.picture, locale)} tint="" sizes="72px" load="soon" silent />
          <div class="what">
            <p class="two">
              {linked ? (
                <a href={to.product(line.productHandle, line.sku)}>{say(line.name, locale)}</a>
              ) : (
                say(line.name, locale)
              )}
            </p>
            <p class="sm dim">
              {say(line.optionText, locale)} <span class="num">{text.times(line.quantity)}</span>
            </p>
            <p class="row between">
              <Amount money={line.unitPrice} size="s" />
              {line.quantity > 1 && <b class="sm num">{moneyText(times(line.unitPrice, line.quantity), locale)}</b>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

export const Sums = ({ totals, label }: { readonly totals: Totals; readonly label: string }) => {
  const { locale } = useSite();
  const text = useShellText();
  return (
    <>
      <dl class="kv">
        <dt>{text.goods}</dt>
        <dd>{moneyExact(totals.goods, locale)}</dd>
        <dt>{text.freight}</dt>
        <dd>{totals.freight.minor === 0 ? text.free : moneyExact(totals.freight, locale)}</dd>
      </dl>
      <hr />
      <p class="row between">
        <b>{label}</b>
        <Amount money={totals.total} size="l" />
      </p>
    </>
  );
};

interface PanelProps {
  readonly lines: readonly QuotedLine[];
  /** null where nothing of it can be had. */
  readonly totals: Totals | null;
  readonly busy: boolean;
  readonly settling: boolean;
  /** What the order button says. */
  readonly label: string;
}

export const OrderPanel = ({ lines, totals, busy, settling, label }: PanelProps) => {
  const { frame } = useSite();
  const text = useShellText();
  return (
    <aside class={settling ? 'panel sums busy' : 'panel sums'} aria-label={text.checkout.order}>
      <h2>{text.checkout.order}</h2>
      <OrderLines lines={lines} />
      {totals && <Sums totals={totals} label={text.total} />}
      <div class="pc-only submit">
        <SubmitButton busy={busy} label={label} big />
      </div>
      {totals && frame.payWithinMinutes > 0 && <p class="xs dim">{text.checkout.kept(frame.payWithinMinutes)}</p>}
    </aside>
  );
};
