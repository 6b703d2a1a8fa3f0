import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../contracts/contract.ts';
import type { searchProducts } from '../../../contracts/search/search-products.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import { client } from '../client.ts';
import { type Site, useSite } from '../site.tsx';
import { isRecord } from '../state/stored.ts';
import { toasts } from '../state/toast.ts';
import { type CardView, type CategoryView, cardView } from '../views.ts';
import { addressOf, askOf, type FacetId, type ListingQuery, queryOf } from './listing-query.ts';

export interface FacetView {
  readonly id: FacetId;
  /** What it is called; null where the page has words of its own for it. */
  readonly title: string | null;
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

export interface RangeView {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** The answer of a search as a page shows it. */
export interface Found {
  readonly cards: readonly CardView[];
  /** The products' ids, in the order of the cards. */
  readonly ids: readonly string[];
  readonly total: number;
  readonly pages: number;
  readonly relaxed: boolean;
  readonly didYouMean: string | null;
  readonly facets: readonly FacetView[];
  readonly ranges: readonly RangeView[];
}

export const foundView = (
  reply: Reply<typeof searchProducts>,
  locale: Locale,
  categories: readonly CategoryView[],
  now: number,
): Found => ({
  cards: reply.items.map((item) => cardView(item.card, locale, categories, now)),
  ids: reply.items.map((item) => item.id),
  total: reply.total,
  pages: reply.pages,
  relaxed: reply.relaxed,
  didYouMean: reply.didYouMean,
  facets: [
    ...reply.facets.map(({ field, values }) => ({ id: field, title: null, values })),
    ...reply.moreFacets.map(({ kind, key, label, values }) =>
      kind === 'colour'
        ? ({ id: kind, title: null, values } as const)
        : { id: `attribute:${key}` as const, title: label, values },
    ),
  ],
  ranges: reply.priceRanges,
});

export interface Listing {
  readonly query: ListingQuery;
  readonly found: Found;
  /** A newer answer is on its way. */
  readonly busy: boolean;
  readonly go: (query: ListingQuery) => void;
}

/**
 * A listing that changes in place: every choice is an address of its own (so Back, sharing and crawlers work), but the page is not
 * loaded again for it. Answers already seen are kept, so that Back shows them at once where one left them.
 */
export const useListing = (sent: { readonly query: ListingQuery; readonly found: Found }): Listing => {
  const site = useSite();
  const [shown, setShown] = useState(sent);
  const [busy, setBusy] = useState(false);
  const seen = useRef(new Map<string, { query: ListingQuery; found: Found }>());
  const asked = useRef<AbortController>(undefined);

  const show = async (query: ListingQuery): Promise<void> => {
    asked.current?.abort();
    const stop = new AbortController();
    asked.current = stop;
    const address = addressOf(query, site.to);
    const before = seen.current.get(address);
    if (before) {
      setShown(before);
      setBusy(false);
      return;
    }
    setBusy(true);
    const outcome = await ask(query, site, stop.signal);
    if (stop.signal.aborted) return;
    setBusy(false);
    if (outcome === null) {
      toasts.say({ text: site.text.listing.failed, action: { label: site.text.retry, run: () => void show(query) } });
      return;
    }
    // Back to a page that is no more leads to the last there is, as the server has it.
    if (query.page > Math.max(1, outcome.pages)) return show({ ...query, page: Math.max(1, outcome.pages) });
    seen.current.set(address, { query, found: outcome });
    setShown({ query, found: outcome });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was sent and the site never change within a page
  useEffect(() => {
    seen.current.set(addressOf(sent.query, site.to), sent);
    const back = (): void => {
      const path = location.pathname.match(/\/c\/([^/]+)$/)?.[1];
      const category = path === undefined ? undefined : decodeURIComponent(path);
      const query = queryOf(new URL(location.href), category);
      // Where one was when one left this list; the browser itself looks before the list is back.
      const top = topIn(history.state);
      void show(query).then(() => requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' })));
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);

  const go = (query: ListingQuery): void => {
    history.replaceState({ top: scrollY }, '');
    history.pushState(null, '', addressOf(query, site.to));
    void show(query);
  };
  return { ...shown, busy, go };
};

const topIn = (state: unknown): number => (isRecord(state) && typeof state.top === 'number' ? state.top : 0);

const ask = async (query: ListingQuery, { locale, frame }: Site, signal: AbortSignal): Promise<Found | null> => {
  const outcome = await client.call('searchProducts', { query: askOf(query, locale), signal });
  return outcome.ok ? foundView(outcome.value, locale, frame.categories, Date.now()) : null;
};
