import { describe, expect, it } from 'vitest';
import type { SearchSettings } from '../../../contracts/search/search-settings.ts';
import { text } from '../../../web/admin/text/zh-CN.ts';
import {
  blankSettings,
  mergedSettings,
  readSettings,
  settingsClashes,
  settingsWrong,
  tidied,
} from '../../../web/admin/tuning/settings-form.ts';

const settings = (change: Partial<SearchSettings>): SearchSettings => ({ ...blankSettings, ...change });
const bags = { kind: 'same', words: ['包包', '手提袋'] } as const;

describe('search settings', () => {
  it('leave out rules that were begun and never filled, and say what is wrong with the others', () => {
    const typed = settings({
      synonyms: [
        { kind: 'same', words: [] },
        { kind: 'same', words: ['包'] },
        { kind: 'wider', word: ' 鞋 ', kinds: [] },
        { kind: 'wider', word: '', kinds: [] },
      ],
    });
    expect(tidied(typed).synonyms).toEqual([
      { kind: 'same', words: ['包'] },
      { kind: 'wider', word: '鞋', kinds: [] },
    ]);
    expect([...settingsWrong(tidied(typed), text.tuning)]).toEqual([
      ['#/synonyms/0', text.tuning.sameShort],
      ['#/synonyms/1', text.tuning.widerMissing],
    ]);
  });

  it('come back from a draft, weights out of range as usual', () => {
    const kept = settings({ synonyms: [{ kind: 'same', words: ['a', 'b'] }], hotQueries: ['裙'] });
    expect(readSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(readSettings({ synonyms: [{ kind: 'odd' }], weights: { text: 99 } })).toEqual(blankSettings);
    expect(readSettings({ weights: {} })).toBe(null);
  });

  it('of two people are merged: what only one changed is kept, of the rest what was chosen', () => {
    const before = settings({});
    const theirs = settings({ hotQueries: ['裙'], weights: { ...blankSettings.weights, sales: 8 } });
    const mine = settings({
      synonyms: [{ ...bags, words: [...bags.words] }],
      weights: { ...blankSettings.weights, sales: 2 },
    });
    const shown = settingsClashes(before, theirs, mine, text);
    expect(shown.clashes.map(({ key }) => key)).toEqual(['weights']);
    expect(shown.taken.map(({ key }) => key)).toEqual(['hotQueries']);
    const after = mergedSettings(before, theirs, mine, new Map([['weights', 'mine']]));
    expect(after).toEqual({ ...mine, hotQueries: ['裙'] });
    expect(mergedSettings(before, theirs, mine, new Map([['weights', 'theirs']])).weights.sales).toBe(8);
  });
});
