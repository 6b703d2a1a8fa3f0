import { consumer } from '../runtime/consumer.ts';
import { adoptGuest } from '../stores/adopt-guest.ts';

export const handler = consumer('adoptGuestOnCustomerSignedIn', async ({ data }) => {
  if (data.guestId !== null) await adoptGuest(data.guestId, data.customerId);
});
