import type { RankingWeights, SearchSettings, SynonymRule } from '../../../contracts/search/search-settings.ts';
import type { Clash, Side } from '../parts/clash.ts';
import type { Text } from '../text/zh-CN.ts';

export const weightNames = ['text', 'sales', 'stock', 'freshness'] as const satisfies readonly (keyof RankingWeights)[];
/** How the shop comes. */
export const usual: RankingWeights = { text: 5, sales: 5, stock: 5, freshness: 5 };
export const blankSettings: SearchSettings = { synonyms: [], weights: usual, hotQueries: [] };

const isFound = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((w) => typeof w === 'string') : []);

const ruleIn = (value: unknown): readonly SynonymRule[] => {
  if (!isFound(value)) return [];
  if (value.kind === 'same') return [{ kind: 'same', words: words(value.words) }];
  return value.kind === 'wider' && typeof value.word === 'string'
    ? [{ kind: 'wider', word: value.word, kinds: words(value.kinds) }]
    : [];
};

/** A draft read back from this device. */
export const readSettings = (json: unknown): SearchSettings | null => {
  if (!isFound(json) || !Array.isArray(json.synonyms) || !isFound(json.weights)) return null;
  const { weights } = json;
  const weight = (name: keyof RankingWeights): number => {
    const value = weights[name];
    return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10 ? value : usual[name];
  };
  return {
    synonyms: json.synonyms.flatMap(ruleIn),
    weights: {
      text: weight('text'),
      sales: weight('sales'),
      stock: weight('stock'),
      freshness: weight('freshness'),
    },
    hotQueries: words(json.hotQueries),
  };
};

export const ruleText = (rule: SynonymRule): string =>
  rule.kind === 'same' ? rule.words.join(' = ') : `${rule.word} → ${rule.kinds.join(' + ')}`;

/** Rules that say something: what was begun and left empty is not sent. */
export const tidied = (settings: SearchSettings): SearchSettings => ({
  ...settings,
  synonyms: settings.synonyms
    .map((rule): SynonymRule => (rule.kind === 'wider' ? { ...rule, word: rule.word.trim() } : rule))
    .filter((rule) => (rule.kind === 'same' ? rule.words.length > 0 : rule.word !== '' || rule.kinds.length > 0)),
});

/** What is wrong with tidied settings, by pointer into them. */
export const settingsWrong = ({ synonyms }: SearchSettings, say: Text['tuning']): ReadonlyMap<string, string> =>
  new Map(
    synonyms.flatMap((rule, n): [string, string][] => {
      const at = `#/synonyms/${n}`;
      if (rule.kind === 'same') return rule.words.length < 2 ? [[at, say.sameShort]] : [];
      return rule.word === '' || rule.kinds.length === 0 ? [[at, say.widerMissing]] : [];
    }),
  );

const parts = ['synonyms', 'weights', 'hotQueries'] as const;
type Part = (typeof parts)[number];

const partText = (settings: SearchSettings, part: Part, text: Text): string => {
  if (part === 'synonyms') return settings.synonyms.map(ruleText).join('\n');
  if (part === 'hotQueries') return settings.hotQueries.join(text.state.listed);
  return weightNames.map((name) => `${text.tuning.weight[name]} ${settings.weights[name]}`).join(text.state.listed);
};

const isSame = (a: SearchSettings, b: SearchSettings, part: Part): boolean =>
  JSON.stringify(a[part]) === JSON.stringify(b[part]);

/** A list with what another added to it and without what they took away; what one has added or taken away oneself stays so. */
const mergedList = <Entry>(before: readonly Entry[], theirs: readonly Entry[], mine: readonly Entry[]): Entry[] => {
  const has = (list: readonly Entry[], entry: Entry): boolean =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(entry));
  const added = theirs.filter((entry) => !has(before, entry) && !has(mine, entry));
  const gone = before.filter((entry) => !has(theirs, entry));
  return [...mine.filter((entry) => !has(gone, entry)), ...added];
};

/** What someone else changed meanwhile: lists are put together, only weights that both have set need a choice. */
export const settingsClashes = (before: SearchSettings, theirs: SearchSettings, mine: SearchSettings, text: Text) => {
  const label = {
    synonyms: text.tuning.conflictSynonyms,
    weights: text.tuning.conflictWeights,
    hotQueries: text.tuning.conflictHot,
  };
  const clash = (part: Part): Clash => ({
    key: part,
    label: label[part],
    before: partText(before, part, text),
    theirs: partText(theirs, part, text),
    mine: partText(mine, part, text),
  });
  const changed = parts.filter((part) => !isSame(theirs, before, part) && !isSame(theirs, mine, part));
  const toChoose = (part: Part): boolean => part === 'weights' && !isSame(mine, before, part);
  return {
    clashes: changed.filter(toChoose).map(clash),
    taken: changed.filter((part) => !toChoose(part)).map(clash),
  };
};

const mostHotQueries = 10;

/** One's own settings with what the other changed: lists put together, the weights theirs where only they set them or where theirs were chosen. */
export const mergedSettings = (
  before: SearchSettings,
  theirs: SearchSettings,
  mine: SearchSettings,
  choices: ReadonlyMap<string, Side>,
): SearchSettings => {
  const takesWeights = choices.get('weights') === 'theirs' || isSame(mine, before, 'weights');
  return {
    synonyms: mergedList(before.synonyms, theirs.synonyms, mine.synonyms),
    weights: takesWeights ? theirs.weights : mine.weights,
    hotQueries: mergedList(before.hotQueries, theirs.hotQueries, mine.hotQueries).slice(0, mostHotQueries),
  };
};
