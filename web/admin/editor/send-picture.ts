import type { PictureType } from '../../../contracts/catalogue/picture-upload.ts';
import { call } from '../api.ts';
import { isUnsure } from '../parts/issues.ts';

/** The same limits as the shop's contract, told before a byte is sent. */
const types = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const satisfies readonly PictureType[];
export const accepted = types.join(',');
const mostBytes = 20 * 1024 * 1024;

export type FileProblem = 'type' | 'empty' | 'tooLarge';

export const problemOf = ({ type, size }: Pick<File, 'type' | 'size'>): FileProblem | null => {
  if (typeOf(type) === null) return 'type';
  if (size === 0) return 'empty';
  return size > mostBytes ? 'tooLarge' : null;
};

const typeOf = (type: string): PictureType | null => types.find((t) => t === type) ?? null;

export type Sent =
  | { readonly ok: true; readonly name: string }
  /** `message` is in words of the shop; otherwise the code says which of ours. */
  | {
      readonly ok: false;
      readonly code: 'failed' | 'slow' | 'expired' | 'refusedBySite' | 'stopped' | 'said';
      readonly message: string;
    };

const failed = (code: Extract<Sent, { ok: false }>['code'], message = ''): Sent => ({ ok: false, code, message });

interface Sending {
  readonly file: File;
  readonly signal: AbortSignal;
  /** 0 to 100 while the bytes go; null once they are there and the shop works on them. */
  readonly onProgress: (percent: number | null) => void;
}

/** Sends one picture: asks where to, posts it there, and waits until its widths are made or it is refused. */
export const sendPicture = async ({ file, signal, onProgress }: Sending): Promise<Sent> => {
  const contentType = typeOf(file.type);
  if (contentType === null) return failed('refusedBySite');
  const asked = await call('createPictureUpload', { body: { contentType, bytes: file.size }, signal });
  if (signal.aborted) return failed('stopped');
  if (!asked.ok && isUnsure(asked.refusal)) return failed('failed');
  if (!asked.ok) return failed('said', asked.refusal.issues?.[0]?.message ?? asked.refusal.title);
  const { url, fields, id } = asked.value;
  const posted = await post(url, fields, file, signal, onProgress);
  if (posted !== null) return posted;
  onProgress(null);
  return becomes(id, signal);
};

/** XMLHttpRequest, since fetch does not tell how much has been sent. */
const post = (
  url: string,
  fields: Readonly<Record<string, string>>,
  file: File,
  signal: AbortSignal,
  onProgress: (percent: number) => void,
): Promise<Sent | null> =>
  new Promise((done) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : Math.round((loaded * 100) / total));
    request.onload = () =>
      done(
        request.status >= 200 && request.status < 300
          ? null
          : failed(request.responseText.includes('expired') ? 'expired' : 'refusedBySite'),
      );
    request.onerror = () => done(failed('failed'));
    request.onabort = () => done(failed('stopped'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) done(failed('stopped'));
    else request.send(form);
  });

const everyMs = 700;
const mostTries = 60;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const becomes = async (id: string, signal: AbortSignal): Promise<Sent> => {
  for (let n = 0; n < mostTries; n += 1) {
    await pause(n === 0 ? 250 : everyMs);
    if (signal.aborted) return failed('stopped');
    const told = await call('getPictureUpload', { params: { uploadId: id }, signal });
    if (signal.aborted) return failed('stopped');
    // a question that is lost on the way is asked again
    if (!told.ok && told.refusal.code === 'upload_not_found') return failed('said', told.refusal.title);
    if (!told.ok) continue;
    const { state, picture, message } = told.value;
    if (state === 'ready' && picture) return { ok: true, name: picture.name };
    if (state === 'refused') return failed('said', message ?? '');
  }
  return failed('slow');
};
