import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uploadId } from '../values/id.ts';
import { pictureUpload } from './picture-upload.ts';

export const getPictureUpload = contract({
  summary: 'What has become of an uploaded picture; ready within seconds, so a page asks once a second',
  status: 200,
  params: z.object({ uploadId }),
  reply: pictureUpload,
  refusals: ['upload_not_found'],
});
