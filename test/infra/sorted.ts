/** In a fixed order, so that two lists can be compared. */
export const sorted = (texts: Iterable<string>): string[] =>
  [...texts].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
