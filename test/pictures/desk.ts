import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { createPictureUpload } from '../../contracts/catalogue/create-picture-upload.ts';
import type { PictureUpload } from '../../contracts/catalogue/picture-upload.ts';
import type { Reply } from '../../contracts/contract.ts';
import type { Problem } from '../../contracts/problems.ts';
import { startAws } from '../../local/aws/server.ts';
import { receiveUpload } from '../../local/aws/uploads.ts';
import { startEngine } from '../support/engine.ts';
import { type Answered, type ApiHandler, call, lambdaContext } from '../support/event.ts';
import { staffCookieFor } from '../support/sign-in.ts';

export type Ticket = Reply<typeof createPictureUpload>;

/** The engine, the object store and the handlers as the shop has them; an object that lands is looked at before the store answers. */
export const openDesk = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const engine = await startEngine();
  const aws = await startAws({ objectsDir: folder, parameters: new Map(), accept: () => undefined });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_S3: aws.endpoint,
    ORIGINALS_BUCKET: 'originals',
    ORIGINALS_URL: '/uploads',
    PICTURES_BUCKET: 'site',
  });
  const { handler: derive } = await import('../../functions/arrivals/derive-picture.ts');
  const { handler: create } = await import('../../functions/http/catalogue/create-picture-upload.ts');
  const { handler: get } = await import('../../functions/http/catalogue/get-picture-upload.ts');
  const arrived: unknown[] = [];
  const uploads = {
    objectsDir: folder,
    bucket: 'originals',
    signer: { accessKeyId: 'local', secretAccessKey: 'local' },
    created: (event: unknown) => void arrived.push(event),
  };
  const server = createServer((request, response) => void receiveUpload(uploads, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const owner = await staffCookieFor('owner');

  const ask = (body: unknown, cookie = owner, language = 'zh-CN') =>
    call<Ticket & Problem>(create as ApiHandler, 'createPictureUpload', {
      body,
      cookies: [cookie],
      headers: { 'accept-language': language },
    });
  const state = async (id: string, language = 'zh-CN'): Promise<PictureUpload> => {
    const asked = { params: { uploadId: id }, cookies: [owner], headers: { 'accept-language': language } };
    return (await call<PictureUpload>(get as ApiHandler, 'getPictureUpload', asked)).body;
  };
  /** Sends a form as a browser does; says what the store answered. */
  const send = async (fields: Readonly<Record<string, string>>, file: Uint8Array, name = 'photo.jpg') => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([new Uint8Array(file)]), name);
    const answer = await fetch(`http://127.0.0.1:${port}/uploads`, { method: 'POST', body: form });
    return { status: answer.status, text: await answer.text() };
  };
  const context = { ...lambdaContext, getRemainingTimeInMillis: () => 60_000 };
  const deriveAll = async (): Promise<void> => {
    for (const event of arrived.splice(0)) await derive(event, context);
  };
  return {
    folder,
    ask,
    send,
    state,
    arrived,
    deriveAll,
    derive: (event: unknown) => derive(event, context),
    /** The whole way of one file. */
    upload: async (file: Uint8Array, contentType = 'image/jpeg', name = 'photo.jpg'): Promise<PictureUpload> => {
      const { body }: Answered<Ticket> = await ask({ contentType, bytes: Math.max(1, file.length) });
      const { status, text } = await send(body.fields, file, name);
      if (status !== 204) throw new Error(`the store answered ${status}: ${text}`);
      await deriveAll();
      return state(body.id);
    },
    originals: (): string[] => filesIn(join(folder, 'originals/uploads')),
    pictures: (): string[] => filesIn(join(folder, 'site/pictures')),
    picture: (file: string): Buffer => readFileSync(join(folder, 'site/pictures', file)),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await aws.stop();
      await engine.stop();
      rmSync(folder, { recursive: true });
    },
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
