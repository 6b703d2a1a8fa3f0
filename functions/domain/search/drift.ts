/** What tells two states of a product apart that a shopper could see: its version, and whether it can be bought. */
export interface Indexed {
  /** The product's own version, without its stock's. */
  readonly version: number;
  readonly available: boolean;
}

/**
 * Products that the index has not as the table has them: missing, of another version or availability, or no longer on the shelf. A change on
 * its way looks like drift for a moment; indexing such a product once more does no harm.
 */
export const driftOf = <Id extends string>(
  onShelf: ReadonlyMap<Id, Indexed>,
  indexed: ReadonlyMap<string, Indexed>,
): string[] => {
  const wrong = [...onShelf].flatMap(([id, now]) => {
    const held = indexed.get(id);
    return held && held.version === now.version && held.available === now.available ? [] : [id];
  });
  const known: ReadonlySet<string> = new Set(onShelf.keys());
  return [...wrong, ...[...indexed.keys()].filter((id) => !known.has(id))];
};
