import traditionalToSimplified from 'opencc-js/dict/TSCharacters';

// Single characters are enough to search by: phrase tables matter to readers, and cost three times the size.
const simplified = new Map(
  traditionalToSimplified.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
);

/** Traditional and variant characters to simplified ones (OpenCC's character table). */
export const simplify = (text: string): string => {
  if (!/[^\p{ASCII}]/u.test(text)) return text;
  let out = '';
  for (const char of text) out += simplified.get(char) ?? char;
  return out;
};
