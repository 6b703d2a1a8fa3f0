import { randomBytes } from 'node:crypto';

/** How long an address of a bill lives. */
const addressMs = 30_000;

export const billShelf = (clock: () => number) => {
  const addresses = new Map<string, { readonly day: string; readonly until: number }>();
  return {
    offer: (day: string): string => {
      const token = randomBytes(12).toString('hex');
      addresses.set(token, { day, until: clock() + addressMs });
      return token;
    },
    /** The day of an address that still lives. */
    dayOf: (token: string): string | null => {
      const found = addresses.get(token);
      return found && clock() <= found.until ? found.day : null;
    },
  };
};

export type BillShelf = ReturnType<typeof billShelf>;
