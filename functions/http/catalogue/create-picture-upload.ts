import { uploadsPrefix } from '../../../contracts/arrivals.ts';
import { createPictureUpload } from '../../../contracts/catalogue/create-picture-upload.ts';
import { uploadWithinSeconds } from '../../../contracts/catalogue/picture-upload.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { newUpload } from '../../domain/catalogue/picture-upload.ts';
import { uploadDoor } from '../../gateways/pictures/upload-door.ts';
import { instantIn, now } from '../../runtime/clock.ts';
import { newUploadId } from '../../runtime/ids.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { putUpload } from '../../stores/picture-uploads.ts';
import { takeTurn } from '../../stores/turns.ts';

/** In an hour: more than anybody chooses by hand, and little enough that a stolen session fills no bucket. */
const mostAnHour = 1_000;

export const handler = staffRoute('createPictureUpload', createPictureUpload, async ({ body, staff }) => {
  const [at, expiresAt] = [now(), instantIn(uploadWithinSeconds)];
  const turn = { most: mostAnHour, now: at, windowEnds: instantIn(3600) };
  if (!(await takeTurn(`picture-uploads ${staff.id}`, turn))) return refuse({ code: 'too_many_attempts' });
  const id = newUploadId();
  const terms = { key: `${uploadsPrefix}${id}`, contentType: body.contentType, mostBytes: body.bytes, at, expiresAt };
  const door = uploadDoor(terms);
  await putUpload(newUpload(id, at), staff.id);
  return ok({ id, expiresAt, ...door });
});
