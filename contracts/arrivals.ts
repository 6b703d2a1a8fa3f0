import type { Reach } from './route-row.ts';

/**
 * What an object that lands in a bucket sets off: `functions/arrivals/<file of name>.ts`, told by the store through EventBridge, at least
 * once for each object. `prefix` is where in the bucket it must lie.
 */
export interface ArrivalRow {
  readonly bucket: 'originals';
  readonly prefix: `${string}/`;
  readonly table: 'none' | 'r' | 'rw';
  readonly reach?: readonly Reach[];
  /** Decodes and encodes pictures: more memory, more time, and sharp beside its bundle. */
  readonly encodes?: true;
}

/** Where in the originals' bucket an upload lies until it is forgotten. */
export const uploadsPrefix = 'uploads/';
/** Where the site's bucket has its pictures; an uploaded one is under the names of `widthsOf`. */
export const picturesPrefix = 'pictures/';

export const arrivals = {
  derivePicture: {
    bucket: 'originals',
    prefix: uploadsPrefix,
    table: 'rw',
    reach: ['picture-derive'],
    encodes: true,
  },
} as const satisfies Record<string, ArrivalRow>;

export type ArrivalName = keyof typeof arrivals;
