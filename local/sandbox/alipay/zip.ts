import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  /** In GBK, as the provider writes names too. */
  readonly name: Buffer;
  readonly content: Buffer;
}

/** The fields both headers of an entry share, from the version to the length of the extra field. APPNOTE.TXT 4.3.7, 4.3.12. */
const shared = (name: Buffer, content: Buffer, deflated: Buffer): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  // 1980-01-01, the first day there is.
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(deflated.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const signature = (number: number): Buffer => Buffer.from([0x50, 0x4b, number & 0xff, number >> 8]);

/** A zip file of a few small files. */
export const zip = (files: readonly Packed[]): Buffer => {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const deflated = deflateRawSync(content);
    const fields = shared(name, content, deflated);
    const entry = Buffer.concat([signature(0x0403), fields, name, deflated]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x0201), Buffer.from([20, 0]), fields, place, name);
    entries.push(entry);
    offset += entry.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, central, signature(0x0605), end]);
};
