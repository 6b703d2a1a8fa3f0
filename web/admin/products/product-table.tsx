import { lazy, Suspense, useState } from 'react';
import { Boundary } from '../parts/boundary.tsx';
import { useText } from '../text/use-text.ts';
import type { ProductRow, ProductView } from './product-queries.ts';
import { ProductTableRow } from './product-table-row.tsx';
import type { Adjusting } from './use-adjust.ts';
import type { Told } from './use-shelf.ts';

const StockDialog = lazy(async () => ({ default: (await import('./stock-dialog.tsx')).StockDialog }));

/** Rows being chosen to be changed together, and what became of those that were. */
export interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly pick: (productId: string, on: boolean) => void;
  readonly pickAll: (on: boolean) => void;
  readonly results: ReadonlyMap<string, Told>;
  readonly busy: boolean;
}

interface Props {
  readonly rows: readonly ProductRow[];
  readonly view: ProductView;
  /** Null where nothing can be chosen. */
  readonly picking: Picking | null;
}

export const ProductTable = ({ rows, view, picking }: Props) => {
  const text = useText();
  const { columns } = text.products;
  const [adjusting, adjust] = useState<Adjusting | null>(null);
  // the dialog works on the row as it is now, which a refresh may have changed beneath it
  const row = adjusting && (rows.find((r) => r.card.id === adjusting.row.card.id) ?? adjusting.row);
  return (
    <>
      <table className="table cards-on-phone products-table">
        <thead>
          <tr>
            {picking && (
              <th scope="col" className="cell-pick">
                <input
                  type="checkbox"
                  className="tick"
                  aria-label={text.products.pickAll}
                  disabled={picking.busy}
                  checked={rows.length > 0 && rows.every(({ card }) => picking.picked.has(card.id))}
                  onChange={(event) => picking.pickAll(event.target.checked)}
                />
              </th>
            )}
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
        {rows.map((r) => (
          <ProductTableRow key={r.card.id} row={r} low={view === 'low'} adjust={adjust} picking={picking} />
        ))}
      </table>
      <Boundary>
        <Suspense fallback={null}>
          {adjusting && row && <StockDialog sku={adjusting.sku} row={row} onGone={() => adjust(null)} />}
        </Suspense>
      </Boundary>
    </>
  );
};
