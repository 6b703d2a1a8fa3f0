import type { KeptSearchSettings, SearchSettings } from '../../../contracts/search/search-settings.ts';
import { type Tuning, tuningOf, usualTuning } from '../../domain/search/tuning.ts';
import { script } from './text/script.ts';

export const tuningFor = (settings: Pick<SearchSettings, 'synonyms' | 'weights'>): Tuning =>
  tuningOf(settings, script.simplify);

/**
 * What the merchant has set, as a search takes it; made once for each version of the settings. Where they cannot be read the shop
 * searches by what it knew last: finding goods matters more.
 */
export const tunedBy = (read: () => Promise<KeptSearchSettings>): (() => Promise<Tuning>) => {
  let held: { readonly version: number; readonly tuning: Tuning } = { version: 0, tuning: usualTuning };
  return async () => {
    try {
      const { settings, version } = await read();
      if (version !== held.version) held = { version, tuning: tuningFor(settings) };
    } catch (error) {
      process.emitWarning(`the search settings could not be read: ${String(error)}`);
    }
    return held.tuning;
  };
};
