let table: ReadonlyMap<string, number> | null = null;

/** Two bytes a character: the decoding of every pair, turned round. */
const pairs = (): ReadonlyMap<string, number> => {
  const made = new Map<string, number>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = low === 0x7f ? '' : decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\uFFFD') made.set(character, high * 256 + low);
    }
  }
  return made;
};

/** Text in GBK; what it has no character for becomes `?`. */
export const gbk = (text: string): Buffer => {
  table ??= pairs();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (point < 0x80) bytes.push(point);
    else if (pair === undefined) bytes.push(0x3f);
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
};
