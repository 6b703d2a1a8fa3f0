/** Gives each distinct value a number, in order of appearance. */
export class Numbering {
  readonly values: string[];
  readonly #numbers: Map<string, number>;

  constructor(known: readonly string[] = []) {
    this.values = [...known];
    this.#numbers = new Map(known.map((value, at) => [value, at]));
  }

  of(value: string): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}
