/**
 * The stored form of an index: one JSON header and the arrays as they are in memory, so that loading is a decompression and no parsing.
 * Layout: `SRCH`, the header's length (uint32, little-endian like every machine this runs on), the header, then each array at a multiple of 8.
 */
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
type Kind = keyof typeof kinds;
export type Numbers = InstanceType<(typeof kinds)[Kind]>;

interface Section {
  readonly kind: Kind;
  readonly at: number;
  readonly length: number;
}

interface Header<Facts> {
  readonly facts: Facts;
  readonly sections: Readonly<Record<string, Section>>;
}

const magic = 0x48435253;
const aligned = (n: number): number => (n + 7) & ~7;

const kindOf = (numbers: Numbers): Kind => {
  if (numbers instanceof Uint8Array) return 'u8';
  if (numbers instanceof Uint16Array) return 'u16';
  return numbers instanceof Uint32Array ? 'u32' : 'f64';
};

export const pack = <Facts>(facts: Facts, arrays: Readonly<Record<string, Numbers>>): Uint8Array => {
  const sections: Record<string, Section> = {};
  let end = 0;
  for (const [name, numbers] of Object.entries(arrays)) {
    sections[name] = { kind: kindOf(numbers), at: end, length: numbers.length };
    end = aligned(end + numbers.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({ facts, sections } satisfies Header<Facts>));
  const start = aligned(8 + header.length);
  const bytes = new Uint8Array(start + end);
  new Uint32Array(bytes.buffer, 0, 2).set([magic, header.length]);
  bytes.set(header, 8);
  for (const [name, numbers] of Object.entries(arrays)) {
    const raw = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    bytes.set(raw, start + (sections[name]?.at ?? 0));
  }
  return bytes;
};

export interface Unpacked<Facts> {
  readonly facts: Facts;
  readonly u8: (name: string) => Uint8Array;
  readonly u16: (name: string) => Uint16Array;
  readonly u32: (name: string) => Uint32Array;
  readonly f64: (name: string) => Float64Array;
  /** Whether there is such a section: an older form has fewer. */
  readonly has: (name: string) => boolean;
}

/** The arrays are views on `bytes`, which are not to be changed. @throws if the bytes are no packed index */
export const unpack = <Facts>(bytes: Uint8Array): Unpacked<Facts> => {
  // Views need an aligned start; decompression usually gives one.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.byteLength < 8 || view.getUint32(0, true) !== magic) throw new Error('these bytes are no search index');
  const length = view.getUint32(4, true);
  // Written by pack() alone; the magic number and the facts' format tell other files and older forms apart.
  const { facts, sections } = JSON.parse(new TextDecoder().decode(own.subarray(8, 8 + length))) as Header<Facts>;
  const start = own.byteOffset + aligned(8 + length);
  const section = (name: string, kind: Kind): Section => {
    const found = sections[name];
    if (found?.kind !== kind) throw new Error(`the search index has no ${kind} section ${name}`);
    return found;
  };
  const at = (s: Section) => [own.buffer, start + s.at, s.length] as const;
  return {
    facts,
    u8: (name) => new Uint8Array(...at(section(name, 'u8'))),
    u16: (name) => new Uint16Array(...at(section(name, 'u16'))),
    u32: (name) => new Uint32Array(...at(section(name, 'u32'))),
    f64: (name) => new Float64Array(...at(section(name, 'f64'))),
    has: (name) => sections[name] !== undefined,
  };
};
