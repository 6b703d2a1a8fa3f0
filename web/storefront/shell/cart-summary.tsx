import { moneyExact, moneyText } from '../../shared/format.ts';
import { Amount } from '../parts/price.tsx';
import { useSite } from '../site.tsx';
import { cart } from '../state/cart.ts';
import type { CartRow } from './cart-line.tsx';
import { cartSums } from './cart-sums.ts';
import { useShellText } from './shell-context.tsx';
import type { Quote } from './use-quote.ts';

interface Props {
  /** What can be bought, ticked or not. */
  readonly rows: readonly CartRow[];
  readonly quote: Quote;
}

const useCheckout = ({ rows }: Props) => {
  const text = useShellText();
  const chosen = rows.filter((row) => row.line.chosen);
  const units = chosen.reduce((sum, row) => sum + row.line.quantity, 0);
  const short = chosen.some((row) => row.quoted?.state === 'short');
  const why = units === 0 ? text.cart.nothingChosen : short ? text.cart.fixFirst : null;
  return { units, why, label: why ?? text.cart.toCheckout(units) };
};

const ToCheckout = ({ big, ...props }: Props & { readonly big?: boolean }) => {
  const { to } = useSite();
  const { why, label } = useCheckout(props);
  const shape = big ? 'btn go big wide' : 'btn go';
  return why === null ? (
    <a class={shape} href={to.checkout()}>
      {label}
    </a>
  ) : (
    <button type="button" class={shape} disabled>
      {label}
    </button>
  );
};

export const CartSummary = (props: Props) => {
  const { locale } = useSite();
  const text = useShellText();
  const { units } = useCheckout(props);
  const sums = cartSums(props.rows, props.quote);
  const freight = sums?.freight;
  return (
    <div class={props.quote.busy ? 'panel sums busy' : 'panel sums'}>
      <h2>{text.cart.summary}</h2>
      <dl class="kv">
        <dt>{text.goodsCount(units)}</dt>
        <dd>{sums ? moneyExact(sums.goods, locale) : '—'}</dd>
        <dt>{text.freight}</dt>
        <dd>{freight ? (freight.minor === 0 ? text.free : moneyExact(freight, locale)) : '—'}</dd>
      </dl>
      <hr />
      <p class="row between">
        <b>{text.total}</b>
        {sums?.total ? <Amount money={sums.total} size="l" /> : <span class="dim">—</span>}
      </p>
      <ToCheckout {...props} big />
      <p class="xs dim">{sums && !sums.total ? text.cart.toCheck : text.cart.checkedAgain}</p>
    </div>
  );
};

/** The phone's sum and way on, under the thumb. */
export const CartBar = (props: Props) => {
  const { locale } = useSite();
  const text = useShellText();
  const { rows, quote } = props;
  const sums = cartSums(rows, quote);
  const freight = sums?.freight;
  const all = rows.length > 0 && rows.every((row) => row.line.chosen);
  return (
    <div class="buybar cart-bar phone-only">
      <label class="row sm tap">
        <input
          class="ck"
          type="checkbox"
          checked={all}
          onChange={(event) =>
            cart.choose(
              rows.map((row) => row.line.sku),
              event.currentTarget.checked,
            )
          }
        />
        {text.cart.all}
      </label>
      <p class={quote.busy ? 'end sum busy' : 'end sum'}>
        {sums && <Amount money={sums.total ?? sums.goods} />}
        {sums && !sums.total && <small class="dim">{text.cart.toCheck}</small>}
        {freight && freight.minor > 0 && <small class="dim">{text.cart.withFreight(moneyText(freight, locale))}</small>}
      </p>
      <ToCheckout {...props} />
    </div>
  );
};
