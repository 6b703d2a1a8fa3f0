import type { SearchQuery } from '../../contracts/search/search-products.ts';
import { documentOf } from '../../functions/domain/search/document.ts';
import { buildIndex } from '../../functions/gateways/search/embedded/build-index.ts';
import { compressed, expanded } from '../../functions/gateways/search/embedded/compression.ts';
import { EmbeddedSearch } from '../../functions/gateways/search/embedded/embedded-search.ts';
import { entryOf } from '../../functions/gateways/search/embedded/entries.ts';
import { PackedIndex } from '../../functions/gateways/search/embedded/packed-index.ts';
import { script } from '../../functions/gateways/search/text/script.ts';
import { generatedCard, generatedCategories, generatedProduct } from './generated-catalogue.ts';
import { searchQueries } from './search-queries.ts';

/**
 * Speed of the embedded search over 10,000 generated products: one JSON line a figure. Run by itself, with nothing else on the machine
 * (`node --expose-gc` makes the memory figure exact).
 */
const products = 10_000;
const loads = 7;

const tell = (name: string, value: number, unit: string, goal: number): void => {
  const figure = { name, value: Math.round(value * 100) / 100, unit, goal, holds: value <= goal };
  console.log(JSON.stringify(figure));
  if (!figure.holds) process.exitCode = 1;
};

const share = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};

const entries = Array.from({ length: products }, (_, n) => {
  const product = generatedProduct(n);
  return entryOf(documentOf(product, { card: generatedCard(product), tree: generatedCategories, version: 1 }), script);
});
const stored = await compressed(buildIndex(null, { added: entries, dropped: new Set(), removed: {} }, script));
entries.length = 0;

const load = async (): Promise<EmbeddedSearch> => new EmbeddedSearch(new PackedIndex(await expanded(stored)), script);

// What an index holds: its bytes, and what the objects around them take of the heap.
globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const bytes = (await expanded(stored)).byteLength;
const loadTimes: number[] = [];
let search: EmbeddedSearch | undefined;
for (let n = 0; n < loads; n++) {
  const started = performance.now();
  search = await load();
  loadTimes.push(performance.now() - started);
}
globalThis.gc?.();
const held = bytes + Math.max(0, process.memoryUsage().heapUsed - heapBefore);
if (!search) throw new Error('nothing was loaded');

const rounds = 3;

/** Of each query the middle of three times, so that what else the machine does is not taken for the query's. */
const timed = (run: (q: string) => unknown): number[] => {
  const times = Array.from({ length: rounds }, () =>
    searchQueries.map((q) => {
      const started = performance.now();
      run(q);
      return performance.now() - started;
    }),
  );
  return searchQueries.map((_, at) =>
    share(
      times.map((round) => round[at] ?? 0),
      0.5,
    ),
  );
};

const asked = (q: string): SearchQuery => ({ q, locale: 'zh-CN', limit: 24, page: 1, sort: 'relevance' });
const loaded = search;
timed((q) => loaded.search(asked(q)));
const searches = timed((q) => loaded.search(asked(q)));
const suggestions = timed((q) => loaded.suggest({ q: q.slice(0, 4), locale: 'zh-CN', limit: 8 }));

tell('search_stored_kb', stored.byteLength / 1024, 'KB', 8192);
tell('search_load_p50', share(loadTimes, 0.5), 'ms', 300);
tell('search_memory', held / 1024 / 1024, 'MB', 100);
tell('search_p50', share(searches, 0.5), 'ms', 3);
tell('search_p99', share(searches, 0.99), 'ms', 15);
tell('suggest_p50', share(suggestions, 0.5), 'ms', 2);
