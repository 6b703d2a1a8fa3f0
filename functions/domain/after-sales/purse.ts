import { ok, type Result, refuse } from '../../../contracts/values/result.ts';

/**
 * What is left of one transaction's money, in fen. `reserved` is set aside for refunds under way, `refunded` has gone back; the two
 * together never exceed `paid`.
 */
export interface Purse {
  readonly paid: number;
  readonly reserved: number;
  readonly refunded: number;
  readonly version: number;
}

export const fullPurse = (paid: number): Purse => ({ paid, reserved: 0, refunded: 0, version: 0 });

export const leftIn = ({ paid, reserved, refunded }: Purse): number => paid - reserved - refunded;

/** Sets an amount aside, before anybody is asked for it. */
export const reserved = (purse: Purse, fen: number): Result<Purse, { readonly code: 'refund_nothing_left' }> => {
  if (!Number.isSafeInteger(fen) || fen <= 0 || fen > leftIn(purse)) return refuse({ code: 'refund_nothing_left' });
  return ok({ ...purse, reserved: purse.reserved + fen, version: purse.version + 1 });
};

const taken = (purse: Purse, fen: number): number => {
  if (purse.reserved < fen) throw new Error(`${fen} fen were to be taken of ${purse.reserved} set aside`);
  return purse.reserved - fen;
};

/** It will not be refunded: free for another refund. */
export const released = (purse: Purse, fen: number): Purse => ({
  ...purse,
  reserved: taken(purse, fen),
  version: purse.version + 1,
});

/** It has gone back. */
export const spent = (purse: Purse, fen: number): Purse => ({
  ...purse,
  reserved: taken(purse, fen),
  refunded: purse.refunded + fen,
  version: purse.version + 1,
});

/** All that came in by it has gone back. */
export const isEmptied = ({ paid, refunded }: Purse): boolean => refunded === paid;
