import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { attempt } from '../state/attempt.ts';
import { cart } from '../state/cart.ts';
import { say } from '../views.ts';
import { navigate } from './navigation.ts';
import { useShellText } from './shell-context.tsx';
import type { Checkout, Setback, Short } from './use-checkout.ts';
import type { QuotedLine } from './use-quote.ts';

interface Props {
  readonly checkout: Checkout;
  readonly setback: Setback | null;
  readonly source: string;
  readonly lines: readonly QuotedLine[];
}

/** What stood in the way, in one sentence, with the next step beside it. Nothing that was typed is lost by any of it. */
export const SetbackNote = ({ checkout, setback, source, lines }: Props) => {
  if (!setback || (setback.kind === 'faults' && count(setback) === 0)) return null;
  return (
    <div
      class={setback.kind === 'silence' || setback.kind === 'price' ? 'note warn setback' : 'note bad setback'}
      role="alert"
    >
      <Icon name="warn" />
      <Said setback={setback} lines={lines} />
      <Next checkout={checkout} setback={setback} source={source} lines={lines} />
    </div>
  );
};

const count = (setback: Extract<Setback, { kind: 'faults' }>): number =>
  Object.keys(setback.faults).length + setback.others.length;

const Said = ({ setback, lines }: { readonly setback: Setback; readonly lines: readonly QuotedLine[] }) => {
  const { locale } = useSite();
  const text = useShellText().checkout;
  switch (setback.kind) {
    case 'faults':
      return <span>{[text.fix(count(setback)), ...setback.others].join(' ')}</span>;
    case 'price':
      return (
        <span>
          {setback.to
            ? text.priceChanged(moneyText(setback.from, locale), moneyText(setback.to, locale))
            : text.priceChangedTo(moneyText(setback.from, locale))}
        </span>
      );
    case 'short':
      return (
        <span>
          <b>{text.short}</b>
          {setback.lines.map((short) => (
            <span key={short.sku} class="line">
              {text.shortLine(nameOf(short, lines, locale), short.wanted, short.available)}
            </span>
          ))}
        </span>
      );
    case 'gone':
      return <span>{text.gone}</span>;
    case 'silence':
      return <span>{text.noAnswer}</span>;
    case 'already':
      return <span>{text.already}</span>;
    case 'said':
      return <span>{setback.title}</span>;
  }
};

const nameOf = (short: Short, lines: readonly QuotedLine[], locale: 'zh-CN' | 'en'): string => {
  const line = lines.find((l) => l.sku === short.sku);
  return line ? say(line.name, locale) : short.sku;
};

const Next = ({ checkout, setback, source, lines }: Omit<Props, 'setback'> & { readonly setback: Setback }) => {
  const { to } = useSite();
  const shell = useShellText();
  const text = shell.checkout;
  const bought = lines.find((line) => line.sku === source);
  // Bought at once and sold out: nothing is left to adjust, but its page has other variants and goods like it.
  if (setback.kind === 'short' && bought && setback.lines.every((short) => short.available === 0))
    return (
      <a class="act" href={to.product(bought.productHandle, bought.sku)}>
        {shell.cart.similar}
      </a>
    );
  if (setback.kind === 'short')
    return (
      <button type="button" class="act" onClick={() => adjust(setback.lines, source, checkout, to.buyNow)}>
        {text.adjust}
      </button>
    );
  if (setback.kind === 'gone')
    return (
      <a class="act" href={to.cart()}>
        {text.toCart}
      </a>
    );
  if (setback.kind === 'already')
    return (
      <span class="acts">
        <a class="act" href={to.orders()}>
          {text.toOrders}
        </a>
        <button
          type="button"
          class="act"
          onClick={() => {
            attempt.done(source);
            checkout.setSetback(null);
          }}
        >
          {text.again}
        </button>
      </span>
    );
  return null;
};

/** Takes what is left of each short line; what is sold out waits in the cart, apart. */
const adjust = (
  lines: readonly Short[],
  source: string,
  checkout: Checkout,
  buyNow: (sku: string, quantity: number) => string,
): void => {
  checkout.setSetback(null);
  for (const { sku, available } of lines) {
    if (source === 'cart') {
      if (available > 0) cart.setQuantity(sku, available);
      else cart.choose([sku], false);
    } else if (available > 0) navigate(buyNow(sku, available), { replace: true });
  }
};
