import sharp from 'sharp';
import { mostPixels } from '../../domain/catalogue/picture-file.ts';
import type { DerivedPicture, PictureEncoder } from './port.ts';

// One picture at a time: nothing of it is asked for twice, and on a laptop the shop goes on beside it.
sharp.cache(false);
sharp.concurrency(1);

/** `error`: a file cut short or with wrong sums is refused, one that only warns (as many cameras' do) is taken. */
const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 });

/** What the decoder says of a file is about the file: it throws plain errors, and asking again says the same. */
const orNull = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) return null;
    throw error;
  }
};

interface Raw {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 2 | 3 | 4;
}

/** Decoded once, at the largest width that is wanted. */
const decoded = async (bytes: Uint8Array, widest: number): Promise<Raw> => {
  const { data, info } = await open(bytes)
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
};

/** @param width no more than there is */
const encoded = async ({ data, ...raw }: Raw, width: number): Promise<Pick<DerivedPicture, 'format' | 'bytes'>[]> => {
  const narrowed = sharp(data, { raw }).resize({ width });
  const avif = await narrowed.clone().avif({ quality: 54, effort: 4 }).toBuffer();
  const webp = await narrowed.clone().webp({ quality: 74, effort: 5, smartSubsample: true }).toBuffer();
  return [
    { format: 'avif', bytes: avif },
    { format: 'webp', bytes: webp },
  ];
};

/** Widths beyond the original's are the same picture, so it is encoded once for all of them. */
const everyWidth = async (raw: Raw, widths: readonly number[]): Promise<DerivedPicture[]> => {
  const made: DerivedPicture[] = [];
  for (const [real, nominal] of Map.groupBy(widths, (width) => Math.min(width, raw.width))) {
    const files = await encoded(raw, real);
    made.push(...nominal.flatMap((width) => files.map((file) => ({ ...file, width }))));
  }
  return made;
};

const sidesOf = ({ width, height }: { readonly width: number; readonly height: number }) => ({ width, height });

export const sharpEncoder: PictureEncoder = {
  look: (bytes) =>
    orNull(async () => {
      const read = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
      const { format, autoOrient, pages } = await read.metadata();
      return { format: format === 'heif' ? 'avif' : 'other', ...sidesOf(autoOrient), pages: pages ?? 1 };
    }),
  derive: (bytes, widths) => orNull(async () => everyWidth(await decoded(bytes, Math.max(...widths)), widths)),
};
