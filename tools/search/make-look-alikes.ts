import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';

/**
 * Makes functions/gateways/search/text/look-alikes-table.ts: which characters of GB 2312 look alike, everyday ones (its first
 * level) and the few rare ones that are hardly told from them. Each is drawn by Noto Sans CJK, which must
 * be installed, and blurred a little as an eye does in passing; pictures that agree enough (correlation) are alike, and so are those that
 * agree very well on one side, where a radical is mistaken for another.
 */
const size = 32;
const columns = 64;
const rowsAtOnce = 8;
const softness = 1.2;
const alike = 0.76;
/** Nobody types a rare character but by a slip of the pen. */
const rareAlike = 0.83;
const mostAlike = 6;
/** How much one side counts, the right one from here on, the left one up to there. */
const side = 0.65;
const rightFrom = 13;
const leftTo = 16;
/** Many share their left side, so all of it must be rather alike too. */
const leftNeeds = 0.65;
const font = 'Noto Sans CJK SC';

const rowsOf = (first: number, last: number): string[] => {
  const decode = new TextDecoder('gb2312');
  const chars: string[] = [];
  for (let row = first; row <= last; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.push(decode.decode(Uint8Array.of(row, cell)));
  return chars.filter((c) => /^\p{Script=Han}$/u.test(c));
};

const sheetOf = (chars: readonly string[]): Buffer => {
  const texts = chars.map((char, at) => {
    const [x, y] = [(at % columns) * size, Math.floor(at / columns) * size + size * 0.88];
    return `<text x="${x}" y="${y}">${char}</text>`;
  });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${columns * size}" height="${rowsAtOnce * size}"><rect width="100%" height="100%" fill="white"/><g font-family="${font}" font-size="${size}">${texts.join('')}</g></svg>`,
  );
};

/** A picture as numbers of mean 0 and length 1, so that the product of two is their correlation. */
const normal = (ink: Float32Array): Float32Array => {
  const mean = ink.reduce((a, b) => a + b, 0) / ink.length;
  const length = Math.sqrt(ink.reduce((sum, v) => sum + (v - mean) ** 2, 0)) || 1;
  return ink.map((v) => (v - mean) / length);
};

interface Picture {
  readonly whole: Float32Array;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

const pictureOf = (ink: Float32Array): Picture => ({
  whole: normal(ink),
  left: normal(ink.filter((_, at) => at % size < leftTo)),
  right: normal(ink.filter((_, at) => at % size >= rightFrom)),
});

const picturesOf = async (chars: readonly string[]): Promise<Picture[]> => {
  const pictures: Picture[] = [];
  const atOnce = columns * rowsAtOnce;
  for (let from = 0; from < chars.length; from += atOnce) {
    const part = chars.slice(from, from + atOnce);
    const pixels = await sharp(sheetOf(part)).greyscale().blur(softness).raw().toBuffer();
    part.forEach((_, at) => {
      const ink = new Float32Array(size * size);
      const start = Math.floor(at / columns) * size * columns * size + (at % columns) * size;
      for (let y = 0; y < size; y++)
        for (let x = 0; x < size; x++) ink[y * size + x] = 255 - (pixels[start + y * columns * size + x] ?? 255);
      pictures.push(pictureOf(ink));
    });
  }
  return pictures;
};

const correlation = (a: Float32Array, b: Float32Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const likenessOf = (a: Picture, b: Picture): number => {
  const whole = correlation(a.whole, b.whole);
  if (whole < 0.4) return 0;
  const right = correlation(a.right, b.right);
  const left = whole >= leftNeeds ? correlation(a.left, b.left) : 0;
  return Math.max(whole, whole * (1 - side) + Math.max(left, right) * side);
};

/** One line for each character: itself, then what looks like it, the likest first; a pair stands once, with the earlier of the two. */
export const makeLookAlikes = async (): Promise<string> => {
  const everyday = rowsOf(0xb0, 0xd7);
  const chars = [...everyday, ...rowsOf(0xd8, 0xf7)];
  const pictures = await picturesOf(chars);
  const pairs = new Set<string>();
  const lines = everyday.flatMap((char, at) => {
    const own = pictures[at];
    if (!own) return [];
    const others = chars.flatMap((other, i) => {
      const picture = pictures[i];
      const likeness = picture && other !== char ? likenessOf(own, picture) : 0;
      return likeness >= (i < everyday.length ? alike : rareAlike) ? [{ other, likeness }] : [];
    });
    const likest = others.toSorted((a, b) => b.likeness - a.likeness).slice(0, mostAlike);
    const fresh = likest.filter(({ other }) => !pairs.has(other + char));
    for (const { other } of fresh) pairs.add(char + other);
    return fresh.length === 0 ? [] : [char + fresh.map((o) => o.other).join('')];
  });
  return [
    '// Made by tools/search/make-look-alikes.ts by drawing every character with Noto Sans CJK (SIL Open Font License). Do not edit.',
    '/** Lines of a character and those that look like it; a pair stands once. */',
    'export const lookAlikesTable = `',
    ...lines,
    '`;',
    '',
  ].join('\n');
};

const file = resolve(import.meta.dirname, '../../functions/gateways/search/text/look-alikes-table.ts');

if (import.meta.main) await writeFile(file, await makeLookAlikes());
