import type { Locale } from '../../../contracts/values/locale.ts';
import type { FrameView } from '../views.ts';
import { isRecord, stored } from './stored.ts';

interface Kept {
  readonly locale: Locale;
  readonly at: number;
  readonly frame: FrameView;
}

/** The frame of the last rendered page, so that the static shells stand at once. Written by ourselves; anything else is ignored. */
const kept = stored<Kept | null>('shop.frame.1', 'session', (found) =>
  isRecord(found) && isRecord(found.frame) && Array.isArray(found.frame.categories) && typeof found.at === 'number'
    ? (found as unknown as Kept)
    : null,
);

export const keepFrame = (locale: Locale, frame: FrameView): void => kept.write({ locale, frame, at: Date.now() });

/** @returns the kept frame in this language and whether it is old enough to be asked for again */
export const keptFrame = (locale: Locale): { readonly frame: FrameView; readonly old: boolean } | null => {
  const found = kept.read();
  return found?.locale === locale ? { frame: found.frame, old: Date.now() - found.at > 300_000 } : null;
};
