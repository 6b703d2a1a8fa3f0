import { uploadsPrefix } from '../../contracts/arrivals.ts';
import type { PictureRefusal } from '../../contracts/catalogue/picture-refusals.ts';
import { uploadedWidths } from '../../contracts/catalogue/picture-widths.ts';
import { uploadId } from '../../contracts/values/id.ts';
import { refusalOfBytes, refusalOfShape } from '../domain/catalogue/picture-file.ts';
import { settled, type UploadOutcome } from '../domain/catalogue/picture-upload.ts';
import { dropOriginal, putPicture, readOriginal } from '../gateways/pictures/objects.ts';
import { sharpEncoder } from '../gateways/pictures/sharp-encoder.ts';
import { arrival } from '../runtime/arrival.ts';
import { pictureNameOf } from '../runtime/ids.ts';
import { log } from '../runtime/log.ts';
import { settleUpload, uploadById } from '../stores/picture-uploads.ts';

const refused = (reason: PictureRefusal): UploadOutcome => ({ state: 'refused', reason });

/** Looks at the file from the outside in, so that nothing is decoded that should not be; then makes the site's files of it. */
const made = async (bytes: Uint8Array): Promise<UploadOutcome> => {
  const reason = refusalOfBytes(bytes);
  if (reason) return refused(reason);
  const shape = await sharpEncoder.look(bytes);
  if (!shape) return refused('unreadable');
  const odd = refusalOfShape(shape);
  if (odd) return refused(odd);
  const files = await sharpEncoder.derive(bytes, uploadedWidths);
  if (!files) return refused('unreadable');
  const name = pictureNameOf(bytes);
  await Promise.all(files.map((file) => putPicture(name, file)));
  return { state: 'ready', picture: { name, width: shape.width, height: shape.height } };
};

/** Makes the widths of an uploaded original. One nobody asked for, and one that is refused, is dropped at once. */
export const handler = arrival('derivePicture', async ({ key }) => {
  const id = uploadId.safeParse(key.slice(uploadsPrefix.length));
  const announced = id.success ? await uploadById(id.data) : null;
  if (!announced) return dropOriginal(key);
  const { upload, by } = announced;
  if (upload.state !== 'waiting') return;
  const bytes = await readOriginal(key);
  if (!bytes) return;
  const outcome = await made(bytes);
  if (outcome.state === 'refused') await dropOriginal(key);
  await settleUpload(settled(upload, outcome), by);
  log.info('picture upload', { upload: upload.id, state: outcome.state, bytes: bytes.length });
});
