import type { PictureShape } from '../../domain/catalogue/picture-file.ts';

/** One file of the site: `<name>-<width>.<format>`. */
export interface DerivedPicture {
  readonly width: number;
  readonly format: 'avif' | 'webp';
  readonly bytes: Uint8Array;
}

/** Reads a picture's header, and makes the site's files of it. Null: the file is damaged, which no second try would change. */
export interface PictureEncoder {
  look(bytes: Uint8Array): Promise<PictureShape | null>;
  /**
   * Upright, in sRGB and without whatever else the file carried (place, camera, author, thumbnails, what hides behind its end). Narrower
   * than its nominal width where the original is: pixels are never made up.
   */
  derive(bytes: Uint8Array, widths: readonly number[]): Promise<readonly DerivedPicture[] | null>;
}
