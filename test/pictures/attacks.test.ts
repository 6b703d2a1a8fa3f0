import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureRefusals } from '../../contracts/catalogue/picture-refusals.ts';
import { checkForm } from '../../local/aws/post-policy.ts';
import { staffCookieFor } from '../support/sign-in.ts';
import { type Desk, openDesk } from './desk.ts';
import { animatedWebp, bombPng, heic, phoneJpeg, png, polyglot, svgWithScript } from './files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const jpeg = { contentType: 'image/jpeg', bytes: 1000 };

describe('before a file is sent', () => {
  it.each([
    [{ contentType: 'image/svg+xml', bytes: 10 }, '#/contentType', '请选择 JPEG、PNG、WebP 或 AVIF 图片'],
    [{ contentType: 'text/html', bytes: 10 }, '#/contentType', '请选择 JPEG、PNG、WebP 或 AVIF 图片'],
    [{ contentType: 'image/jpeg', bytes: 0 }, '#/bytes', '文件是空的，请换一个'],
    [{ contentType: 'image/jpeg', bytes: 50 * 1024 * 1024 }, '#/bytes', '图片不能超过 20 MB'],
    [{ contentType: 'image/jpeg', bytes: 1.5 }, '#/bytes', '格式不对'],
    [{ contentType: 'image/jpeg' }, '#/bytes', '请填写这一项'],
  ])('%o is refused at the field', async (body, pointer, message) => {
    expect(await desk.ask(body)).toMatchObject({ status: 400, body: { issues: [{ pointer, message }] } });
  });

  it('says so in English too', async () => {
    const { body } = await desk.ask({ contentType: 'image/gif', bytes: 10 }, undefined, 'en');
    expect(body.issues).toEqual([
      { pointer: '#/contentType', message: 'Please choose a JPEG, PNG, WebP or AVIF picture' },
    ]);
  });

  it('nobody without the permission gets a form', async () => {
    expect((await desk.ask(jpeg, 'shop_staff=none')).body).toMatchObject({ code: 'not_signed_in' });
    for (const role of ['warehouse', 'support'] as const)
      expect((await desk.ask(jpeg, await staffCookieFor(role))).body).toMatchObject({ code: 'not_allowed' });
  });

  it('a session asks for a thousand forms an hour and no more', async () => {
    const cookie = await staffCookieFor('owner');
    const { keys } = await import('../../functions/stores/table/keys.ts');
    const { staffOfSession } = await import('../../functions/gateways/identity/staff.ts');
    const { hashOf } = await import('../../functions/runtime/ids.ts');
    const { takeTurnOf } = await import('../../functions/stores/turns.ts');
    const session = await staffOfSession(hashOf(cookie.replace('shop_staff=', '')), new Date().toISOString());
    const turns = { most: 1, now: new Date().toISOString(), windowEnds: '2999-01-01T00:00:00.000Z' };
    const scope = keys.turns(`picture-uploads ${session?.staff.id}`);
    expect((await desk.ask(jpeg, cookie)).status).toBe(201);
    // One turn taken of many more: counted up to the limit by the same item.
    const { dynamo, tableName, toItem } = await import('../../functions/stores/table/client.ts');
    const { UpdateItemCommand } = await import('@aws-sdk/client-dynamodb');
    await dynamo.send(
      new UpdateItemCommand({
        TableName: tableName(),
        Key: toItem(scope),
        UpdateExpression: 'SET attempts = :n',
        ExpressionAttributeValues: toItem({ ':n': 1000 }),
      }),
    );
    expect(await takeTurnOf(scope, turns)).toBe(false);
    expect((await desk.ask(jpeg, cookie)).body).toMatchObject({ code: 'too_many_attempts', status: 429 });
  });
});

describe('a form', () => {
  const form = async (bytes = 1000) => (await desk.ask({ ...jpeg, bytes })).body;

  it('takes no other key, whatever is in it', async () => {
    const { fields } = await form();
    for (const key of [
      'uploads/upl_01JDXXXXXXXXXXXXXXXXXXXXXX',
      '../../../tmp/evil',
      'uploads/../../site/pictures/u-evil-240.webp',
      `${fields.key}/../x`,
      `uploads/$\{filename}`,
      '',
    ]) {
      const { status, text } = await desk.send({ ...fields, key }, new Uint8Array(10));
      expect([status, text]).toEqual([403, expect.stringContaining('Policy Condition failed')]);
    }
    expect(desk.originals()).toEqual([]);
  });

  it('takes no other type', async () => {
    const { fields } = await form();
    const { status, text } = await desk.send({ ...fields, 'Content-Type': 'text/html' }, new Uint8Array(10));
    expect([status, text]).toEqual([403, expect.stringContaining('content-type')]);
  });

  it('takes no field that it does not name', async () => {
    const { fields } = await form();
    const { status, text } = await desk.send({ ...fields, acl: 'public-read' }, new Uint8Array(10));
    expect([status, text]).toEqual([403, expect.stringContaining('Extra input fields: acl')]);
  });

  it('takes no byte more than was said, and not none', async () => {
    const { fields } = await form(100);
    expect(await desk.send(fields, new Uint8Array(101))).toMatchObject({
      status: 400,
      text: expect.stringContaining('EntityTooLarge'),
    });
    expect(await desk.send(fields, new Uint8Array(0))).toMatchObject({
      status: 400,
      text: expect.stringContaining('EntityTooSmall'),
    });
    expect(await desk.send(fields, new Uint8Array(50 * 1024 * 1024))).toMatchObject({
      status: 400,
      text: expect.stringContaining('EntityTooLarge'),
    });
  });

  it('is over after five minutes', async () => {
    const { fields, expiresAt, id } = await form();
    const { startedAt } = await desk.state(id);
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBeLessThanOrEqual(300_000 + 60_000);
    const lower = new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
    const signer = { accessKeyId: 'local', secretAccessKey: 'local' };
    const at = (now: number) => checkForm(lower, { bucket: 'originals', signer, now });
    expect(at(Date.parse(expiresAt) - 1)).toEqual({ sizes: { least: 1, most: 1000 } });
    expect(at(Date.parse(expiresAt))).toMatchObject({ refusal: { message: expect.stringContaining('expired') } });
    expect(checkForm(lower, { bucket: 'other', signer, now: 0 })).toMatchObject({ refusal: { status: 403 } });
  });

  it('cannot be written by others, or changed', async () => {
    const { fields } = await form();
    const later = JSON.parse(Buffer.from(fields.policy ?? '', 'base64').toString());
    const policy = Buffer.from(JSON.stringify({ ...later, expiration: '2999-01-01T00:00:00.000Z' })).toString('base64');
    const { policy: _, ...without } = fields;
    for (const [sent, code] of [
      [{ ...fields, policy }, 'SignatureDoesNotMatch'],
      [{ ...fields, 'x-amz-signature': '00' }, 'SignatureDoesNotMatch'],
      [{ ...fields, 'x-amz-credential': 'other/20261125/local/s3/aws4_request' }, 'InvalidAccessKeyId'],
      [without, 'AccessDenied'],
    ] as const)
      expect(await desk.send(sent, new Uint8Array(10))).toMatchObject({
        status: 403,
        text: expect.stringContaining(code),
      });
  });

  it("puts the file under its own key, whatever the file's name is", async () => {
    const file = await png(300, 300);
    const { id, fields } = (await desk.ask({ contentType: 'image/png', bytes: file.length })).body;
    await desk.send(fields, file, '../../../../etc/passwd\0.jpg');
    expect(desk.originals()).toEqual([id]);
    await desk.deriveAll();
    expect(await desk.state(id)).toMatchObject({ state: 'ready' });
  }, 120_000);
});

describe('a file that is not what it seems', () => {
  const truncated = async (): Promise<Buffer> => {
    const whole = await phoneJpeg();
    return whole.subarray(0, Math.floor(whole.length / 2));
  };
  const cases: readonly [string, () => Buffer | Promise<Buffer>, keyof typeof pictureRefusals][] = [
    ['a page behind a JPEG name', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not_a_picture'],
    ['an SVG with a script behind a JPEG name', () => svgWithScript, 'svg'],
    ['a HEIC', () => heic, 'heic'],
    ['a PNG of 30,000 x 30,000', () => bombPng(30_000, 30_000), 'too_many_pixels'],
    ['a PNG of 60,000 x 9', () => bombPng(60_000, 9), 'too_narrow'],
    ['half a JPEG', truncated, 'unreadable'],
    ['a JPEG of nothing but its signature', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'unreadable'],
    [
      'a PNG with a false sum',
      async () => Buffer.from((await png(300, 300)).map((b, i) => (i === 500 ? b ^ 255 : b))),
      'unreadable',
    ],
    ['an animation', animatedWebp, 'animated'],
  ];
  it.each(cases)(
    '%s is refused in words, and dropped',
    async (_, make, reason) => {
      const file = await make();
      const { id, fields } = (await desk.ask({ contentType: 'image/jpeg', bytes: file.length })).body;
      expect((await desk.send(fields, file)).status).toBe(204);
      expect(desk.originals()).toContain(id);
      const pictures = desk.pictures();
      await desk.deriveAll();
      expect(await desk.state(id)).toMatchObject({
        state: 'refused',
        reason,
        message: pictureRefusals[reason].zh,
        picture: null,
      });
      expect((await desk.state(id, 'en')).message).toBe(pictureRefusals[reason].en);
      expect(desk.originals()).not.toContain(id);
      expect(desk.pictures()).toEqual(pictures);
    },
    120_000,
  );

  it('a picture that is a page as well comes out as a picture alone', async () => {
    const upload = await desk.upload(await polyglot());
    expect(upload.state).toBe('ready');
    for (const width of [240, 1280])
      for (const format of ['avif', 'webp'])
        expect(desk.picture(`${upload.picture?.name}-${width}.${format}`).toString('latin1')).not.toMatch(
          /script|html/,
        );
  }, 120_000);

  it('a PNG said to be a JPEG is taken as the PNG it is', async () => {
    expect(await desk.upload(await png(300, 300), 'image/jpeg')).toMatchObject({ state: 'ready' });
  }, 120_000);
});
