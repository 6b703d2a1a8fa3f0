import { useSite } from '../site.tsx';
import type { ListingQuery } from './listing-query.ts';
import { SoftLink } from './soft-link.tsx';

interface Props {
  readonly query: ListingQuery;
  readonly pages: number;
  readonly onGo: (query: ListingQuery) => void;
}

/** The first, the last and those around the present page; 0 stands for a gap. */
const around = (page: number, pages: number): readonly number[] => {
  const wanted = [...new Set([1, page - 1, page, page + 1, pages])].filter((n) => n >= 1 && n <= pages);
  return wanted.flatMap((n, at) => (at > 0 && n - (wanted[at - 1] ?? n) > 1 ? [0, n] : [n]));
};

export const Pages = ({ query, pages, onGo }: Props) => {
  const { text } = useSite();
  if (pages < 2) return null;
  const go = (next: ListingQuery): void => {
    onGo(next);
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  };
  const to = (page: number): ListingQuery => ({ ...query, page });
  return (
    <nav class="pages" aria-label={text.listing.pages}>
      {query.page > 1 ? (
        <SoftLink query={to(query.page - 1)} onGo={go} rel="prev">
          {text.listing.previous}
        </SoftLink>
      ) : (
        <span class="off">{text.listing.previous}</span>
      )}
      {around(query.page, pages).map((page, at) =>
        page === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: at most two gaps, in fixed places
          <span key={`gap-${at}`} class="gap">
            …
          </span>
        ) : (
          <SoftLink key={page} query={to(page)} onGo={go} current={page === query.page}>
            <span class="vh">{text.listing.page(page)}</span>
            <span aria-hidden="true">{page}</span>
          </SoftLink>
        ),
      )}
      {query.page < pages ? (
        <SoftLink query={to(query.page + 1)} onGo={go} rel="next">
          {text.listing.next}
        </SoftLink>
      ) : (
        <span class="off">{text.listing.next}</span>
      )}
    </nav>
  );
};
