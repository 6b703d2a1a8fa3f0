import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import { call } from '../api.ts';
import { useText } from '../text/use-text.ts';
import { changeRow } from './change-row.ts';
import type { ProductRow } from './product-queries.ts';

export type ShelfPlace = Extract<ProductStatus, 'on_shelf' | 'off_shelf'>;

export interface Told {
  readonly kind: 'ok' | 'bad';
  readonly message: string;
}

/** Asks for the change; the lists get what came of it. Answers the version to go on from, and what to tell the person. */
export const useStatusChange = () => {
  const text = useText();
  const queries = useQueryClient();
  return async (
    productId: string,
    status: ShelfPlace,
    version: number,
  ): Promise<Told & { readonly version: number }> => {
    const outcome = await call('setProductStatus', { params: { productId }, body: { status, version } });
    if (outcome.ok) {
      const { value } = outcome;
      changeRow(queries, productId, (row) => ({ ...row, status: value.status, version: value.version }));
      void refreshLater(queries, status);
      return { kind: 'ok', message: text.products.movedTo[status], version: value.version };
    }
    const { code, title, issues = [] } = outcome.refusal;
    // whatever the reason, show what is true now before saying why, with the row where it is
    const now = issues.length > 0 ? null : await call('getProductForStaff', { params: { productId } });
    if (now?.ok) {
      const { product } = now.value;
      changeRow(queries, productId, (row) => ({ ...row, status: product.status, version: product.version }));
    }
    if (issues.length > 0) {
      const missing = [...new Set(issues.map(({ message }) => message))].join(text.products.between);
      return { kind: 'bad', message: text.state.sentences(text.products.notReady, missing), version };
    }
    if (code === 'version_conflict') return { kind: 'bad', message: text.products.conflict, version };
    if (code === 'product_not_found') return { kind: 'bad', message: text.products.gone, version };
    return { kind: 'bad', message: text.state.sentences(text.products.failed, title), version };
  };
};

/**
 * On or off the shelf in one click: shown at once, taken back where the shop refuses. The row stays where it is, so that a slip
 * is undone by the same switch. A click while one is under way is kept and sent after it.
 */
export const useShelf = (row: ProductRow) => {
  const change = useStatusChange();
  const [wanted, setWanted] = useState<ShelfPlace | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const latest = useRef<ShelfPlace | null>(null);
  const put = async (status: ShelfPlace): Promise<void> => {
    setWanted(status);
    setTold(null);
    const underWay = latest.current !== null;
    latest.current = status;
    if (underWay) return;
    let sent: ShelfPlace = status;
    let result = await change(row.card.id, sent, row.version);
    while (result.kind === 'ok' && latest.current !== sent) {
      sent = latest.current;
      result = await change(row.card.id, sent, result.version);
    }
    latest.current = null;
    setTold(result);
    setWanted(null);
  };
  return { status: wanted ?? row.status, busy: wanted !== null, told, put: (status: ShelfPlace) => void put(status) };
};

/** The lists of other views are read anew when next opened; the one on the screen keeps its rows in place. */
const refreshLater = async (queries: QueryClient, to: ProductStatus): Promise<void> => {
  await queries.invalidateQueries({ queryKey: ['products', to], refetchType: 'none' });
  await queries.invalidateQueries({ queryKey: ['products', 'low'], refetchType: 'none' });
};
