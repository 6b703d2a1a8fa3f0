import * as z from 'zod/mini';
import { uploadId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { type PictureRefusal, pictureRefusals } from './picture-refusals.ts';

/** What may be uploaded. The type told is only what the file is sent as; what it really is, its bytes tell. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const;
export const pictureType = z.enum(pictureTypes, { error: 'picture_type_wrong' });
export type PictureType = (typeof pictureTypes)[number];

/** Seconds within which the file must be sent. */
export const uploadWithinSeconds = 300;

const refusals = Object.keys(pictureRefusals) as [PictureRefusal, ...PictureRefusal[]];

/** What becomes of an uploaded file: it waits for its bytes and its widths, is ready, or is refused and why. */
export const pictureUpload = z.object({
  id: uploadId,
  state: z.enum(['waiting', 'ready', 'refused']),
  /** Only where refused. */
  reason: z.nullable(z.enum(refusals)),
  /** The reason in the caller's language, with what to do. */
  message: z.nullable(z.string()),
  /** Only where ready: what `picture.name` of a product takes, and the pixels of the original, upright. */
  picture: z.nullable(z.object({ name: z.string(), width: z.int(), height: z.int() })),
  startedAt: instant,
});
export type PictureUpload = z.infer<typeof pictureUpload>;
