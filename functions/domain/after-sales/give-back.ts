import type { Sku } from '../../../contracts/values/id.ts';

interface Held<Line> {
  readonly warehouse: string;
  readonly lines: readonly Line[];
}
interface Quantity {
  readonly sku: Sku;
  readonly quantity: number;
}

/**
 * Takes units that will not be shipped out of what an order holds, warehouse after warehouse. A hold that nothing is taken from stays
 * the same object; one of which nothing is left is in `left` no more.
 * @throws where the order does not hold that many
 */
export const takenFromHolds = <Line extends Quantity, Hold extends Held<Line>>(
  holds: readonly Hold[],
  units: readonly Quantity[],
): { readonly left: readonly Hold[]; readonly taken: readonly Hold[] } => {
  const wanted = new Map(units.map((u) => [u.sku, u.quantity]));
  const split = holds.map((hold) => splitHold(hold, wanted));
  const missing = [...wanted].filter(([, quantity]) => quantity > 0).map(([sku]) => sku);
  if (missing.length > 0) throw new Error(`the order does not hold ${missing.join(', ')}`);
  return {
    left: split.map((s) => s.left).filter((h) => h.lines.length > 0),
    taken: split.map((s) => s.taken).filter((h) => h.lines.length > 0),
  };
};

const splitHold = <Line extends Quantity, Hold extends Held<Line>>(hold: Hold, wanted: Map<Sku, number>) => {
  const left: Line[] = [];
  const taken: Line[] = [];
  for (const line of hold.lines) {
    const out = Math.min(line.quantity, wanted.get(line.sku) ?? 0);
    wanted.set(line.sku, (wanted.get(line.sku) ?? 0) - out);
    if (out > 0) taken.push({ ...line, quantity: out });
    if (out < line.quantity) left.push(out === 0 ? line : { ...line, quantity: line.quantity - out });
  }
  return { left: taken.length === 0 ? hold : { ...hold, lines: left }, taken: { ...hold, lines: taken } };
};
