import type { Bilingual } from '../values/locale.ts';

/** Why an uploaded file does not become a picture of the shop, and what the merchant can do about it. */
export const pictureRefusals = {
  not_arrived: {
    zh: '没有收到这张图片，请重新上传',
    en: 'This picture did not arrive; please upload it again',
  },
  empty: { zh: '文件是空的，请换一个', en: 'The file is empty; please choose another one' },
  too_large: { zh: '图片超过 20 MB，请压缩后再上传', en: 'The picture is larger than 20 MB; please make it smaller' },
  not_a_picture: {
    zh: '文件内容不是图片，请上传 JPEG、PNG、WebP 或 AVIF',
    en: 'What is in this file is no picture; please upload JPEG, PNG, WebP or AVIF',
  },
  other_format: {
    zh: '这种图片格式暂不支持，请导出为 JPEG 或 PNG',
    en: 'This kind of picture is not taken; please export it as JPEG or PNG',
  },
  svg: {
    zh: '不接受 SVG（里面可以藏脚本），请导出为 PNG 或 JPEG',
    en: 'SVG is not taken, since it can hide scripts; please export it as PNG or JPEG',
  },
  heic: {
    zh: '暂不支持 HEIC，请在手机上导出为 JPEG 再上传',
    en: 'HEIC cannot be read; please export it as JPEG on your phone',
  },
  animated: { zh: '请上传静态图片，不要动图', en: 'Please upload a still picture, not an animation' },
  too_many_pixels: {
    zh: '图片像素太多（最多 6000 万，AVIF 最多 2400 万），请缩小后再上传',
    en: 'The picture has too many pixels (at most 60 million, AVIF 24 million); please scale it down',
  },
  too_narrow: {
    zh: '图片太长或太窄（超过 5 : 1），请裁剪后再上传',
    en: 'The picture is too long or too narrow (over 5 : 1); please crop it',
  },
  unreadable: {
    zh: '图片文件已损坏，请重新导出后上传',
    en: 'The picture file is damaged; please export it anew and upload that',
  },
} as const satisfies Record<string, Bilingual>;

export type PictureRefusal = keyof typeof pictureRefusals;
