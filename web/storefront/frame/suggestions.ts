import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { type Site, useSite } from '../site.tsx';
import { searches } from '../state/history.ts';
import { rootOf } from '../views.ts';

export interface Entry {
  readonly text: string;
  readonly href: string;
  /** `recent`: searched for on this device; `hot`: what others look for. */
  readonly kind: 'recent' | 'hot' | 'search' | 'product' | 'category' | 'brand';
  /** A picture's base name. */
  readonly picture: string | null;
  /** Of a category: its root's, which its drawing goes by. */
  readonly tint?: string | undefined;
}

export interface Group {
  readonly kind: Entry['kind'];
  readonly entries: readonly Entry[];
}

/** Own searches that go on as one types. */
const mostRecalled = 2;

/** Before a word is typed: own history, what others look for, and the shop's categories. Then the shop's suggestions. */
export const useSuggestions = (words: string, open: boolean): readonly Group[] => {
  const site = useSite();
  const typed = words.trim();
  const suggested = useSuggested(typed, open, site);
  const recent = useRecent(open);
  if (!open) return [];
  // Without an answer the field still searches: the panel only helps. An answer stands until the next is there, or it would flicker.
  const items = suggested !== null && (suggested.words === '') === (typed === '') ? suggested.items : [];
  const past = (found: readonly string[]): Group =>
    group(
      'recent',
      found.map((word) => pastOf(word, site)),
    );
  if (typed === '') return [past(recent), hotIn(items), categoriesIn(site)];
  const search: Entry = {
    kind: 'search',
    text: site.text.seek.lookFor(typed),
    href: site.to.search(typed),
    picture: null,
  };
  const recalled = recent.filter((word) => word !== typed && word.toLowerCase().startsWith(typed.toLowerCase()));
  const of = (kind: Suggested['kind']): Group =>
    group(
      kind,
      items.flatMap((item) => (item.kind === kind ? [entryOf({ ...item, kind }, site)] : [])),
    );
  const found = [of('category'), of('brand'), of('product')];
  return [group('search', [search]), past(recalled.slice(0, mostRecalled)), hotIn(items), ...found];
};

interface Suggested {
  readonly kind: 'product' | 'category' | 'brand';
  readonly text: string;
  readonly href: string;
  readonly picture: string | null;
}
type Item = Omit<Suggested, 'kind'> & { readonly kind: Suggested['kind'] | 'query' };

/** The shop's answer to what is typed, once the fingers rest. */
const useSuggested = (typed: string, open: boolean, { locale }: Site) => {
  const [answer, setAnswer] = useState<{ readonly words: string; readonly items: readonly Item[] } | null>(null);
  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : 120);
    const ask = async (): Promise<void> => {
      const query = { q: typed.slice(0, 100), locale, limit: 8 };
      const outcome = await client.call('suggestProducts', { query, signal: stop.signal, timeout: 4_000 });
      if (!stop.signal.aborted) setAnswer({ words: typed, items: outcome.ok ? outcome.value.items : [] });
    };
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, open, locale]);
  return answer;
};

const useRecent = (open: boolean): readonly string[] => {
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open) return;
    setWords(searches.words());
    return searches.subscribe(() => setWords(searches.words()));
  }, [open]);
  return words;
};

const pastOf = (word: string, { to }: Site): Entry => ({
  kind: 'recent',
  text: word,
  href: to.search(word),
  picture: null,
});

const hotIn = (items: readonly Item[]): Group =>
  group(
    'hot',
    items.flatMap((item) => (item.kind === 'query' ? [{ ...item, kind: 'hot' as const }] : [])),
  );

const categoriesIn = ({ to, frame }: Site): Group =>
  group(
    'category',
    frame.categories.map(({ name, slug, tint }) => ({
      kind: 'category',
      text: name,
      href: to.category(slug),
      picture: null,
      tint,
    })),
  );

const entryOf = (item: Suggested, { frame }: Site): Entry => {
  const slug = item.kind === 'category' ? item.href.split('/').at(-1) : undefined;
  return slug === undefined ? item : { ...item, tint: rootOf(frame.categories, decodeURIComponent(slug))?.tint };
};

const group = (kind: Entry['kind'], entries: readonly Entry[]): Group => ({ kind, entries });
