import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { Thumb } from '../parts/picture.tsx';
import { moneyText, said, whenText } from '../parts/say.ts';
import { useNow } from '../parts/use-now.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { productName } from './names.ts';
import type { ProductRow } from './product-queries.ts';
import { ProductStock } from './product-stock.tsx';
import type { Picking } from './product-table.tsx';
import { ShelfSwitch } from './shelf-switch.tsx';
import { summaryOf } from './stock.ts';
import type { Adjusting } from './use-adjust.ts';
import { useShelf } from './use-shelf.ts';

interface Props {
  readonly row: ProductRow;
  /** Opened at first, with the SKUs running low. */
  readonly low: boolean;
  readonly adjust: (adjusting: Adjusting) => void;
  readonly picking: Picking | null;
}

/** A product: what it is and whether it is sold; what became of the switch; its stock when opened. */
export const ProductTableRow = ({ row, low, adjust, picking }: Props) => {
  const { text, locale } = useSpeech();
  const [open, setOpen] = useState(low);
  const shelf = useShelf(row);
  const name = productName(row, locale);
  const told = shelf.told ?? picking?.results.get(row.card.id) ?? null;
  const columns = picking ? 7 : 6;
  return (
    <tbody data-row-of="">
      <tr className={picking?.picked.has(row.card.id) ? 'picked' : undefined}>
        {picking && (
          <td className="cell-pick">
            <input
              type="checkbox"
              className="tick"
              aria-label={text.products.pick(name)}
              disabled={picking.busy}
              checked={picking.picked.has(row.card.id)}
              onChange={(event) => picking.pick(row.card.id, event.target.checked)}
            />
          </td>
        )}
        <Goods row={row} name={name} />
        <td className="cell-stock">
          <StockSummary row={row} />
        </td>
        <td className="cell-sold end number">{text.products.sold(row.card.salesCount)}</td>
        <td className="cell-shelf">
          <ShelfSwitch name={name} shelf={shelf} />
          <Times row={row} />
        </td>
        <td className="cell-more end">
          <button
            type="button"
            className="icon-button"
            aria-expanded={open}
            aria-label={text.products.details(name)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="down" />
          </button>
        </td>
      </tr>
      {told !== null && (
        <tr className={`told ${told.kind}`}>
          {picking && <td />}
          <td colSpan={6}>{told.message}</td>
        </tr>
      )}
      {open && (
        <tr className="opened-part">
          <td colSpan={columns}>
            <ProductStock row={row} onlyLow={low} adjust={adjust} />
          </td>
        </tr>
      )}
    </tbody>
  );
};

const Goods = ({ row: { card }, name }: { row: ProductRow; name: string }) => {
  const { text, locale } = useSpeech();
  return (
    <>
      <td className="cell-product">
        <div className="with-thumb">
          <Thumb of={card.picture} size={48} />
          <div>
            <Link href={`/products/${card.id}`} className="product-link" data-row="">
              <b>{name}</b>
            </Link>
            <small className="one-line">{said(card.summary, locale)}</small>
          </div>
        </div>
      </td>
      <td className="cell-price end number">
        {moneyText(card.price)}
        {card.priceVaries && <small> {text.products.from}</small>}
      </td>
    </>
  );
};

/** When a product goes on or off the shelf by itself. */
const Times = ({ row: { onShelfAt, offShelfAt } }: { row: ProductRow }) => {
  const { text, locale } = useSpeech();
  const now = useNow();
  if (onShelfAt === undefined && offShelfAt === undefined) return null;
  const when = (at: string): string => whenText(at, now, locale, text);
  return (
    <small className="shelf-times">
      {onShelfAt !== undefined && <span>{text.products.onShelfAt(when(onShelfAt))}</span>}
      {offShelfAt !== undefined && <span>{text.products.offShelfAt(when(offShelfAt))}</span>}
    </small>
  );
};

const StockSummary = ({ row }: { row: ProductRow }) => {
  const text = useText();
  const { available, held, low, out, skus } = summaryOf(row);
  return (
    <span className="stock-summary">
      <span className="number">{text.products.available(available)}</span>
      {held > 0 && <small className="number">{text.products.held(held)}</small>}
      {out === skus && <span className="tag bad">{text.products.allOut}</span>}
      {out > 0 && out < skus && <span className="tag bad">{text.products.out(out)}</span>}
      {low > 0 && <span className="tag warn">{text.products.low(low)}</span>}
    </span>
  );
};
