import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uploadId } from '../values/id.ts';
import { instant } from '../values/instant.ts';
import { mostPictureBytes } from '../values/picture-size.ts';
import { pictureType } from './picture-upload.ts';

export const createPictureUpload = contract({
  summary:
    'Where to send a picture: straight to the object store, by a form that is good for one file and five minutes',
  status: 201,
  body: z.object({
    contentType: pictureType,
    /** Size of the file; the store takes no more. */
    bytes: z.int().check(z.minimum(1, 'picture_empty'), z.maximum(mostPictureBytes, 'picture_too_large')),
  }),
  /**
   * Post `fields` as multipart/form-data to `url` (on a laptop a path of the shop's own site), then the file as `file` and last; the answer
   * is 204. Then ask getPictureUpload.
   */
  reply: z.object({
    id: uploadId,
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    expiresAt: instant,
  }),
  refusals: ['too_many_attempts'],
});
