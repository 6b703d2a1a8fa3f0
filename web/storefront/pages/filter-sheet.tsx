import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { Sheet } from '../parts/sheet.tsx';
import { useSite } from '../site.tsx';
import { FacetList } from './facets.tsx';
import { askOf, cleared, type ListingQuery } from './listing-query.ts';
import { type Found, foundView, type Listing } from './use-listing.ts';

interface Props {
  readonly open: boolean;
  readonly listing: Listing;
  readonly onClose: () => void;
}

/** The phone's filters: choices are tried here, with what they would find, before the list behind changes once. */
export const FilterSheet = ({ open, listing, onClose }: Props) => {
  const { text, locale, frame } = useSite();
  const [query, setQuery] = useState<ListingQuery>(listing.query);
  const [found, setFound] = useState<Found>(listing.found);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!open) return;
    setQuery(listing.query);
    setFound(listing.found);
  }, [open, listing.query, listing.found]);
  useEffect(() => {
    if (!open || query === listing.query) return;
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      setBusy(true);
      const outcome = await client.call('searchProducts', { query: askOf(query, locale, 1), signal: stop.signal });
      if (stop.signal.aborted) return;
      setBusy(false);
      if (outcome.ok) setFound(foundView(outcome.value, locale, frame.categories, 0));
    };
    void ask();
    return () => stop.abort();
  }, [query, open, listing.query, locale, frame]);
  const apply = (): void => {
    onClose();
    if (query !== listing.query) listing.go(query);
  };
  const count = found.relaxed ? 0 : found.total;
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={text.listing.filter}
      foot={
        <>
          <button type="button" class="btn line" onClick={() => setQuery(cleared(query))}>
            {text.listing.clearAll}
          </button>
          <button type="button" class="btn go wide2" onClick={apply} aria-busy={busy}>
            {text.listing.show(count)}
          </button>
        </>
      }
    >
      <FacetList key={`${query.priceFrom}-${query.priceTo}`} query={query} found={found} onGo={setQuery} />
    </Sheet>
  );
};
