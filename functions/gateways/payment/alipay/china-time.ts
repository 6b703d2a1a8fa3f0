import type { Instant } from '../../../../contracts/values/instant.ts';

const aheadMs = 8 * 3_600_000;

/** `yyyy-MM-dd HH:mm:ss` in China's time, which has no summer time. */
export const toChinaTime = (at: Instant): string =>
  new Date(Date.parse(at) + aheadMs).toISOString().slice(0, 19).replace('T', ' ');

/** Some interfaces add milliseconds. Null where it is no time. */
export const fromChinaTime = (text: string): Instant | null => {
  const ms = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
};
