import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Files made to measure, honest and hostile. */
const painted = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#c0392b', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  }).blur(3);

/** A phone's: on its side, with the place, the camera and the photographer inside. Upright it is `height` wide. */
export const phoneJpeg = (width = 1000, height = 750): Promise<Buffer> =>
  painted(width, height)
    .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#ffffff' } }, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'CameraMaker', Artist: 'Zhang San', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '121/1 28/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 80 })
    .toBuffer();

export const png = (width: number, height: number): Promise<Buffer> => painted(width, height).png().toBuffer();
export const webp = (width: number, height: number): Promise<Buffer> => painted(width, height).webp().toBuffer();
export const avif = (width: number, height: number): Promise<Buffer> =>
  painted(width, height).avif({ effort: 0 }).toBuffer();

export const animatedWebp = async (): Promise<Buffer> => {
  const frames = await Promise.all(['#ff0000', '#00ff00'].map((background) => flat(background)));
  return sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer();
};
const flat = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 320, height: 320, channels: 3, background } })
    .png()
    .toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
};

/** One bit a pixel and all of them black: a few kilobytes that unfold to `width` x `height`. */
export const bombPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

export const svgWithScript = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><script>alert(1)</script></svg>',
);

/** A true JPEG that is a web page and a script as well, for whoever reads it so. */
export const polyglot = async (): Promise<Buffer> => {
  const jpeg = await painted(500, 500).jpeg().toBuffer();
  const comment = Buffer.from('<script>alert(document.domain)</script>');
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, comment.length + 2]), comment]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment,
    jpeg.subarray(2),
    Buffer.from('PK\u0003\u0004<html><script>1</script>'),
  ]);
};

/** The beginning of a HEIC file as phones write them. */
export const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 0x18]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(400, 7),
]);
