import { emptyCells, type OptionForm, type RowForm } from './form.ts';

type Chosen = Readonly<Record<string, string>>;

/** Every combination of the options' values, the last option changing fastest; one empty combination where there are none. */
export const combinationsOf = (options: readonly OptionForm[]): readonly Chosen[] =>
  options.reduce<readonly Chosen[]>(
    (combinations, option) =>
      option.values.length === 0
        ? combinations
        : combinations.flatMap((chosen) => option.values.map(({ code }) => ({ ...chosen, [option.code]: code }))),
    [{}],
  );

const agrees = (chosen: Chosen, with_: Chosen): boolean =>
  Object.entries(chosen).every(([option, value]) => with_[option] === undefined || with_[option] === value);

const sharedWith = (chosen: Chosen, other: Chosen): number =>
  Object.keys(chosen).filter((option) => other[option] !== undefined).length;

/** The row that a combination goes on from: the one it agrees with in most options. */
const nearest = (combination: Chosen, rows: readonly RowForm[]): RowForm | undefined =>
  rows
    .filter(({ chosen }) => agrees(chosen, combination))
    .reduce<RowForm | undefined>(
      (best, row) =>
        best === undefined || sharedWith(row.chosen, combination) > sharedWith(best.chosen, combination) ? row : best,
      undefined,
    );

const isSame = (a: Chosen, b: Chosen): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([option, value]) => b[option] === value);

/**
 * The rows for the options as they are now, going on from the rows before: a combination that was there keeps what was typed; where
 * an option is new the first of its values takes the row over with its SKU, since stock hangs on that, and the further ones start
 * from its price and weight; a new value starts from its neighbour's price and weight.
 */
export const rowsFor = (options: readonly OptionForm[], before: readonly RowForm[]): readonly RowForm[] => {
  const taken = new Set<RowForm>();
  return combinationsOf(options).map((chosen) => {
    const same = before.find((row) => isSame(row.chosen, chosen));
    if (same) {
      taken.add(same);
      return same;
    }
    const from = nearest(chosen, before);
    if (!from) return { chosen, made: true, cells: likeNeighbour(chosen, before) };
    const first = !taken.has(from);
    taken.add(from);
    return { chosen, made: from.made, cells: first ? from.cells : { ...from.cells, sku: '', barcode: '' } };
  });
};

/** Price and weight of the row that shares most values with a new one: a new colour costs what the same size costs in the others. */
const likeNeighbour = (chosen: Chosen, rows: readonly RowForm[]): RowForm['cells'] => {
  const shares = ({ chosen: other }: RowForm): number =>
    Object.entries(chosen).filter(([option, value]) => other[option] === value).length;
  const like = rows.toSorted((a, b) => shares(b) - shares(a))[0];
  return like === undefined ? emptyCells : { ...like.cells, sku: '', barcode: '' };
};

/** The most variants a product has, and the most options it varies by. */
export const mostRows = 100;
export const mostOptions = 3;
