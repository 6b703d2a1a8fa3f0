/** Yuan as text, at least 0.01 and at most 100,000,000, with at most two decimals; null where it is not. In fen. */
export const fenOf = (text: unknown): number | null => {
  const written = typeof text === 'number' ? String(text) : text;
  if (typeof written !== 'string' || !/^(0|[1-9][0-9]{0,8})([.][0-9]{1,2})?$/.test(written)) return null;
  const fen = Math.round(Number.parseFloat(written) * 100);
  return fen >= 1 && fen <= 10_000_000_000 ? fen : null;
};

export const yuanOf = (fen: number): string => (fen / 100).toFixed(2);

const aheadMs = 8 * 3_600_000;

export const chinaTime = (ms: number): string => new Date(ms + aheadMs).toISOString().slice(0, 19).replace('T', ' ');

/** `yyyy-MM-dd HH:mm:ss` of China; null where it is no time. */
export const momentOf = (text: unknown): number | null => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  const ms = Date.parse(`${text.replace(' ', 'T')}Z`) - aheadMs;
  return Number.isNaN(ms) ? null : ms;
};
