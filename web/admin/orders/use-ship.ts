import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { Order } from '../../../contracts/orders/order.ts';
import { newIdempotencyKey, type Outcome } from '../../shared/client.ts';
import { call } from '../api.ts';
import { useDraft } from '../parts/draft.ts';
import { issueAt, isUnsure } from '../parts/issues.ts';
import { keep, kept } from '../parts/kept.ts';
import { toast } from '../parts/toast.tsx';
import { useSend } from '../parts/use-send.ts';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';
import { shortNumber } from './order-number.ts';
import { mended, type ShipWrong } from './ship-wrong.ts';
import { type Carrier, carrierIn, carrierOf, tidyWaybill, waybillIsWhole } from './waybill.ts';

const lastCarrier = 'shop-admin.carrier';

type Refusal = Extract<Outcome<'shipOrder'>, { ok: false }>['refusal'];

const wrongOf = (refusal: Refusal, text: Text): ShipWrong => {
  if (refusal.code === 'not_signed_in') return {};
  if (refusal.code === 'order_not_shippable') return { whole: text.ship.notShippable, over: true };
  if (refusal.code === 'idempotency_key_reused') return { whole: text.ship.reused, over: true };
  const fields = { carrier: issueAt(refusal, '#/carrier'), waybill: issueAt(refusal, '#/waybill') };
  if (fields.carrier !== undefined || fields.waybill !== undefined) return fields;
  return { whole: isUnsure(refusal) ? text.state.sentences(refusal.title, text.ship.unsure) : refusal.title };
};

const missing = (carrier: Carrier | null, waybill: string, text: Text): ShipWrong | null => {
  const wrong: ShipWrong = {
    carrier: carrier ? undefined : text.ship.carrierMissing,
    waybill: waybill === '' ? text.ship.waybillMissing : waybillIsWhole(waybill) ? undefined : text.ship.waybillWrong,
  };
  return wrong.carrier !== undefined || wrong.waybill !== undefined ? wrong : null;
};

const useShipDraft = (orderId: string) =>
  useDraft(`ship.${orderId}`, () => ({
    carrier: kept('local', lastCarrier) ?? '',
    waybill: '',
    key: newIdempotencyKey(),
    /** Whether the person chose the carrier: then no guess overrules it. */
    chosen: '',
  }));

const nothing: ShipWrong = {};

/**
 * Shipping one order. The key belongs to the intention: it is made with the dialog, kept with what is typed and used for every
 * try, so that a double click, a reload or a lost answer never ships twice.
 */
export const useShip = (order: Order, onDone: () => void) => {
  const text = useText();
  const queries = useQueryClient();
  const draft = useShipDraft(order.id);
  const send = async (): Promise<ShipWrong> => {
    const carrier = carrierIn(draft.fields.carrier);
    const waybill = tidyWaybill(draft.fields.waybill);
    const found = missing(carrier, waybill, text);
    if (found || !carrier) return found ?? nothing;
    const outcome = await call('shipOrder', {
      params: { orderId: order.id },
      body: { carrier, waybill },
      idempotencyKey: draft.fields.key,
    });
    if (outcome.ok || outcome.refusal.code !== 'not_signed_in') void refresh(queries, order.id);
    if (!outcome.ok) return wrongOf(outcome.refusal, text);
    draft.clear();
    keep('local', lastCarrier, carrier);
    toast({ kind: 'ok', message: text.ship.done(shortNumber(order.id)) });
    onDone();
    return nothing;
  };
  const sending = useSend(send, nothing);
  return { draft, ...sending, ...useShipTyping(draft, sending) };
};

type Typed = ReturnType<typeof useShipDraft>;
type Sending = ReturnType<typeof useSend<ShipWrong>>;

/** Typing mends. */
const useShipTyping = (draft: Typed, { wrong, setWrong }: Sending) => ({
  typeWaybill: (typed: string): void => {
    const guess = draft.fields.chosen === '' ? carrierOf(tidyWaybill(typed)) : null;
    draft.set(guess ? { waybill: typed, carrier: guess } : { waybill: typed });
    setWrong(mended(wrong, 'waybill', ...(guess ? (['carrier'] as const) : [])));
  },
  chooseCarrier: (carrier: string): void => {
    draft.set({ carrier, chosen: 'yes' });
    setWrong(mended(wrong, 'carrier'));
  },
});

const refresh = async (queries: QueryClient, orderId: string): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['order', orderId] }),
    queries.invalidateQueries({ queryKey: ['desk'] }),
  ]);
};
