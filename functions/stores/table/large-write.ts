import { mostWrites, transact, type Write } from './client.ts';

/**
 * In one transaction where all fits; else `side`, each of which is right by itself, goes first in parts, and `core` with the last of it.
 * @returns false where a condition failed: someone else was faster, so plan again; what was written is right and will be found
 */
export const writeInOrder = async (side: readonly Write[], core: readonly Write[]): Promise<boolean> => {
  if (core.length === 0) return true;
  let rest = side;
  while (rest.length + core.length > mostWrites) {
    if ((await transact(rest.slice(0, mostWrites))) !== null) return false;
    rest = rest.slice(mostWrites);
  }
  return (await transact([...rest, ...core])) === null;
};
