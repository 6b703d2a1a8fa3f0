import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uploadedWidths, widthsOf } from '../../contracts/catalogue/picture-widths.ts';
import { type Desk, openDesk } from './desk.ts';
import { avif, phoneJpeg, png, webp } from './files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it("makes upright widths in both formats of a phone's picture, and nothing it carried goes along", async () => {
  const original = await phoneJpeg();
  expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Zhang San');
  const upload = await desk.upload(original);
  expect(upload).toMatchObject({ state: 'ready', reason: null, message: null, picture: { width: 750, height: 1000 } });
  const name = upload.picture?.name ?? '';
  expect(name).toMatch(/^u-[0-9a-f]{32}$/);
  expect(desk.pictures()).toEqual(
    widthsOf(name)
      .flatMap((width) => [`${name}-${width}.avif`, `${name}-${width}.webp`])
      .toSorted(),
  );
  for (const width of uploadedWidths) {
    for (const format of ['avif', 'webp'] as const) {
      const file = desk.picture(`${name}-${width}.${format}`);
      const { exif, icc, xmp, orientation, ...is } = await sharp(file).metadata();
      // The original is 750 across: no pixel is made up for 800 and 1280.
      expect([is.format, is.width]).toEqual([format === 'avif' ? 'heif' : 'webp', Math.min(width, 750)]);
      expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(file.toString('latin1')).not.toMatch(/Zhang San|CameraMaker/);
    }
  }
  // The white corner was on the left at the top and is on the right now.
  const { data, info } = await sharp(desk.picture(`${name}-240.webp`))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const brightness = (x: number, y: number): number => data[(y * info.width + x) * info.channels + 1] ?? 0;
  expect(brightness(237, 2)).toBeGreaterThan(220);
  expect(brightness(2, 2)).toBeLessThan(200);
}, 120_000);

it.each([
  ['PNG', png, 'image/png'],
  ['WebP', webp, 'image/webp'],
  ['AVIF', avif, 'image/avif'],
])(
  'takes %s, and a small one stays as small as it is',
  async (_, make, type) => {
    const { picture, state } = await desk.upload(await make(300, 200), type);
    expect([state, picture?.width, picture?.height]).toEqual(['ready', 300, 200]);
    const widths = await Promise.all(
      uploadedWidths.map(async (w) => (await sharp(desk.picture(`${picture?.name}-${w}.webp`)).metadata()).width),
    );
    expect(widths).toEqual([240, 300, 300, 300]);
  },
  120_000,
);

it('knows the same original again, and told twice of one object works once', async () => {
  const file = await png(320, 320);
  const first = await desk.upload(file, 'image/png');
  const before = desk.pictures();
  const { body } = await desk.ask({ contentType: 'image/png', bytes: file.length });
  await desk.send(body.fields, file);
  const [event] = desk.arrived;
  await desk.deriveAll();
  await desk.derive(event);
  expect(await desk.state(body.id)).toMatchObject({ state: 'ready', picture: first.picture });
  expect(desk.pictures()).toEqual(before);
}, 120_000);

it('knows an AVIF, which takes more memory, before it decodes it', async () => {
  const { sharpEncoder } = await import('../../functions/gateways/pictures/sharp-encoder.ts');
  const looks = await Promise.all([avif(300, 200), webp(300, 200)].map(async (file) => sharpEncoder.look(await file)));
  expect(looks.map((look) => look?.format)).toEqual(['avif', 'other']);
});

it('waits until the file is there, and tells nobody of an upload that never was', async () => {
  const { body } = await desk.ask({ contentType: 'image/png', bytes: 10 });
  expect(await desk.state(body.id)).toMatchObject({ state: 'waiting', reason: null, picture: null });
  expect(await desk.state('upl_01JDXXXXXXXXXXXXXXXXXXXXXX')).toMatchObject({ code: 'upload_not_found', status: 404 });
});

it('drops an object that nobody announced', async () => {
  const stray = 'uploads/upl_01JDXXXXXXXXXXXXXXXXXXXXXX';
  const { keepObject } = await import('../../local/aws/objects.ts');
  for (const key of [stray, 'uploads/else']) {
    keepObject(desk.folder, 'originals', key, Buffer.from('x'));
    await desk.derive({ detail: { object: { key, size: 1 } } });
    expect(desk.originals()).not.toContain(key.slice('uploads/'.length));
  }
});

it('fails, so that it is tried again, where the store is away', async () => {
  const file = await png(300, 300);
  const { body } = await desk.ask({ contentType: 'image/png', bytes: file.length });
  await desk.send(body.fields, file);
  const [event] = desk.arrived.splice(0);
  const bucket = process.env.PICTURES_BUCKET;
  delete process.env.PICTURES_BUCKET;
  await expect(desk.derive(event)).rejects.toThrow('PICTURES_BUCKET');
  expect(await desk.state(body.id)).toMatchObject({ state: 'waiting' });
  process.env.PICTURES_BUCKET = bucket;
  await desk.derive(event);
  expect(await desk.state(body.id)).toMatchObject({ state: 'ready' });
}, 120_000);
