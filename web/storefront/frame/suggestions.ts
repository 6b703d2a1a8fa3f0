import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { type Site, useSite } from '../site.tsx';
import { searches } from '../state/history.ts';

export interface Entry {
  readonly text: string;
  readonly href: string;
  readonly kind: 'recent' | 'search' | 'product' | 'category' | 'brand';
  /** A picture's base name. */
  readonly picture: string | null;
}

export interface Group {
  readonly kind: Entry['kind'];
  readonly entries: readonly Entry[];
}

/** What the panel under the search field lists for the words typed so far: own history before any, then the shop's suggestions. */
export const useSuggestions = (words: string, open: boolean): readonly Group[] => {
  const site = useSite();
  const [groups, setGroups] = useState<readonly Group[]>([]);
  useEffect(() => {
    if (!open) return;
    const typed = words.trim();
    if (typed === '') {
      setGroups(fromHistory(site));
      return searches.subscribe(() => setGroups(fromHistory(site)));
    }
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(), 120);
    const ask = async (): Promise<void> => {
      const query = { q: typed.slice(0, 100), locale: site.locale, limit: 8 };
      const outcome = await client.call('suggestProducts', { query, signal: stop.signal, timeout: 4_000 });
      // Without an answer the field still searches: the panel only helps.
      if (!stop.signal.aborted) setGroups(grouped(typed, outcome.ok ? outcome.value.items : [], site));
    };
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, open, site]);
  return groups;
};

const fromHistory = ({ to, frame }: Site): readonly Group[] => [
  group(
    'recent',
    searches.words().map((word) => ({ kind: 'recent', text: word, href: to.search(word), picture: null })),
  ),
  group(
    'category',
    frame.categories.map((c) => ({ kind: 'category', text: c.name, href: to.category(c.slug), picture: null })),
  ),
];

type Suggested = Pick<Entry, 'text' | 'href' | 'picture'> & {
  readonly kind: 'product' | 'category' | 'brand' | 'query';
};

const grouped = (words: string, items: readonly Suggested[], { to, text }: Site): readonly Group[] => {
  const search: Entry = { kind: 'search', text: text.seek.lookFor(words), href: to.search(words), picture: null };
  const of = (kind: 'product' | 'category' | 'brand'): Group =>
    group(
      kind,
      items.flatMap((item) => (item.kind === kind ? [{ ...item, kind }] : [])),
    );
  // What others look for is a search as well.
  const others = items.filter((item) => item.kind === 'query').map((item): Entry => ({ ...item, kind: 'search' }));
  return [group('search', [search, ...others]), of('category'), of('brand'), of('product')];
};

const group = (kind: Entry['kind'], entries: readonly Entry[]): Group => ({ kind, entries });
