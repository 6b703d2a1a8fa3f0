/** Spellings that compare, for the golden set alone: it must not share a rule with the search it measures. */
export const hanKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'’,，。、·.:：()（）-]/g, '');

const singular = (word: string): string => {
  if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(sh|ch|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

export const englishKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .split(/[^a-z0-9.+]+/)
    .filter((w) => w !== '')
    .map(singular)
    .join(' ');

const units: Readonly<Record<string, readonly [to: string, by: number]>> = {
  ml: ['ml', 1],
  毫升: ['ml', 1],
  l: ['ml', 1000],
  升: ['ml', 1000],
  g: ['g', 1],
  克: ['g', 1],
  kg: ['g', 1000],
  公斤: ['g', 1000],
  cm: ['cm', 1],
  mm: ['mm', 1],
  mah: ['mah', 1],
  w: ['w', 1],
}; // prettier-ignore

/** Measures of a text in one unit each: `1 L` is `1000ml`. */
export const measuresIn = (text: string): string[] =>
  [
    ...text
      .toLowerCase()
      .replaceAll(',', '')
      .matchAll(/(\d+(?:\.\d+)?)\s?(ml|毫升|l|升|kg|公斤|g|克|cm|mm|mah|w)(?![a-z])/g),
  ].flatMap(([, n = '', unit = '']) => {
    const [to, by] = units[unit] ?? ['', 1];
    return [`${Math.round(Number(n) * by * 10) / 10}${to}`];
  });

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
