import { keys } from './table/keys.ts';
import { readItem } from './table/read.ts';

/** Reads the table for real. @throws where it cannot be reached */
export const reachTable = async (): Promise<void> => {
  await readItem<unknown>(keys.shop());
};
