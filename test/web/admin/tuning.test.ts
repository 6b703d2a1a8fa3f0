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

  it('of two people are put together rule by rule, so that neither loses one', () => {
    const shoes = { kind: 'wider', word: '鞋', kinds: ['靴子'] } as const;
    const hats = { kind: 'same', words: ['帽', '帽子'] } as const;
    const rules = (...all: readonly (typeof shoes | typeof hats | typeof bags)[]) =>
      settings({ synonyms: all.map((rule) => JSON.parse(JSON.stringify(rule))) });
    const after = mergedSettings(rules(shoes), rules(bags), rules(hats, shoes), new Map());
    // they added bags and took shoes away, one has added hats
    expect(after.synonyms).toEqual([hats, bags]);
    const shown = settingsClashes(rules(shoes), rules(bags), rules(hats, shoes), text);
    expect([shown.clashes.length, shown.taken.map(({ key }) => key)]).toEqual([0, ['synonyms']]);
    const words = (from: number) => Array.from({ length: 9 }, (_, n) => `${from + n}`);
    const hot = mergedSettings(
      settings({}),
      settings({ hotQueries: words(0) }),
      settings({ hotQueries: words(50) }),
      new Map(),
    );
    expect(hot.hotQueries).toEqual([...words(50), '0']);
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
