import { useRef, useState } from 'preact/hooks';
import type { Money } from '../../../contracts/values/money.ts';
import type { Outcome } from '../../shared/client.ts';
import { client } from '../client.ts';
import { useSite } from '../site.tsx';
import { account } from '../state/account.ts';
import { attempt } from '../state/attempt.ts';
import { cart } from '../state/cart.ts';
import { type Draft, draft as kept } from '../state/draft.ts';
import { orderKeys } from '../state/order-keys.ts';
import { isRecord } from '../state/stored.ts';
import { type Faults, faultsFrom, phoneDigits } from './address-rules.ts';
import { navigate } from './navigation.ts';
import type { Wanted } from './use-quote.ts';
import { isNetwork } from './waiting.tsx';

export interface Short {
  readonly sku: string;
  readonly wanted: number;
  readonly available: number;
}

/** Why the order was not placed, and so what the page offers next. */
export type Setback =
  | { readonly kind: 'faults'; readonly faults: Faults; readonly others: readonly string[] }
  | { readonly kind: 'price'; readonly from: Money; readonly to: Money | null }
  | { readonly kind: 'short'; readonly lines: readonly Short[] }
  | { readonly kind: 'gone' }
  /** Nobody knows whether it was placed: the same attempt may be made again. */
  | { readonly kind: 'silence' }
  /** It was, by an attempt whose answer was lost. */
  | { readonly kind: 'already' }
  | { readonly kind: 'said'; readonly title: string };

interface Order {
  /** `cart`, or the SKU bought at once. */
  readonly source: string;
  readonly lines: readonly Wanted[];
  readonly expectedTotal: Money;
  readonly draft: Draft;
}

export interface Checkout {
  readonly busy: boolean;
  readonly setback: Setback | null;
  readonly setSetback: (setback: Setback | null) => void;
  readonly submit: (order: Order) => Promise<void>;
}

const moneyOf = (found: unknown): Money | null =>
  isRecord(found) && typeof found.minor === 'number' ? { currency: 'CNY', minor: found.minor } : null;

const shortOf = (found: unknown): Short | null =>
  isRecord(found) && typeof found.sku === 'string'
    ? { sku: found.sku, wanted: Number(found.wanted), available: Number(found.available) }
    : null;

const setbackOf = (refusal: Extract<Outcome<'placeOrder'>, { ok: false }>['refusal'], expected: Money): Setback => {
  const { code, context, issues = [] } = refusal;
  if (isNetwork(refusal) || code === 'internal') return { kind: 'silence' };
  switch (code) {
    case 'invalid_input':
      return { kind: 'faults', ...faultsFrom(issues) };
    case 'price_changed':
      return { kind: 'price', from: expected, to: moneyOf(context?.total) };
    case 'out_of_stock': {
      const lines = Array.isArray(context?.lines) ? context.lines.map(shortOf) : [];
      return { kind: 'short', lines: lines.filter((line) => line !== null) };
    }
    case 'product_not_found':
      return { kind: 'gone' };
    case 'idempotency_key_reused':
      return { kind: 'already' };
    default:
      return { kind: 'said', title: refusal.title };
  }
};

/** Placing the order: once, whatever fingers and networks do. */
export const useCheckout = (): Checkout => {
  const { to } = useSite();
  const [busy, setBusy] = useState(false);
  const [setback, setSetback] = useState<Setback | null>(null);
  const underway = useRef(false);

  const submit = async ({ source, lines, expectedTotal, draft }: Order): Promise<void> => {
    if (underway.current) return;
    underway.current = true;
    setBusy(true);
    setSetback(null);
    const { remark, ...address } = draft;
    const outcome = await client.call('placeOrder', {
      body: {
        lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
        address: { ...address, phone: phoneDigits(draft.phone) },
        remark,
        expectedTotal,
      },
      idempotencyKey: attempt.keyFor(source),
      timeout: 30_000,
    });
    underway.current = false;
    setBusy(false);
    if (!outcome.ok) {
      setSetback(setbackOf(outcome.refusal, expectedTotal));
      return;
    }
    const { order, accessKey } = outcome.value;
    attempt.done(source);
    orderKeys.keep(order.id, accessKey);
    kept.write({ ...draft, remark: '' });
    // The next order need not be typed; nothing hangs on it.
    if (account.called() !== null) void client.call('addAddress', { body: { address: order.address } });
    if (source === 'cart') cart.remove(lines.map((line) => line.sku));
    navigate(to.pay(order.id, accessKey), { replace: true });
  };

  return { busy, setback, setSetback, submit };
};
