import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import type { FacetProps } from './facets.tsx';
import { cleared, isFiltered } from './listing-query.ts';
import { SoftLink } from './soft-link.tsx';

/** Ways on where nothing is quite what was asked: without the filters, what others look for, and the shop's categories. */
export const Ways = ({ query, onGo }: Omit<FacetProps, 'found'>) => {
  const { text, to, frame } = useSite();
  const hot = useHot();
  return (
    <nav class="ways scroll-x" aria-label={text.listing.ways}>
      {isFiltered(query) && (
        <SoftLink query={cleared(query)} onGo={onGo} class="chip on" rel="nofollow">
          <Icon name="x" size="s" />
          {text.listing.withoutFilters}
        </SoftLink>
      )}
      {hot.map(({ text: words, href }) => (
        <a key={href} class="chip" href={href}>
          <Icon name="search" size="s" />
          {words}
        </a>
      ))}
      {frame.categories.map(({ slug, name, tint }) => (
        <a key={slug} class="chip" href={to.category(slug)}>
          <svg class="i" viewBox="0 0 48 48" aria-hidden="true">
            <use href={`#c-${tint}`} />
          </svg>
          {name}
        </a>
      ))}
    </nav>
  );
};

/** What others look for; it comes after the page, which is the same for everybody without it. */
const useHot = (): readonly { readonly text: string; readonly href: string }[] => {
  const { locale } = useSite();
  const [hot, setHot] = useState<readonly { text: string; href: string }[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async (): Promise<void> => {
      const query = { q: '', locale, limit: 7 };
      const outcome = await client.call('suggestProducts', { query, signal: stop.signal, timeout: 4_000 });
      if (outcome.ok) setHot(outcome.value.items.filter((item) => item.kind === 'query'));
    };
    void ask();
    return () => stop.abort();
  }, [locale]);
  return hot;
};
