import type { Deliveries } from './deliveries.ts';
import { type CallbackPlan, refundFaults } from './faults.ts';
import { type Refunds, refundNotice, type SandboxRefund } from './refunds.ts';

const sound: CallbackPlan = { copies: 1, waitMs: 0, damage: null };

/** Brings each refund to its end when its time has come, also after a restart, and tells the merchant. */
export const refundEnds = (refunds: Refunds, deliveries: Deliveries, mchid: string, clock: () => number) => {
  const timers = new Set<NodeJS.Timeout>();
  const end = (refund: SandboxRefund): void => {
    const ended = refunds.settle(refund);
    if (ended.notifyUrl === null) return;
    deliveries.announce(
      {
        number: ended.orderNumber,
        url: ended.notifyUrl,
        event: `REFUND.${ended.end}`,
        type: 'refund',
        text: JSON.stringify(refundNotice(ended, mchid)),
      },
      { ...sound, ...refundFaults[ended.fault].callback },
    );
  };
  const later = (refund: SandboxRefund): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        end(refund);
      },
      Math.max(0, refund.settlesAt - clock()),
    );
    timers.add(timer);
  };
  for (const refund of refunds.processing()) later(refund);
  return {
    later,
    stop: (): void => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
};
