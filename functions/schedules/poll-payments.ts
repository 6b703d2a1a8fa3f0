import { pollDuePayments } from '../payments/poll-payments.ts';
import { scheduled } from '../runtime/scheduled.ts';

export const handler = scheduled('pollPayments', async ({ correlationId }) => {
  await pollDuePayments({ correlationId, causationId: correlationId });
});
