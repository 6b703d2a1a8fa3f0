import { useMemo } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { type CartLine, cart } from '../state/cart.ts';
import { toasts } from '../state/toast.ts';
import { useStored } from '../state/use-stored.ts';
import { type CartRow, InvalidLine, Line } from './cart-line.tsx';
import { CartBar, CartSummary } from './cart-summary.tsx';
import { cartSums } from './cart-sums.ts';
import { useShellText } from './shell-context.tsx';
import { type Quote, useQuote } from './use-quote.ts';
import { Empty, StaleNote } from './waiting.tsx';

/** What can be bought apart from what cannot; each line with the server's word on it, where there is one yet. */
const rowsOf = (lines: readonly CartLine[], quotes: readonly Quote[]): readonly CartRow[] => {
  const quoted = new Map(quotes.flatMap((quote) => quote.reply?.lines ?? []).map((line) => [line.sku as string, line]));
  return lines.map((line) => ({ line, quoted: quoted.get(line.sku) ?? null }));
};

const cannot = ({ quoted }: CartRow): boolean => quoted?.state === 'sold_out' || quoted?.state === 'gone';

export const CartScreen = () => {
  const { to } = useSite();
  const text = useShellText();
  const lines = useStored(cart, cart.lines, cart.lines());
  // Totals are of what is ticked; the rest is asked for apart, to know its price and stock.
  const chosen = useMemo(() => lines.filter((line) => line.chosen), [lines]);
  const others = useMemo(() => lines.filter((line) => !line.chosen), [lines]);
  const quote = useQuote(chosen);
  const otherQuote = useQuote(others);
  if (lines.length === 0)
    return (
      <Empty icon="e-bag" title={text.cart.empty} text={text.cart.emptyText}>
        <a class="btn go" href={to.search()}>
          {text.cart.browse}
        </a>
      </Empty>
    );
  const rows = rowsOf(lines, [quote, otherQuote]);
  const good = rows.filter((row) => !cannot(row));
  const invalid = rows.filter(cannot);
  const refusal = quote.refusal ?? otherQuote.refusal;
  return (
    <div class="wrap">
      <h1 class="screen-title">
        {text.cart.title} <small>{text.cart.kinds(lines.length)}</small>
      </h1>
      {refusal && <StaleNote refusal={refusal} onRetry={quote.again} />}
      <div class="two-col">
        <div>
          {/* How far it is to free freight is said of sums that are certain. */}
          {(chosen.length === 0 || quote.refusal === null || cartSums(good, quote)?.total) && (
            <FreeFreight quote={quote} empty={chosen.length === 0} />
          )}
          <ul class="lines">
            {good.map((row) => (
              <Line key={row.line.sku} row={row} />
            ))}
          </ul>
          {invalid.length > 0 && <Invalid rows={invalid} />}
        </div>
        <aside class="pc-only">
          <CartSummary rows={good} quote={quote} />
        </aside>
      </div>
      <CartBar rows={good} quote={quote} />
    </div>
  );
};

/** How far it is to free freight. */
const FreeFreight = ({ quote, empty }: { readonly quote: Quote; readonly empty: boolean }) => {
  const { locale, frame, to } = useSite();
  const text = useShellText();
  const missing = empty ? frame.freeFrom : quote.reply?.missingForFreeFreight;
  const goods = empty ? 0 : (quote.reply?.totals.goods.minor ?? 0);
  const part = missing ? Math.round((goods / Math.max(1, goods + missing.minor)) * 100) : 100;
  return (
    <div class="free block" aria-live="polite">
      <p class="row between sm">
        {missing === undefined ? (
          <span class="sk w50" />
        ) : missing === null ? (
          <span class="row">
            <Icon name="check" size="s" />
            {text.cart.isFree}
          </span>
        ) : (
          <>
            <span>{text.cart.missing(moneyText(missing, locale))}</span>
            <a class="link" href={to.search()}>
              {text.cart.more}
            </a>
          </>
        )}
      </p>
      <div class="track-bar" aria-hidden="true">
        <i style={{ width: `${missing === undefined ? 0 : part}%` }} />
      </div>
    </div>
  );
};

const Invalid = ({ rows }: { readonly rows: readonly CartRow[] }) => {
  const text = useShellText();
  const removeAll = (): void => {
    const undo = cart.remove(rows.map((row) => row.line.sku));
    toasts.say({ text: text.cart.removedMany(rows.length), action: { label: text.cart.undo, run: undo } });
  };
  return (
    <section class="invalid" aria-labelledby="invalid">
      <div class="row between">
        <h2 id="invalid">
          {text.cart.invalid} <span class="dim">{rows.length}</span>
        </h2>
        <button type="button" class="tap sm mut" onClick={removeAll}>
          <Icon name="trash" size="s" />
          {text.cart.removeAll}
        </button>
      </div>
      <ul class="lines">
        {rows.map((row) => (
          <InvalidLine key={row.line.sku} row={row} />
        ))}
      </ul>
    </section>
  );
};
