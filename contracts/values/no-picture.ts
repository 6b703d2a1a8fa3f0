import type { Bilingual } from './locale.ts';

/** Stands on cards and lines where a draft has no picture yet; no file of that name is served, so pages of staff draw their own. */
export const noPicture: { name: string; alt: { zh: string; en: string } } = {
  name: 'no-picture',
  alt: { zh: '暂无图片', en: 'No picture yet' } satisfies Bilingual,
};
