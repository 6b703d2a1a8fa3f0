import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPictureUpload } from '../../contracts/catalogue/create-picture-upload.ts';
import { getPictureUpload } from '../../contracts/catalogue/get-picture-upload.ts';
import { widthsOf } from '../../contracts/catalogue/picture-widths.ts';
import { objectsIn } from './aws-calls.ts';
import { type Checks, eventually } from './checks.ts';
import type { RunningEmulator } from './emulator.ts';
import type { Visitor } from './visitor.ts';

const picture = join(import.meta.dirname, '../../local/demo/pictures/home-mug-blue-480.webp');

/** The bucket in a form's address, `https://<bucket>.s3.<region>.amazonaws.com`: the emulator is reached by path instead. */
const bucketOf = (url: string): string => new URL(url).hostname.split('.')[0] ?? '';

const sent = async (address: string, fields: Readonly<Record<string, string>>, file: Uint8Array): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]), 'mug.webp');
  return (await fetch(address, { method: 'POST', body: form, signal: AbortSignal.timeout(30_000) })).status;
};

/** From the signed form over S3's event and the Lambda with sharp in its layer to the files of the site. */
export const uploadPicture = (
  checks: Checks,
  merchant: Visitor,
  emulator: RunningEmulator,
  site: string,
): Promise<void> =>
  checks.step('a picture goes by a signed form into the bucket, and its widths come out at the site', async () => {
    const file = readFileSync(picture);
    const asked = { contentType: 'image/webp', bytes: file.length };
    const { id, url, fields } = await merchant.post(
      '/api/admin/picture-uploads',
      asked,
      201,
      createPictureUpload.reply,
    );
    const address = `${emulator.endpoint}/${bucketOf(url)}`;
    const other = await sent(address, { ...fields, key: 'uploads/other' }, file);
    if (other !== 403) throw new Error(`another key was answered ${other}`);
    const status = await sent(address, fields, file);
    if (status !== 204) throw new Error(`the form was answered ${status}`);
    const ready = await eventually(
      90_000,
      async () => {
        const upload = await merchant.get(`/api/admin/picture-uploads/${id}`, getPictureUpload.reply);
        if (upload.state === 'refused') throw new Error(`it was refused: ${upload.reason}`);
        return upload.picture;
      },
      'the picture is ready',
    );
    const files = widthsOf(ready.name).flatMap((w) => ['avif', 'webp'].map((f) => `pictures/${ready.name}-${w}.${f}`));
    const there = await objectsIn(emulator, site, `pictures/${ready.name}`);
    if (JSON.stringify(there) !== JSON.stringify(files.toSorted())) throw new Error(`the site has ${there.join()}`);
  });
