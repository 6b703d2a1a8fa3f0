import fc from 'fast-check';
import { expect, it } from 'vitest';
import { refundViews } from '../../contracts/after-sales/list-refunds-for-staff.ts';
import { type RefundOffer, refundProblem, refundReason, refundState } from '../../contracts/after-sales/refund.ts';
import { cny } from '../../contracts/values/money.ts';
import { takingOf } from '../../functions/domain/after-sales/request.ts';
import { mayReject, mayRepeat } from '../../functions/domain/after-sales/states.ts';
import { choicesOf, views } from '../../web/admin/refunds/refund-views.ts';
import { mayAsk, refundAmount } from '../../web/storefront/shell/refund-sums.ts';
import { anOrder } from '../support/order.ts';
import { sku } from '../support/shop.ts';

const [line] = anOrder().lines;
if (!line) throw new Error('an order has a line');
const { name, optionText, picture } = line;

it('the page shows the amount that the shop will set aside, for any choice of lines and reason', () => {
  const lines = fc.array(
    fc.record({ minor: fc.nat(10_000), quantity: fc.integer({ min: 1, max: 5 }), onlyForFault: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const freightFor = fc.subarray([...refundReason.options]);
  fc.assert(
    fc.property(
      lines,
      fc.nat(3_000),
      freightFor,
      fc.constantFrom(...refundReason.options),
      fc.nat(15),
      (all, freight, back, reason, mask) => {
        const offer: RefundOffer = {
          kind: 'unshipped',
          reasons: [...refundReason.options],
          lines: all.map(({ minor, ...rest }, at) => ({
            sku: sku(`S-${at}`),
            name,
            optionText,
            picture,
            amount: cny(minor),
            ...rest,
          })),
          freight: cny(freight),
          freightFor: back,
          until: null,
        };
        const chosen = offer.lines.filter((l, at) => (mask >> at) % 2 === 1 && mayAsk(l, reason));
        const taking = takingOf({ reason, lines: chosen.map((l) => ({ sku: l.sku, quantity: l.quantity })) }, offer);
        if (!taking.ok) throw new Error(taking.refusal.code);
        expect(
          refundAmount(
            offer,
            reason,
            chosen.map((l) => l.sku),
          ),
        ).toEqual(taking.value.amount);
      },
    ),
    { numRuns: 300 },
  );
});

it('the admin has the views of the contract, and offers what the shop will do', () => {
  expect([...views]).toEqual([...refundViews]);
  for (const state of refundState.options)
    for (const problem of [null, ...refundProblem.options]) {
      const { approve, reject } = choicesOf({ state, problem });
      expect({ state, problem, reject }).toEqual({ state, problem, reject: mayReject(state, problem) });
      if (problem === null) expect(approve).toBe(state === 'requested');
      else expect(approve).toBe(state === 'requested' || mayRepeat(problem));
    }
});
