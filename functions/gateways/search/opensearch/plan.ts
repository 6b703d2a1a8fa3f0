import { countsInPart, trust } from '../../../domain/search/selection.ts';
import type { Quality } from '../../../domain/search/terms.ts';
import { tokensOf } from '../../../domain/search/tokens.ts';
import type { Wanted } from '../../../domain/search/understand.ts';
import { all, any, type Step, wholeThings } from './covers.ts';
import { ratedTerm } from './stored.ts';
import { termNumber } from './term-numbers.ts';

/**
 * Readings of a query as the scripts take them: every term once, every wanted thing once. A script reads a character of a string much
 * faster than a number of a list, so numbers travel as characters: each is the code of a character less 256.
 */
export interface Plan {
  /** Numbers of the terms, sorted as the weights of a product are; each as three characters of 15 bits. */
  readonly numbers: string;
  /**
   * Each wanted thing: for each meaning how many steps it has, how many places times two and one more if it counts in part, its trust as two characters (times 4e8, to base 30,000),
   * and its steps, each the term's place in `numbers` and its place in the text times three plus its width.
   */
  readonly wanted: readonly string[];
  /** For each reading, its wanted things by their place in `wanted`; what is in no product is left out. */
  readonly readings: readonly (readonly number[])[];
  /** Texts of all terms: a product with none of them cannot match. */
  readonly terms: readonly string[];
  /** Steps of each meaning of each wanted thing. */
  readonly steps: readonly (readonly (readonly Step[])[])[];
}

/** The terms a text is found by, in the order they are counted. Between tokens is a gap: they make no pair. */
export const stepsOf = (text: string): { steps: Step[]; places: number } => {
  const steps: Step[] = [];
  let place = 1;
  let places = 0;
  for (const token of tokensOf(text)) {
    const chars = token.kind === 'latin' ? [token.text] : [...token.text];
    chars.forEach((char, at) => {
      const next = chars[at + 1];
      if (next !== undefined) steps.push({ text: char + next, place: place + at, width: 2 });
      steps.push({ text: char, place: place + at, width: chars.length === 1 ? 1 : 0 });
    });
    places += chars.length;
    place += chars.length + 2;
  }
  return { steps, places };
};

interface PlannedMeaning {
  readonly inPart: boolean;
  readonly trust: number;
  readonly places: number;
  readonly steps: readonly Step[];
}

const meaningsOf = ({ kind, meanings }: Wanted): PlannedMeaning[] => {
  const cheapest = meanings[0]?.cost ?? 0;
  return meanings
    .map(({ text, cost }) => ({
      inPart: countsInPart(cost, cheapest),
      trust: trust(kind === 'exact' ? cost - cheapest : cost),
      ...stepsOf(text),
    }))
    .filter((m) => m.places > 0);
};

const characters = (...numbers: readonly number[]): string => String.fromCharCode(...numbers.map((n) => n + 256));
const numberCharacters = (n: number): string =>
  characters(Math.floor(n / 2 ** 30), Math.floor(n / 2 ** 15) % 2 ** 15, n % 2 ** 15);

const meaningCharacters = (
  { inPart, trust: trusted, places, steps }: PlannedMeaning,
  at: ReadonlyMap<string, number>,
): string => {
  const known = steps.flatMap(({ text, place, width }) => [at.get(text) ?? 0, place * 3 + width]);
  const scaled = Math.round(trusted * 4e8);
  return characters(
    steps.length,
    places * 2 + (inPart ? 1 : 0),
    Math.floor(scaled / 30_000),
    scaled % 30_000,
    ...known,
  );
};

export const planOf = (readings: readonly (readonly Wanted[])[]): Plan => {
  const wanted = new Map<string, PlannedMeaning[]>();
  const keys = readings.map((things) =>
    things
      .filter((thing) => thing.kind !== 'missing')
      .map((thing) => {
        const key = JSON.stringify([thing.kind === 'exact', thing.meanings]);
        if (!wanted.has(key)) wanted.set(key, meaningsOf(thing));
        return key;
      }),
  );
  const texts = new Set(
    [...wanted.values()].flatMap((meanings) => meanings.flatMap((m) => m.steps.map((s) => s.text))),
  );
  const byNumber = [...texts].map((text) => ({ text, number: termNumber(text) })).sort((a, b) => a.number - b.number);
  const at = new Map(byNumber.map(({ text }, place) => [text, place]));
  const order = [...wanted.keys()];
  return {
    numbers: byNumber.map((t) => numberCharacters(t.number)).join(''),
    terms: byNumber.map((t) => t.text),
    wanted: [...wanted.values()].map((meanings) => meanings.map((m) => meaningCharacters(m, at)).join('')),
    steps: [...wanted.values()].map((meanings) => meanings.map((m) => m.steps)),
    readings: keys.map((things) => things.map((key) => order.indexOf(key))),
  };
};

const qualities: readonly Quality[] = [0, 1, 2, 3];

const product = { term: { kind: 'product' } };

/** Products that have anything of what is wanted. */
export const withAnything = ({ terms }: Plan): object =>
  all([product, { terms: { terms: terms.flatMap((text) => qualities.map((quality) => ratedTerm(text, quality))) } }]);

/** Products that have the whole of at least one wanted thing. */
export const withOneWhole = (plan: Plan): object => {
  const things = wholeThings(plan.steps);
  return things ? all([product, any(things)]) : withAnything(plan);
};

/** Products that fit the reading. */
export const fitting = (plan: Plan, reading: number): object => {
  const things = wholeThings((plan.readings[reading] ?? []).map((thing) => plan.steps[thing] ?? []));
  return things ? all([product, ...things]) : withAnything(plan);
};
