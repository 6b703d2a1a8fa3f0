import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { BusEvent } from './events.ts';
import { keepObject } from './objects.ts';
import { checkForm, type FormRefusal, type FormSigner } from './post-policy.ts';

export interface UploadsOptions {
  /** Where buckets are kept. */
  readonly objectsDir: string;
  readonly bucket: string;
  readonly signer: FormSigner;
  /** Must have stored the event when it returns. */
  readonly created: (event: BusEvent) => void;
}

/** What is taken in of one request; more is let pass by, so that the sender hears why. */
const mostHeld = 24 * 1024 * 1024;
const mostHeard = 256 * 1024 * 1024;

const refusalOf = (status: 400 | 403, code: string, message: string): FormRefusal => ({ status, code, message });
const tooLarge = refusalOf(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');

/** S3's POST Object for one bucket, as a browser uses it: a signed form, its fields first and the file last. */
export const receiveUpload = async (
  options: UploadsOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const body = await heard(request);
  if (!body) return refuse(response, tooLarge);
  const form = await readForm(request.headers['content-type'] ?? '', body);
  if (!form) return refuse(response, refusalOf(400, 'MalformedPOSTRequest', 'The body is no multipart/form-data'));
  const { fields, file } = form;
  const checked = checkForm(fields, { bucket: options.bucket, signer: options.signer, now: Date.now() });
  if ('refusal' in checked) return refuse(response, checked.refusal);
  if (!file) return refuse(response, refusalOf(400, 'InvalidArgument', 'POST requires exactly one file'));
  if (file.length > checked.sizes.most) return refuse(response, tooLarge);
  if (file.length < checked.sizes.least)
    return refuse(response, refusalOf(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum'));
  const key = fields.get('key') ?? '';
  if (!keepObject(options.objectsDir, options.bucket, key, file))
    return refuse(response, refusalOf(400, 'InvalidArgument', 'The key is not one'));
  options.created(createdEvent(options.bucket, key, file));
  response.writeHead(Number(fields.get('success_action_status') ?? 204)).end();
};

const heard = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > mostHeard) return null;
    if (size <= mostHeld) chunks.push(chunk as Buffer);
  }
  return size > mostHeld ? null : Buffer.concat(chunks);
};

interface Form {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer | null;
}

/** What stands after the file is not read, as S3 says; a file's own name means nothing. */
const readForm = async (contentType: string, body: Buffer): Promise<Form | null> => {
  const fields = new Map<string, string>();
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
    for (const [name, value] of form) {
      if (name.toLowerCase() === 'file') {
        const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
        return { fields, file: bytes };
      }
      fields.set(name.toLowerCase(), typeof value === 'string' ? value : await value.text());
    }
    return { fields, file: null };
  } catch {
    return null;
  }
};

const refuse = (response: ServerResponse, { status, code, message }: FormRefusal): void => {
  response.writeHead(status, { 'content-type': 'application/xml', connection: 'close' });
  const said = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${said}</Message></Error>`);
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
const createdEvent = (bucket: string, key: string, content: Buffer): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '000000000000',
  time: new Date().toISOString(),
  region: 'local',
  resources: [`arn:aws:s3:::${bucket}`],
  detail: {
    version: '0',
    bucket: { name: bucket },
    object: { key, size: content.length, etag: createHash('md5').update(content).digest('hex') },
    reason: 'PostObject',
  },
});

/** What the bucket's lifecycle rule does in AWS: files older than so many days leave a folder. */
export const forgetOld = (folder: string, days: number): void => {
  if (!existsSync(folder)) return;
  const before = Date.now() - days * 86_400_000;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).mtimeMs < before) rmSync(file, { recursive: true });
  }
};
