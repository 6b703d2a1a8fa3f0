import type { PictureRefusal } from '../../../contracts/catalogue/picture-refusals.ts';
import type { PictureUpload } from '../../../contracts/catalogue/picture-upload.ts';
import type { UploadId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';

/** An upload as it is kept: the words for its reason are found when somebody asks. */
export type Upload = Omit<PictureUpload, 'message'>;
export type UploadOutcome =
  | { readonly state: 'ready'; readonly picture: NonNullable<Upload['picture']> }
  | { readonly state: 'refused'; readonly reason: PictureRefusal };

export const newUpload = (id: UploadId, startedAt: Instant): Upload => ({
  id,
  state: 'waiting',
  reason: null,
  picture: null,
  startedAt,
});

export const settled = (upload: Upload, outcome: UploadOutcome): Upload =>
  outcome.state === 'ready'
    ? { ...upload, state: 'ready', picture: outcome.picture }
    : { ...upload, state: 'refused', reason: outcome.reason };

/** Milliseconds: the five minutes in which the form is good, and as long again for the widths. */
const patience = 10 * 60_000;

/** Whoever waits longer than that waits for nothing: the file never came, or its making failed. */
export const uploadAt = (upload: Upload, now: Instant): Upload =>
  upload.state === 'waiting' && Date.parse(now) - Date.parse(upload.startedAt) > patience
    ? settled(upload, { state: 'refused', reason: 'not_arrived' })
    : upload;
