/** A code of the shop (`belted-linen-dress`, `rust`) made from a text; empty where the text has no Latin letter or digit. */
export const codeOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');

/** The text's code, or the kind with a number, such as `value-3`; always one that is not taken. */
export const freeCode = (text: string, kind: string, taken: readonly string[]): string => {
  const wanted = codeOf(text) || `${kind}-1`;
  if (!taken.includes(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let n = 2; ; n += 1) if (!taken.includes(`${stem}-${n}`)) return `${stem}-${n}`;
};
