import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { dayParts } from '../../shared/format.ts';
import { Frame } from '../frame/frame.tsx';
import { Breadcrumb } from '../parts/breadcrumb.tsx';
import { Card } from '../parts/card.tsx';
import { Chooser } from '../parts/chooser.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { categoryName, rootOf } from '../views.ts';
import { FacetList } from './facets.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { Chips, Notice, Sorting } from './listing-bar.tsx';
import { isFiltered, type ListingQuery, shortened } from './listing-query.ts';
import { Pages } from './paging.tsx';
import { type Found, type Listing, useListing } from './use-listing.ts';
import { useSearchReport } from './use-search-report.ts';
import { Ways } from './ways.tsx';

export interface ListingProps {
  readonly query: ListingQuery;
  readonly found: Found;
  readonly arrivesOn: string;
}

const sizes = '(min-width: 1080px) 305px, (min-width: 700px) 31vw, 46vw';

/** A category, the answer of a search, or all goods. */
export const ListingPage = (props: ListingProps) => {
  const { text, to, frame } = useSite();
  const listing = useListing(props);
  const [filtering, setFiltering] = useState(false);
  const { query, found } = listing;
  const root = query.category === undefined ? undefined : rootOf(frame.categories, query.category);
  const here = query.kind === 'category' ? (categoryName(frame.categories, query.category ?? '') ?? '') : null;
  const title = here ?? (query.q === '' ? text.allGoods : `“${shortened(query.q)}”`);
  useEffect(() => {
    document.title = `${title} · ${frame.shop}`;
  }, [title, frame.shop]);
  return (
    <Frame
      head={{
        kind: 'seek',
        up: root && query.kind === 'category' && root.slug !== query.category ? to.category(root.slug) : to.home(),
      }}
      words={query.q}
      current={query.kind === 'category' ? (root?.slug ?? '') : query.q === '' ? '' : '-'}
      tab="browse"
    >
      <div class="wrap">
        <Breadcrumb
          trail={
            root && query.kind === 'category' && root.slug !== query.category
              ? [{ href: to.category(root.slug), name: root.name }]
              : []
          }
          here={title}
        />
        <div class="browse">
          <aside class="pc-only" aria-label={text.listing.filters}>
            <FacetList query={query} found={found} onGo={listing.go} />
          </aside>
          <div>
            <div class="list-head">
              <h1>{title}</h1>
              {!found.relaxed && <span class="dim sm num">{text.listing.found(found.total)}</span>}
            </div>
            {query.kind === 'category' && root && <Leaves root={root.slug} current={query.category ?? ''} />}
            <Notice query={query} found={found} />
            {found.relaxed && <Ways query={query} onGo={listing.go} />}
            <div class="list-bar">
              <Sorting query={query} onGo={listing.go} />
              <button type="button" class="tap phone-only" aria-haspopup="dialog" onClick={() => setFiltering(true)}>
                <Icon name="filter" size="m" />
                {text.listing.filter}
                {isFiltered(query) && <span class="spot in" />}
              </button>
            </div>
            <Chips query={query} found={found} onGo={listing.go} />
            {found.relaxed && found.cards.length > 0 && (
              <h2 class="near">{query.q === '' || isFiltered(query) ? text.listing.popular : text.listing.near}</h2>
            )}
            <Results listing={listing} arrivesOn={props.arrivesOn}>
              <Pages query={query} pages={found.pages} onGo={listing.go} />
            </Results>
          </div>
        </div>
      </div>
      <FilterSheet open={filtering} listing={listing} onClose={() => setFiltering(false)} />
      <Chooser />
    </Frame>
  );
};

/** The narrower categories of a root, one tap away. */
const Leaves = ({ root, current }: { readonly root: string; readonly current: string }) => {
  const { text, to, frame } = useSite();
  const category = frame.categories.find((c) => c.slug === root);
  if (!category) return null;
  return (
    <nav class="scroll-x leaves" aria-label={category.name}>
      <a class="chip" href={to.category(root)} aria-current={current === root ? 'page' : undefined}>
        {text.listing.any}
      </a>
      {category.children.map((leaf) => (
        <a
          key={leaf.slug}
          class="chip"
          href={to.category(leaf.slug)}
          aria-current={current === leaf.slug ? 'page' : undefined}
        >
          {leaf.name}
        </a>
      ))}
    </nav>
  );
};

const Results = ({
  listing,
  arrivesOn,
  children,
}: {
  readonly listing: Listing;
  readonly arrivesOn: string;
  readonly children: ComponentChildren;
}) => {
  const { text, locale } = useSite();
  const { weekday } = dayParts(arrivesOn, locale);
  const list = useRef<HTMLDivElement>(null);
  useSearchReport(listing.query, listing.found, list);
  return (
    <>
      <p class="vh" role="status">
        {listing.busy ? text.listing.updating : text.listing.foundLive(listing.found.total)}
      </p>
      <div ref={list} class={listing.busy ? 'grid three waiting' : 'grid three'} aria-busy={listing.busy}>
        {listing.found.cards.map((card, at) => (
          <Card
            key={card.handle}
            card={card}
            arrives={weekday}
            heading="h2"
            sizes={sizes}
            {...(at === 0 ? { load: 'first' as const } : at < 4 ? { load: 'soon' as const } : {})}
          />
        ))}
      </div>
      {children}
    </>
  );
};
