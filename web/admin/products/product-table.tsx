import { lazy, Suspense, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { Thumb } from '../parts/picture.tsx';
import { moneyText, said } from '../parts/say.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import type { ProductRow, ProductView } from './product-queries.ts';
import { ProductStock } from './product-stock.tsx';
import { ShelfSwitch } from './shelf-switch.tsx';
import { summaryOf } from './stock.ts';
import { useShelf } from './use-shelf.ts';

export interface Adjusting {
  readonly sku: string;
  readonly row: ProductRow;
}

const StockDialog = lazy(async () => ({ default: (await import('./stock-dialog.tsx')).StockDialog }));

interface Props {
  readonly rows: readonly ProductRow[];
  readonly view: ProductView;
}

export const ProductTable = ({ rows, view }: Props) => {
  const { columns } = useText().products;
  const [adjusting, adjust] = useState<Adjusting | null>(null);
  return (
    <>
      <table className="table cards-on-phone products-table">
        <thead>
          <tr>
            <th scope="col">{columns.product}</th>
            <th scope="col" className="end">
              {columns.price}
            </th>
            <th scope="col">{columns.stock}</th>
            <th scope="col" className="end">
              {columns.sold}
            </th>
            <th scope="col">{columns.shelf}</th>
            <th scope="col">
              <span className="unseen">{columns.more}</span>
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Row key={row.card.id} row={row} open={view === 'low'} adjust={adjust} />
        ))}
      </table>
      <Suspense fallback={null}>
        {adjusting && <StockDialog key={adjusting.sku} adjusting={adjusting} onGone={() => adjust(null)} />}
      </Suspense>
    </>
  );
};

interface RowProps {
  readonly row: ProductRow;
  readonly open: boolean;
  readonly adjust: (adjusting: Adjusting) => void;
}

const Row = ({ row, open: openAtFirst, adjust }: RowProps) => {
  const { text, locale } = useSpeech();
  const [open, setOpen] = useState(openAtFirst);
  const shelf = useShelf(row);
  const { card } = row;
  const name = `${said(card.brand, locale)} ${said(card.name, locale)}`;
  return (
    <tbody data-row-of="">
      <tr className={open ? 'opened' : undefined}>
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
        <td className="cell-stock">
          <Stock row={row} />
        </td>
        <td className="cell-sold end number">{text.products.sold(card.salesCount)}</td>
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
          <td colSpan={6}>
            <span role="status">{shelf.told.message}</span>
          </td>
        </tr>
      )}
      {open && (
        <tr className="opened-part">
          <td colSpan={6}>
            <ProductStock row={row} onlyLow={openAtFirst} adjust={adjust} />
          </td>
        </tr>
      )}
    </tbody>
  );
};

const Stock = ({ row }: { row: ProductRow }) => {
  const text = useText();
  const { available, held, low, out, skus } = summaryOf(row.stock);
  if (skus === 0) return <span className="tag quiet">{text.products.noStock}</span>;
  return (
    <span className="stock-summary">
      <span className="number">{text.products.available(available)}</span>
      {held > 0 && <small className="number">{text.products.held(held)}</small>}
      {out === skus ? (
        <span className="tag bad">{text.products.allOut}</span>
      ) : (
        <>
          {out > 0 && <span className="tag bad">{text.products.out(out)}</span>}
          {low > 0 && <span className="tag warn">{text.products.low(low)}</span>}
        </>
      )}
    </span>
  );
};
