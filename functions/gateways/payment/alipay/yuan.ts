/** Alipay writes amounts in yuan, as decimal text: exact both ways, never by floating point. */
export const toYuan = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** @returns fen; null where the text is no amount of whole fen */
export const fromYuan = (text: string): number | null => {
  const [, yuan, fen = ''] = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
};
