import type { Field, FieldKind, SearchDocument } from './document.ts';
import { fieldWeights, headWeight, measureWeight, withinValue } from './ranking.ts';
import { normalise, type Simplify, stem, type Token, tokensOf } from './tokens.ts';

/**
 * How far a term can be trusted to be a word that a shopper meant, when a query must be mended: 3 a whole value (a category, a brand,
 * a tag), 2 the end of a name, 1 a run of dictionary words within one, 0 only two neighbouring characters.
 */
export type Quality = 0 | 1 | 2 | 3;

/** What a product can be found by. Han characters come singly, in pairs and as words; latin words in the singular. */
export interface Term {
  readonly text: string;
  /** 0 to 1, see ranking.ts. */
  readonly weight: number;
  readonly quality: Quality;
}

/** Summaries and specifications are searched, but their words never mend a query. */
const wordKinds: ReadonlySet<FieldKind> = new Set([
  'name',
  'brand',
  'model',
  'category',
  'root',
  'tag',
  'attribute',
  'option',
] satisfies FieldKind[]);

/** Whose end says what a thing is, and the rest less. */
const valueKinds: ReadonlySet<FieldKind> = new Set(['category', 'root', 'tag'] satisfies FieldKind[]);

/** Whose last character says what a thing is: 杯, 裙. The last one of 女士 says nothing. */
const namingKinds: ReadonlySet<FieldKind> = new Set(['name', 'category', 'tag'] satisfies FieldKind[]);

const longestWord = { pieces: 4, han: 6, letters: 24 };
/** A single character counts fully only where it is the whole value; at the end of a name it still says what the thing is. */
const single = { whole: 1, end: 0.8, within: 0.12 };

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

interface Piece {
  readonly text: string;
  readonly kind: Token['kind'];
}

const piecesOf = (tokens: readonly Token[]): Piece[] =>
  tokens.flatMap((t): Piece[] =>
    t.kind === 'latin'
      ? [{ text: stem(t.text), kind: 'latin' }]
      : [...dictionary.segment(t.text)].map(({ segment }) => ({ text: segment, kind: 'han' })),
  );

const joined = (pieces: readonly Piece[]): string =>
  pieces.reduce((text, p, at) => {
    const space = at > 0 && p.kind === 'latin' && pieces[at - 1]?.kind === 'latin';
    return `${text}${space ? ' ' : ''}${p.text}`;
  }, '');

const fits = (pieces: readonly Piece[], text: string): boolean => {
  const han = pieces.reduce((n, p) => n + (p.kind === 'han' ? p.text.length : 0), 0);
  return han <= longestWord.han && text.length <= longestWord.letters;
};

/** Where the head of an English name ends: `dress` in `Linen dress with pockets`. */
const englishHead = (name: string): string =>
  name.split(/\s(?:with|for|in|of|from|by|and|to)\s|[,(–—:]|\s-\s/i)[0] ?? '';

interface Collected {
  readonly weights: Map<FieldKind, number>;
  quality: Quality;
}

type FieldTerm = readonly [text: string, weight: number, quality: Quality];

/** Gathers what one field says. */
class FieldTerms {
  readonly all: FieldTerm[] = [];

  add(text: string, weight: number, quality: Quality): void {
    this.all.push([text, weight, quality]);
  }
}

/** Joins what all fields say: of one kind the strongest counts, several kinds add up. */
class Collector {
  readonly #terms = new Map<string, Collected>();

  add(kind: FieldKind, [text, weight, quality]: FieldTerm): void {
    let term = this.#terms.get(text);
    if (!term) {
      term = { weights: new Map(), quality: 0 };
      this.#terms.set(text, term);
    }
    term.weights.set(kind, Math.max(term.weights.get(kind) ?? 0, weight));
    if (quality > term.quality) term.quality = quality;
  }

  terms(): Term[] {
    return [...this.#terms].map(([text, { weights, quality }]) => ({
      text,
      weight: 1 - [...weights.values()].reduce((left, w) => left * (1 - w), 1),
      quality,
    }));
  }
}

const addHanRun = (into: FieldTerms, kind: FieldKind, run: string, ends: boolean, whole: boolean): void => {
  const chars = [...run];
  const weight = fieldWeights[kind];
  const endWeight = ends && kind === 'name' ? headWeight : weight;
  chars.forEach((char, at) => {
    const last = at === chars.length - 1;
    if (wordKinds.has(kind) || kind === 'implied') {
      const tells = last && ends && namingKinds.has(kind);
      const share = whole && chars.length === 1 ? single.whole : tells ? single.end : single.within;
      into.add(char, (last && ends ? endWeight : weight) * share, whole && chars.length === 1 ? 3 : 0);
    }
    const next = chars[at + 1];
    const ending = ends && at === chars.length - 2;
    const share = valueKinds.has(kind) && !ending ? withinValue : 1;
    if (next !== undefined) into.add(char + next, (at === chars.length - 2 ? endWeight : weight) * share, 0);
  });
};

const addWords = (into: FieldTerms, kind: FieldKind, pieces: readonly Piece[], headAt: number): void => {
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from + 1; to <= Math.min(pieces.length, from + longestWord.pieces); to++) {
      const span = pieces.slice(from, to);
      const text = joined(span);
      if (!fits(span, text)) break;
      if (text.length === 1 && span[0]?.kind === 'han' && pieces.length > 1) continue;
      const whole = kind !== 'name' && kind !== 'option' && span.length === pieces.length;
      const head = to === headAt;
      const weight = head && kind === 'name' ? headWeight : fieldWeights[kind];
      into.add(text, weight, whole ? 3 : head ? 2 : 1);
    }
  }
};

/** Ends of a name are words even where a dictionary cuts elsewhere: 保温杯, 温杯 and 杯 are all asked for. */
const endings = [2, 3, 4];

const addEndings = (into: FieldTerms, kind: FieldKind, run: string): void => {
  const chars = [...run];
  const weight = kind === 'name' ? headWeight : fieldWeights[kind];
  for (const length of endings) if (length < chars.length) into.add(chars.slice(-length).join(''), weight, 1);
};

const latinWeight = (kind: FieldKind, text: string): number =>
  /^\d+(\.\d+)?[a-z]+$/.test(text) ? Math.max(measureWeight, fieldWeights[kind]) : fieldWeights[kind];

const fieldTerms = ({ kind, text }: Field, simplify: Simplify): readonly FieldTerm[] => {
  const into = new FieldTerms();
  const tokens = tokensOf(normalise(text, simplify));
  const lastHan = tokens.findLastIndex((t) => t.kind === 'han');
  tokens.forEach((token, at) => {
    if (token.kind === 'han') addHanRun(into, kind, token.text, at === lastHan, tokens.length === 1);
    else into.add(stem(token.text), latinWeight(kind, token.text), wordKinds.has(kind) ? 1 : 0);
  });
  if (!wordKinds.has(kind)) return into.all;
  addEndings(into, kind, tokens[lastHan]?.text ?? '');
  const pieces = piecesOf(tokens);
  const headAt = lastHan >= 0 ? pieces.findLastIndex((p) => p.kind === 'han') + 1 : headOf(text, pieces, simplify);
  addWords(into, kind, pieces, headAt);
  return into.all;
};

const headOf = (text: string, pieces: readonly Piece[], simplify: Simplify): number =>
  Math.min(tokensOf(normalise(englishHead(text), simplify)).length, pieces.length);

/** Of these every shop has few, and every product some: they are cut once. */
const repeated: ReadonlySet<FieldKind> = new Set([
  'brand',
  'category',
  'root',
  'tag',
  'attribute',
  'implied',
  'option',
] satisfies FieldKind[]);
const mostRemembered = 20_000;
const remembered = new WeakMap<Simplify, Map<string, readonly FieldTerm[]>>();

const termsOfField = (field: Field, simplify: Simplify): readonly FieldTerm[] => {
  if (!repeated.has(field.kind)) return fieldTerms(field, simplify);
  const known = remembered.get(simplify) ?? new Map<string, readonly FieldTerm[]>();
  remembered.set(simplify, known);
  const key = `${field.kind}:${field.text}`;
  const terms = known.get(key) ?? fieldTerms(field, simplify);
  if (known.size >= mostRemembered) known.clear();
  known.set(key, terms);
  return terms;
};

/** The terms of a product, each once, with all its fields' evidence for it. */
export const termsOf = (document: Pick<SearchDocument, 'fields'>, simplify: Simplify): Term[] => {
  const into = new Collector();
  for (const field of document.fields) for (const term of termsOfField(field, simplify)) into.add(field.kind, term);
  return into.terms();
};
