import { getPictureUpload } from '../../../contracts/catalogue/get-picture-upload.ts';
import { pictureRefusals } from '../../../contracts/catalogue/picture-refusals.ts';
import { inLocale } from '../../../contracts/values/locale.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { uploadAt } from '../../domain/catalogue/picture-upload.ts';
import { now } from '../../runtime/clock.ts';
import { staffRoute } from '../../runtime/staff-route.ts';
import { uploadById } from '../../stores/picture-uploads.ts';

export const handler = staffRoute('getPictureUpload', getPictureUpload, async ({ params, facts }) => {
  const item = await uploadById(params.uploadId);
  if (!item) return refuse({ code: 'upload_not_found' });
  const upload = uploadAt(item.upload, now());
  const message = upload.reason === null ? null : inLocale(pictureRefusals[upload.reason], facts.locale);
  return ok({ ...upload, message });
});
