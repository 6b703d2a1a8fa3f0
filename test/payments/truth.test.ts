import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Channel, channel as channels } from '../../contracts/payments/payment.ts';
import { type Case, type Cell, type Outcome, truthTable } from '../../functions/domain/payments/truth-table.ts';
import { askRefund, issueRefund } from '../../functions/refunds/issue-refund.ts';
import { refundIdOf } from '../../functions/runtime/ids.ts';
import { attemptById } from '../../functions/stores/payments.ts';
import { refundById } from '../../functions/stores/refunds.ts';
import { ledgerEntry } from '../../functions/stores/settlements.ts';
import { refundSurplus } from '../../functions/stores/surplus-refund.ts';
import { stampAt } from '../support/seed.ts';
import { openShop, type Shop, until } from './open-shop.ts';
import { cause, type Played, playsAt } from './truth-plays.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ processingMs: 100 });
});
afterAll(() => shop.stop());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const heardAs = (status: number | undefined): Outcome['heard'] =>
  status === undefined ? 'nothing' : status < 300 ? 'acknowledged' : status === 401 ? 'forged' : 'not_ours';

const outcomeOf = async ({ who, payment, heard, refund }: Played): Promise<Outcome> => {
  const attempt = await attemptById(payment.id);
  const transactionId = attempt?.payment.transactionId;
  const entry = transactionId ? await ledgerEntry(payment.channel, transactionId) : null;
  const state = refund && (await refundById(refund))?.refund.state;
  return {
    payment: attempt?.payment.state ?? 'created',
    order: (await shop.orderNow(who)).state,
    booked: entry ? entry.owed : 'none',
    heard: heardAs(heard[0]?.status),
    ...(state === 'refunded' ? { refund: state } : {}),
  };
};

/** What the events say of it: money counted at most once, either way. */
const eventsFit = async ({ who }: Played, { booked, refund }: Outcome): Promise<void> => {
  const events = await shop.eventsOf(who);
  const count = (name: string): number => events.filter((e) => e === name).length;
  const paidOnce = booked === null || booked === 'second' ? 1 : 0;
  expect(count('payment.succeeded.v1')).toBe(paidOnce);
  expect(count('order.paid.v1')).toBe(paidOnce);
  expect(count('refund.succeeded.v1')).toBe(refund ? 1 : 0);
  const owed = booked === 'none' || booked === null || booked === 'currency_differs' ? [] : [booked];
  expect(events.filter((e) => e.startsWith('payment.surplus')).map((e) => e.split(':')[1])).toEqual(owed);
};

/** What the consumer of payment.surplus.v1 and the refund workflow do, twice over. */
const goesBack = async ({ payment, who }: Played): Promise<void> => {
  const attempt = await attemptById(payment.id);
  const entry = await ledgerEntry(payment.channel, attempt?.payment.transactionId ?? '');
  if (!attempt || !entry) throw new Error('nothing is owed');
  const id = refundIdOf(payment.channel, entry.transactionId);
  const surplus = { id, entry, merchant: attempt.merchant, shopperId: who.order.shopperId };
  for (let twice = 0; twice < 2; twice++) {
    await refundSurplus(surplus, stampAt(new Date().toISOString()));
    await issueRefund(id, cause);
  }
  await until(async () => (await askRefund(id, cause)) === 'refunded');
  expect((await attemptById(payment.id))?.payment.state).toBe('refunded');
};

const cells = channels.options.flatMap((channel: Channel) =>
  (Object.keys(truthTable) as Case[]).map((name): [Channel, Case, Cell] => [channel, name, truthTable[name][channel]]),
);

describe.each(cells)('%s, %s', (channel, name, cell) => {
  if ('cannotOccur' in cell) {
    test(`cannot occur: ${cell.cannotOccur}`, async () => {
      // Nor can the sandbox be ordered to do it.
      const page = await (
        await fetch(shop.payPage((await shop.started(await shop.place(), { channel })).id.slice(4), channel))
      ).text();
      const fault = { wrong_currency: 'wrong_currency', signature_probe: 'signtest' }[name as string];
      expect(fault).toBeDefined();
      expect(page).not.toContain(`value="${fault}"`);
    });
    return;
  }

  test('ends as the table says, and stays so when every callback comes 100 times more in any order', async () => {
    const play = await playsAt(shop, channel)[name]();
    await until(async () => (await outcomeOf(play)).payment === cell.payment);
    expect(await outcomeOf(play)).toEqual(cell);
    await eventsFit(play, cell);
    const version = (await attemptById(play.payment.id))?.payment.version;
    const again = play.heard
      .flatMap((h) => Array.from({ length: 100 }, () => h.event))
      .toSorted(() => Math.random() - 0.5);
    await Promise.all(again.map((event) => shop.deliver(event)));
    expect(await outcomeOf(play)).toEqual(cell);
    await eventsFit(play, cell);
    expect((await attemptById(play.payment.id))?.payment.version).toBe(version);
    if (cell.booked === 'late' || cell.booked === 'second' || cell.booked === 'amount_differs') await goesBack(play);
  });
});
