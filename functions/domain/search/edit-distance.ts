/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours cost one each.
 * Of texts by character, of lists by their members.
 * @returns the distance, or `most + 1` where it is greater than `most`
 */
export const editDistance = (a: ArrayLike<string>, b: ArrayLike<string>, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
};

const at = (row: readonly number[], index: number): number => row[index] ?? 0;

/** Every text with one character left out, for finding near texts by what they share (symmetric deletes). */
export const withoutOne = (text: string): string[] => {
  const chars = [...text];
  return [...new Set(chars.map((_, at) => chars.toSpliced(at, 1).join('')))];
};
