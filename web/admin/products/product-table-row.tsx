import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Thumb } from '../parts/picture.tsx';
import { moneyText, said } from '../parts/say.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { productName } from './names.ts';
import type { ProductRow } from './product-queries.ts';
import { ProductStock } from './product-stock.tsx';
import { ShelfSwitch } from './shelf-switch.tsx';
import { summaryOf } from './stock.ts';
import type { Adjusting } from './use-adjust.ts';
import { useShelf } from './use-shelf.ts';

interface Props {
  readonly row: ProductRow;
  /** Opened at first, with the SKUs running low. */
  readonly low: boolean;
  readonly adjust: (adjusting: Adjusting) => void;
}

/** A product: what it is and whether it is sold; what became of the switch; its stock when opened. */
export const ProductTableRow = ({ row, low, adjust }: Props) => {
  const { text, locale } = useSpeech();
  const [open, setOpen] = useState(low);
  const shelf = useShelf(row);
  const name = productName(row, locale);
  return (
    <tbody data-row-of="">
      <tr>
        <Goods row={row} name={name} />
        <td className="cell-stock">
          <StockSummary row={row} />
        </td>
        <td className="cell-sold end number">{text.products.sold(row.card.salesCount)}</td>
        <td className="cell-shelf">
          <ShelfSwitch name={name} shelf={shelf} />
        </td>
        <td className="cell-more end">
          <button
            type="button"
            className="icon-button"
            data-row=""
            aria-expanded={open}
            aria-label={text.products.details(name)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="down" />
          </button>
        </td>
      </tr>
      {shelf.told !== null && (
        <tr className={`told ${shelf.told.kind}`}>
          <td colSpan={6}>{shelf.told.message}</td>
        </tr>
      )}
      {open && (
        <tr className="opened-part">
          <td colSpan={6}>
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
            <b>{name}</b>
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
