import type { SavedAddress } from '../../../contracts/account/saved-address.ts';

/** What a checkout can show without a search. */
export const mostAddresses = 20;

/** Whether there is room; an address that is in the book takes none. */
export const mayAdd = (book: readonly SavedAddress[], saved: SavedAddress): boolean =>
  book.length < mostAddresses || book.some(({ id }) => id === saved.id);
