import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ProductStatus } from '../../../contracts/catalogue/product.ts';
import { call } from '../api.ts';
import { useText } from '../text/use-text.ts';
import type { ProductRow } from './product-queries.ts';
import { replaceRow } from './replace-row.ts';

export type ShelfPlace = Exclude<ProductStatus, 'draft'>;

interface Told {
  readonly kind: 'ok' | 'bad';
  readonly message: string;
}

/**
 * On or off the shelf in one click: shown at once, taken back where the shop refuses. The row stays where it is, so that a slip
 * is undone by the same switch. A click while one is under way is kept and sent after it.
 */
export const useShelf = (row: ProductRow) => {
  const text = useText();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState<ShelfPlace | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const latest = useRef<ShelfPlace | null>(null);
  const version = useRef(row.version);
  if (latest.current === null) version.current = row.version;

  const send = async (status: ShelfPlace): Promise<Told> => {
    const outcome = await call('setProductStatus', {
      params: { productId: row.card.id },
      body: { status, version: version.current },
    });
    if (outcome.ok) {
      version.current = outcome.value.version;
      replaceRow(queries, { ...row, status: outcome.value.status, version: outcome.value.version });
      void refreshLater(queries, status);
      return { kind: 'ok', message: text.products.movedTo[status] };
    }
    await queries.invalidateQueries({ queryKey: ['products'] });
    const { code, title } = outcome.refusal;
    if (code === 'version_conflict') return { kind: 'bad', message: text.products.conflict };
    if (code === 'product_not_found') return { kind: 'bad', message: text.products.gone };
    return { kind: 'bad', message: text.state.sentences(text.products.failed, title) };
  };

  const put = async (status: ShelfPlace): Promise<void> => {
    setWanted(status);
    setTold(null);
    const underWay = latest.current !== null;
    latest.current = status;
    if (underWay) return;
    let sent: ShelfPlace = status;
    let result = await send(sent);
    while (result.kind === 'ok' && latest.current !== sent) {
      sent = latest.current;
      result = await send(sent);
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
