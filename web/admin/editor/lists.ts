/** The list with one entry at another place; a place beyond the ends is the end. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  const entry = list[from];
  if (entry === undefined) return list;
  const rest = list.filter((_, n) => n !== from);
  const at = Math.min(Math.max(to, 0), rest.length);
  return [...rest.slice(0, at), entry, ...rest.slice(at)];
};
