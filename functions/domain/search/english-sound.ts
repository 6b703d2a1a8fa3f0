/**
 * How an English word is heard, roughly: words that are spelt otherwise but said alike share it (coffee and kofee, headphones and
 * headfones). Spelling rules of English, the longer ones first; vowels count as one after the first letter, and doubled letters once. A capital stands for what is written with two: C for ch, S for sh.
 */
const rules: readonly (readonly [spelt: RegExp, heard: string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^wh/, 'w'],
  [/gg/g, 'g'],
  [/[ts]ion(?=$|s)/g, 'Sn'],
  [/shun(?=$|s)/g, 'Sn'],
  [/(?:ci|ti)(?=[aou])/g, 'S'],
  [/tch/g, 'C'],
  [/sch/g, 'sk'],
  [/sh/g, 'S'],
  [/ch(?=[rl])/g, 'k'],
  [/ch/g, 'C'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/dg/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/mb$/g, 'm'],
  [/h(?=[^aeiouy]|$)/g, ''],
];

const vowels = /[aeiouyw]+/g;

const heardAs = (word: string): string => rules.reduce((text, [spelt, sound]) => text.replace(spelt, sound), word);

/** How a word is heard with its vowels, but for a last e that is not. */
export const fullSound = (word: string): string =>
  heardAs(word)
    .replace(/e$/, '')
    .replace(/(.)\1+/g, '$1');

/** Null for what is too short to tell by its sound. @param word letters a to z */
export const englishSound = (word: string): string | null => {
  const [first = '', ...rest] = heardAs(word);
  const consonants = rest
    .join('')
    .replace(vowels, '')
    .replace(/(.)\1+/g, '$1');
  const begins = /[aeiouy]/.test(first) ? 'a' : first;
  const key = (begins + consonants).replace(/(.)\1+/g, '$1');
  return key.length < 2 || word.length < 4 ? null : key;
};
