import { costs } from './costs.ts';
import { addExactHan, addHanTypos, addHomophones, addLookAlikes, type Reader } from './han-pieces.ts';
import {
  addExactLatin,
  addInflections,
  addInitials,
  addLatinPrefix,
  addLatinTypos,
  addPinyin,
  addPinyinPrefix,
  addPinyinTypos,
} from './latin-pieces.ts';
import type { Sign } from './query.ts';
import { Meanings, type Piece } from './reading.ts';
import { spellingsOf, typedSound } from './syllables.ts';

const longest = { han: 6, mixed: 26, tokens: 4 };

/** A stretch of the query with what its readings depend on. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly signs: readonly Sign[];
  readonly text: string;
  /** It begins and ends where tokens, or han characters, do. */
  readonly whole: boolean;
  readonly gaps: number;
}

const spanAt = (signs: readonly Sign[], from: number, to: number): Span => {
  const inside = signs.slice(from, to);
  const head = inside[0];
  const tail = inside[inside.length - 1];
  const edge = (sign: Sign | undefined, at: 'first' | 'last') => sign?.kind !== 'letter' || sign[at];
  return {
    from,
    to,
    signs: inside,
    text: inside.map((s) => s.text).join(''),
    whole: edge(head, 'first') && edge(tail, 'last'),
    gaps: head && tail ? tail.token - head.token : 0,
  };
};

const only = (span: Span, kind: Sign['kind']): boolean => span.signs.every((s) => s.kind === kind);

const hanPieces = (reader: Reader, span: Span): (Piece | null)[] => {
  const exact = new Meanings(reader.lexicon);
  addExactHan(reader, span.text, exact);
  const near = new Meanings(reader.lexicon);
  if (span.signs.length > 1) {
    addHomophones(reader, span.text, near);
    // What was typed apart is no slip of the finger: the 红 of 连衣裙 红 is meant.
    if (span.gaps === 0) {
      addHanTypos(reader, span.text, near);
      addLookAlikes(reader, span.text, near);
    }
  }
  return [exact.piece(span.from, span.to, 'exact'), near.piece(span.from, span.to, 'near')];
};

/** How each sign sounds: han characters by their readings, letters by themselves. Up to four ways. */
const soundsOf = (reader: Reader, span: Span): string[] =>
  only(span, 'letter') ? [typedSound(span.text)] : spellingsOf(span.text, reader.readingsOf).map((s) => s.sound);

const consonantsOnly = /^[bpmfdtnlgkhjqxrzcsyw]+$/;
const canBeInitials = /^[bpmfdtnlgkhjqxrzcsywaoe]+$/;

const addSpanInitials = (reader: Reader, span: Span, into: Meanings): void => {
  if (span.signs.length < 2 || span.signs.length > longest.han || span.gaps > 2) return;
  const letters = span.signs
    .filter((s) => s.kind === 'letter')
    .map((s) => s.text)
    .join('');
  if (!canBeInitials.test(letters) || (!span.whole && !consonantsOnly.test(letters))) return;
  const initials = span.signs.map((s) => (s.kind === 'han' ? (reader.readingsOf(s.text)[0] ?? '').charAt(0) : s.text));
  addInitials(
    reader,
    initials.join(''),
    span.signs.map((s) => (s.kind === 'han' ? s.text : null)),
    into,
  );
};

const latinPieces = (reader: Reader, span: Span): (Piece | null)[] => {
  const exact = new Meanings(reader.lexicon);
  const near = new Meanings(reader.lexicon);
  const han = span.signs
    .filter((s) => s.kind === 'han')
    .map((s) => s.text)
    .join('');
  const latin = han === '';
  if (latin && (span.whole || span.text.length > 2)) addExactLatin(reader, span.text, exact);
  if (!latin) addExactHan(reader, span.text, exact);
  for (const sound of soundsOf(reader, span)) {
    addPinyin(reader, sound, han, near);
    if (span.signs[span.signs.length - 1]?.last) addPinyinPrefix(reader, sound, han, near);
    if (span.whole) addPinyinTypos(reader, sound, near);
  }
  addSpanInitials(reader, span, near);
  if (latin && span.whole) {
    addInflections(reader, span.text, near);
    addLatinPrefix(reader, span.text, near);
    addLatinTypos(reader, span.text, near);
  }
  return [exact.piece(span.from, span.to, 'exact'), near.piece(span.from, span.to, 'near')];
};

const codePieces = (reader: Reader, span: Span): (Piece | null)[] => {
  const exact = new Meanings(reader.lexicon);
  addExactHan(reader, span.text, exact);
  addExactLatin(reader, span.signs.map((s) => s.text).join(''), exact);
  const near = new Meanings(reader.lexicon);
  if (span.signs.length === 1) addLatinPrefix(reader, span.text, near);
  return [exact.piece(span.from, span.to, 'exact'), near.piece(span.from, span.to, 'near')];
};

const missingPiece = (signs: readonly Sign[], from: number): Piece | null => {
  const sign = signs[from];
  if (!sign?.first && sign?.kind !== 'han') return null;
  const end = sign.kind === 'han' ? from + 1 : signs.findIndex((s, at) => at >= from && s.last) + 1;
  const text = signs
    .slice(from, end)
    .map((s) => s.text)
    .join('');
  const cost = sign.kind === 'han' ? costs.missingHan : costs.missingToken;
  return { from, to: end, kind: 'missing', meanings: [{ text, cost }], cost };
};

const piecesOfSpan = (reader: Reader, span: Span): (Piece | null)[] => {
  if (only(span, 'han')) return span.signs.length <= longest.han ? hanPieces(reader, span) : [];
  if (span.signs.some((s) => s.kind === 'code')) return span.signs.length <= 3 ? codePieces(reader, span) : [];
  return latinPieces(reader, span);
};

const withGaps = (piece: Piece | null, gaps: number): Piece[] => {
  if (!piece) return [];
  return gaps === 0 ? [piece] : [{ ...piece, cost: piece.cost + gaps * costs.gap }];
};

/** Every way to read a piece of the query that begins at sign `from`. */
export const piecesAt = (reader: Reader, signs: readonly Sign[], from: number): Piece[] => {
  const found: Piece[] = [];
  const missing = missingPiece(signs, from);
  if (missing) found.push(missing);
  for (let to = from + 1; to <= Math.min(signs.length, from + longest.mixed); to++) {
    const span = spanAt(signs, from, to);
    if (span.gaps >= longest.tokens) break;
    for (const piece of piecesOfSpan(reader, span)) found.push(...withGaps(piece, span.gaps));
  }
  return found;
};
