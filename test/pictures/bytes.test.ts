import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { UploadId } from '../../contracts/values/id.ts';
import { mostPixels, refusalOfBytes, refusalOfShape } from '../../functions/domain/catalogue/picture-file.ts';
import { uploadAt } from '../../functions/domain/catalogue/picture-upload.ts';
import { avif, heic, phoneJpeg, png, svgWithScript, webp } from './files.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

it('takes what JPEG, PNG, WebP and AVIF begin with', async () => {
  for (const file of [await phoneJpeg(64, 64), await png(8, 8), await webp(8, 8), await avif(16, 16)])
    expect(refusalOfBytes(file)).toBe(null);
});

it.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['a HEIC file', heic, 'heic'],
  ['an AVIF sequence', Buffer.from('\0\0\0\x1cftypavis\0\0\0\0avisavifmif1miaf', 'latin1'), 'animated'],
  ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), 'not_a_picture'],
  ['a GIF', text('GIF89a......'), 'other_format'],
  ['a BMP', text('BM........'), 'other_format'],
  ['a TIFF', Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]), 'other_format'],
  ['an SVG', svgWithScript, 'svg'],
  ['an SVG after a comment and a mark of byte order', text('\uFEFF \n<!-- <x> --><SVG onload="x()">'), 'svg'],
  ['a page', text('<!doctype html><script>1</script>'), 'not_a_picture'],
  ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46]), 'not_a_picture'],
  ['a script that begins like a picture', text('PNG; rm -rf /'), 'not_a_picture'],
  ['half a signature', Buffer.from([0x89, 0x50, 0x4e]), 'not_a_picture'],
  ['a RIFF that is sound', text('RIFF....WAVEfmt '), 'not_a_picture'],
])('refuses %s', (_, bytes, reason) => {
  expect(refusalOfBytes(bytes)).toBe(reason);
});

it('says something of any bytes', async () => {
  await fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void refusalOfBytes(bytes)));
});

it('takes shapes up to the limits and none beyond', () => {
  const shape = (width: number, height: number, pages = 1) => refusalOfShape({ format: 'other', width, height, pages });
  expect(shape(1, 1)).toBe(null);
  expect(shape(8000, 7500)).toBe(null);
  expect(8000 * 7500).toBe(mostPixels);
  expect(shape(8000, 7501)).toBe('too_many_pixels');
  const avif = (width: number) => refusalOfShape({ format: 'avif', width, height: 4000, pages: 1 });
  expect([avif(6000), avif(6001)]).toEqual([null, 'too_many_pixels']);
  expect(shape(500, 100)).toBe(null);
  expect(shape(100, 501)).toBe('too_narrow');
  expect(shape(100, 100, 2)).toBe('animated');
});

it('stops waiting for what does not come', () => {
  const waiting = {
    id: 'upl_1' as UploadId,
    state: 'waiting',
    reason: null,
    picture: null,
    startedAt: '2026-11-25T01:00:00.000Z',
  } as const;
  expect(uploadAt(waiting, '2026-11-25T01:10:00.000Z')).toBe(waiting);
  expect(uploadAt(waiting, '2026-11-25T01:10:00.001Z')).toMatchObject({ state: 'refused', reason: 'not_arrived' });
});
