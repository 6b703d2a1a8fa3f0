import type { Reader } from './han-pieces.ts';
import { piecesAt } from './pieces.ts';
import type { ParsedQuery } from './query.ts';
import type { Meaning, Piece } from './reading.ts';
import { joinPhrases, type Synonyms } from './synonyms.ts';
import { type Simplify, stem, textKey } from './tokens.ts';

/** A thing the product must be: any one of the meanings. */
export interface Wanted {
  readonly meanings: readonly Meaning[];
  readonly kind: Piece['kind'];
}

/** One way to read the whole query: a product fits that fits every wanted thing. */
export interface Interpretation {
  readonly wanted: readonly Wanted[];
  readonly cost: number;
  /** How the query would be written if this is what was meant. */
  readonly text: string;
  /** Something of the query is in no product. */
  readonly lacking: boolean;
  /** Something was read otherwise than it was typed. */
  readonly mended: boolean;
}

const kept = 5;

interface Path {
  readonly cost: number;
  readonly piece: Piece | null;
  readonly before: Path | null;
}

const place = (paths: Path[], path: Path): void => {
  const at = paths.findIndex((p) => path.cost < p.cost);
  if (at < 0) paths.push(path);
  else paths.splice(at, 0, path);
  if (paths.length > kept) paths.pop();
};

const piecesOf = (path: Path): Piece[] => {
  const pieces: Piece[] = [];
  for (let at: Path | null = path; at?.piece; at = at.before) pieces.unshift(at.piece);
  return pieces;
};

const isLatin = (text: string): boolean => /^[\x21-\x7e ]+$/.test(text);
/** Pieces written together again, with spaces between latin words only. */
export const joinTexts = (texts: readonly string[]): string =>
  texts.reduce((all, t) => (isLatin(t) && /[\x21-\x7e]$/.test(all) ? `${all} ${t}` : all + t), '');

const isHan = (piece: Piece): boolean => piece.kind !== 'missing' && piece.meanings.every((m) => !isLatin(m.text));
const isSingle = (piece: Piece): boolean => piece.kind === 'exact' && piece.to - piece.from === 1;
const bothTyped = (a: Piece, b: Piece): boolean => a.kind === 'exact' && b.kind === 'exact';

const together = (a: Piece, b: Piece): Piece => ({
  from: a.from,
  to: b.to,
  kind: bothTyped(a, b) ? 'exact' : 'near',
  meanings: a.meanings.flatMap((m) =>
    b.meanings.map((n) => ({
      text: m.text + n.text,
      cost: m.cost + n.cost,
      ...(m.begun || n.begun ? { begun: true as const } : {}),
    })),
  ),
  cost: a.cost + b.cost,
});

// Neighbouring characters that are as typed are one text again: 蓝牙耳机 is met by 蓝牙降噪耳机 but better by itself. A single one
// goes with its neighbour even where that was mended, since alone it says little.
const merged = (pieces: readonly Piece[], tokenAt: (sign: number) => number | undefined): Piece[] => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all[all.length - 1];
    const neighbours = last !== undefined && tokenAt(last.to - 1) === tokenAt(piece.from);
    if (neighbours && (bothTyped(last, piece) || isSingle(last) || isSingle(piece)) && isHan(last) && isHan(piece))
      all[all.length - 1] = together(last, piece);
    else all.push(piece);
  }
  return all;
};

const interpretationOf = (query: ParsedQuery, path: Path, synonyms: Synonyms): Interpretation => {
  const pieces = merged(piecesOf(path), (at) => query.signs[at]?.token);
  return {
    wanted: joinPhrases(
      pieces.map(({ meanings, kind }) => ({ meanings, kind })),
      synonyms,
    ),
    cost: path.cost,
    text: joinTexts(pieces.map((p) => p.meanings[0]?.text ?? '')),
    lacking: pieces.some((p) => p.kind === 'missing'),
    mended: pieces.some((p) => p.kind === 'near'),
  };
};

/**
 * The likeliest readings of a query against the shop's vocabulary, cheapest first: the query is cut into pieces, each as typed or
 * mended, so that the sum of costs is least. All readings cover the whole query.
 */
export const understand = (query: ParsedQuery, reader: Reader, synonyms: Synonyms): Interpretation[] => {
  const ends: Path[][] = [[{ cost: 0, piece: null, before: null }]];
  for (let from = 0; from < query.signs.length; from++) {
    const before = ends[from];
    if (!before || before.length === 0) continue;
    for (const piece of piecesAt(reader, query.signs, from)) {
      ends[piece.to] ??= [];
      const paths = ends[piece.to] ?? [];
      for (const path of before) place(paths, { cost: path.cost + piece.cost, piece, before: path });
    }
  }
  const seen = new Set<string>();
  return (ends[query.signs.length] ?? [])
    .map((path) => interpretationOf(query, path, synonyms))
    .filter((i) => i.wanted.length > 0 && !seen.has(i.text) && seen.add(i.text));
};

/** The query as it was typed, without any mending: for han queries, which are nearly always right. */
export const literally = (query: ParsedQuery, synonyms: Synonyms): Interpretation => {
  const tokens = Map.groupBy(query.signs, (s) => s.token);
  const texts = [...tokens.values()].map((signs) => stem(signs.map((s) => s.text).join('')));
  return {
    wanted: joinPhrases(
      texts.map((text) => ({ meanings: [{ text, cost: 0 }], kind: 'exact' as const })),
      synonyms,
    ),
    cost: 0,
    text: query.text,
    lacking: false,
    mended: false,
  };
};

/** The whole names that a query may be: as it was typed, and as it was read where that is something else. */
export const namesAsked = (q: string, { text }: Pick<Interpretation, 'text'>, simplify: Simplify): string[] => [
  ...new Set([textKey(q, simplify), textKey(text, simplify)]),
];
