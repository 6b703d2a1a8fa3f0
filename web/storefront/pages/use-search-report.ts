import { useEffect, useRef } from 'preact/hooks';
import type { SentBody } from '../../../contracts/contract.ts';
import { shopRoutes } from '../../../contracts/routes/shop.ts';
import type { reportSearch } from '../../../contracts/search/report-search.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import { useSite } from '../site.tsx';
import { isFiltered, type ListingQuery, perPage } from './listing-query.ts';
import type { Found } from './use-listing.ts';

type Report = SentBody<typeof reportSearch>;
export type Seen = Report['entries'][number];

/** What one report holds (contracts/search/report-search.ts). */
const most = 20;
const longest = 100;

const seenOf = (query: ListingQuery, found: Found): Seen => ({
  kind: 'performed',
  q: query.q.trim().slice(0, longest),
  results: found.total,
  relaxed: found.relaxed,
});

/** A search is told of once, as it was asked: neither its filters nor its further pages are searches of their own. */
export const isNews = (query: ListingQuery, told: ReadonlySet<string>): boolean =>
  query.kind === 'search' &&
  query.q.trim() !== '' &&
  query.page === 1 &&
  !isFiltered(query) &&
  !told.has(query.q.trim());

/** Whoever's browser says that they are not to be followed is not counted. */
const isWilling = (): boolean => {
  const said = navigator as Navigator & { readonly globalPrivacyControl?: boolean };
  return said.globalPrivacyControl !== true && said.doNotTrack !== '1';
};

const tell = (entries: readonly Seen[], locale: Locale): void => {
  const body: Report = { locale, entries: entries.slice(0, most) };
  navigator.sendBeacon(shopRoutes.reportSearch.path, new Blob([JSON.stringify(body)], { type: 'application/json' }));
};

/**
 * Tells the shop of the searches seen on this page and of what was opened from them, as the page is left: nothing waits for it, and no
 * name or cookie of the shopper's goes along that the shop would keep.
 */
export const useSearchReport = (
  query: ListingQuery,
  found: Found,
  list: { readonly current: HTMLElement | null },
): void => {
  const { locale } = useSite();
  const entries = useRef<Seen[]>([]);
  const told = useRef(new Set<string>());
  useEffect(() => {
    if (!isWilling() || !isNews(query, told.current)) return;
    told.current.add(query.q.trim());
    entries.current.push(seenOf(query, found));
  }, [query, found]);
  useEffect(() => {
    const opened = (event: MouseEvent): void => {
      const card = event.target instanceof Element ? event.target.closest('article') : null;
      const at = card ? [...(list.current?.children ?? [])].indexOf(card) : -1;
      const productId = found.ids[at];
      if (productId === undefined || query.kind !== 'search' || query.q.trim() === '' || !isWilling()) return;
      const position = (query.page - 1) * perPage + at + 1;
      entries.current.push({ kind: 'clicked', q: query.q.trim().slice(0, longest), productId, position });
    };
    const element = list.current;
    element?.addEventListener('click', opened);
    return () => element?.removeEventListener('click', opened);
  }, [query, found, list]);
  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState !== 'hidden' || entries.current.length === 0) return;
      tell(entries.current.splice(0), locale);
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [locale]);
};
