import { useQueryClient } from '@tanstack/react-query';
import { newIdempotencyKey, type Outcome } from '../../shared/client.ts';
import { call } from '../api.ts';
import { useDraft } from '../parts/draft.ts';
import { issueAt, isUnsure } from '../parts/issues.ts';
import { toast } from '../parts/toast.tsx';
import { useSend } from '../parts/use-send.ts';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';
import { type Change, changeOf, type Reason, reasonIn } from './adjustment.ts';
import { changeRow } from './change-row.ts';
import type { ProductRow } from './product-queries.ts';
import type { StaffStock } from './stock.ts';

export interface AdjustWrong {
  readonly amount?: string | undefined;
  readonly note?: string | undefined;
  readonly whole?: string | undefined;
  readonly over?: boolean;
}

type Refusal = Extract<Outcome<'adjustStock'>, { ok: false }>['refusal'];

const wrongOf = (refusal: Refusal, held: number, text: Text): AdjustWrong => {
  if (refusal.code === 'not_signed_in') return {};
  if (refusal.code === 'stock_below_held') return { amount: text.stock.belowHeld(held) };
  if (refusal.code === 'sku_not_found') return { whole: text.stock.gone, over: true };
  if (refusal.code === 'idempotency_key_reused') return { whole: text.stock.reused, over: true };
  const fields = { amount: issueAt(refusal, '#/change'), note: issueAt(refusal, '#/note') };
  if (fields.amount !== undefined || fields.note !== undefined) return fields;
  return { whole: isUnsure(refusal) ? text.state.sentences(refusal.title, text.stock.unsure) : refusal.title };
};

const wrongAmount = (change: Change, held: number, text: Text): string | undefined => {
  if (change.ok) return undefined;
  return change.problem === 'belowHeld' ? text.stock.belowHeld(held) : text.stock[change.problem];
};

/** The SKU whose dialog is open, and its product as it was then. */
export interface Adjusting {
  readonly sku: string;
  readonly row: ProductRow;
}

interface Adjustment {
  readonly row: ProductRow;
  readonly sku: string;
  readonly firstWarehouse: string;
}

const useAdjustDraft = ({ row, sku, firstWarehouse }: Adjustment) => {
  const draft = useDraft(`stock.${sku}`, () => ({
    warehouse: firstWarehouse,
    reason: 'received',
    amount: '',
    note: '',
    key: newIdempotencyKey(),
  }));
  const { warehouse, amount } = draft.fields;
  const reason: Reason = reasonIn(draft.fields.reason);
  const present = row.stock.find((s) => s.sku === sku && s.warehouse === warehouse) ?? { onHand: 0, held: 0 };
  return { draft, reason, present, change: changeOf(reason, amount, present) };
};

const nothing: AdjustWrong = {};

/** The product's stock with one row as it is now. */
const withStock = (row: ProductRow, next: StaffStock): ProductRow => {
  const is = (s: StaffStock): boolean => s.sku === next.sku && s.warehouse === next.warehouse;
  return { ...row, stock: row.stock.some(is) ? row.stock.map((s) => (is(s) ? next : s)) : [...row.stock, next] };
};

/** Changing what a warehouse has of a SKU; one key for the whole intention, as in shipping. */
export const useAdjust = (adjustment: Adjustment, onDone: () => void) => {
  const text = useText();
  const queries = useQueryClient();
  const { row, sku } = adjustment;
  const { draft, reason, present, change } = useAdjustDraft(adjustment);
  const send = async (): Promise<AdjustWrong> => {
    const { warehouse, note, key } = draft.fields;
    if (!change.ok) return { amount: wrongAmount(change, present.held, text) };
    if (note.length > 200) return { note: text.stock.noteTooLong };
    const outcome = await call('adjustStock', {
      params: { sku },
      body: { warehouse, change: change.change, reason, ...(note.trim() === '' ? {} : { note: note.trim() }) },
      idempotencyKey: key,
    });
    if (!outcome.ok) {
      if (outcome.refusal.code !== 'not_signed_in') void queries.invalidateQueries({ queryKey: ['products'] });
      return wrongOf(outcome.refusal, present.held, text);
    }
    changeRow(queries, row.card.id, (now) => withStock(now, outcome.value));
    void queries.invalidateQueries({ queryKey: ['products', 'low'], refetchType: 'none' });
    draft.clear();
    toast({ kind: 'ok', message: text.stock.done(sku, outcome.value.onHand) });
    onDone();
    return nothing;
  };
  return { draft, reason, present, change, ...useSend(send, nothing) };
};
