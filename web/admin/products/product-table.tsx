import { lazy, Suspense, useState } from 'react';
import { Boundary } from '../parts/boundary.tsx';
import { useText } from '../text/use-text.ts';
import type { ProductRow, ProductView } from './product-queries.ts';
import { ProductTableRow } from './product-table-row.tsx';
import type { Adjusting } from './use-adjust.ts';

const StockDialog = lazy(async () => ({ default: (await import('./stock-dialog.tsx')).StockDialog }));

interface Props {
  readonly rows: readonly ProductRow[];
  readonly view: ProductView;
}

export const ProductTable = ({ rows, view }: Props) => {
  const { columns } = useText().products;
  const [adjusting, adjust] = useState<Adjusting | null>(null);
  // the dialog works on the row as it is now, which a refresh may have changed beneath it
  const row = adjusting && (rows.find((r) => r.card.id === adjusting.row.card.id) ?? adjusting.row);
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
        {rows.map((r) => (
          <ProductTableRow key={r.card.id} row={r} low={view === 'low'} adjust={adjust} />
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
