import { Icon } from '../parts/icon.tsx';
import { type Site, useSite } from '../site.tsx';
import { categoryName } from '../views.ts';
import { type FacetProps, labelOf, rangeText } from './facets.tsx';
import {
  changed,
  chosenAttributes,
  chosenIn,
  cleared,
  type FacetId,
  filterFields,
  isFiltered,
  type ListingQuery,
  type Sort,
  shortened,
  toggled,
} from './listing-query.ts';
import { SoftLink } from './soft-link.tsx';
import type { Found } from './use-listing.ts';

/** Says honestly what is shown where it is not quite what was asked. */
export const Notice = ({ query, found }: { readonly query: ListingQuery; readonly found: Found }) => {
  const { text, to } = useSite();
  const said = found.relaxed
    ? query.q === '' || isFiltered(query)
      ? text.listing.nothing
      : text.listing.relaxed(shortened(query.q))
    : null;
  if (said === null && found.didYouMean === null) return null;
  return (
    <p class="note acc">
      <Icon name="info" />
      <span>
        {said}
        {found.didYouMean !== null && said === null && text.listing.searchInstead(found.didYouMean)}
        {found.didYouMean !== null && said !== null && (
          <>
            <span class="sep" />
            {text.listing.didYouMean}{' '}
            <a class="link" href={to.search(found.didYouMean)}>
              <b>{found.didYouMean}</b>
            </a>
          </>
        )}
      </span>
    </p>
  );
};

export const Sorting = ({ query, onGo }: Omit<FacetProps, 'found'>) => {
  const { text } = useSite();
  const t = text.listing.sorts;
  const by = (sort: Sort, label: string) => (
    <SoftLink query={changed(query, { sort })} onGo={onGo} current={query.sort === sort} rel="nofollow">
      {label}
    </SoftLink>
  );
  const up = query.sort === 'price_up';
  return (
    <nav class="sort" aria-label={text.listing.sort}>
      {by('relevance', t.relevance)}
      {by('sales', t.sales)}
      {by('newest', t.newest)}
      <SoftLink
        query={changed(query, { sort: up ? 'price_down' : 'price_up' })}
        onGo={onGo}
        current={up || query.sort === 'price_down'}
        rel="nofollow"
      >
        {t.price}
        <span class="vh"> {up ? t.up : query.sort === 'price_down' ? t.down : ''}</span>
        <Icon name={up ? 'up' : 'down'} size="s" />
      </SoftLink>
    </nav>
  );
};

interface Chip {
  readonly label: string;
  readonly without: ListingQuery;
}

const chipsOf = (site: Site, query: ListingQuery, found: Found): readonly Chip[] => {
  const ids: readonly FacetId[] = [...filterFields, ...chosenAttributes(query)];
  const labelled = (id: FacetId, value: string): string => {
    if (id === 'category') return categoryName(site.frame.categories, value) ?? value;
    const facet = found.facets.find((f) => f.id === id);
    return labelOf(site, id, value, facet?.values.find((v) => v.value === value)?.label ?? value);
  };
  const chips = ids
    .filter((id) => id !== 'category' || query.kind === 'search')
    .flatMap((id) =>
      chosenIn(query, id).map((value): Chip => ({ label: labelled(id, value), without: toggled(query, id, value) })),
    );
  const range = rangeText(site, query);
  return range === null
    ? chips
    : [...chips, { label: range, without: changed(query, { priceFrom: undefined, priceTo: undefined }) }];
};

/** What narrows the list, each to be taken off by itself. */
export const Chips = ({ query, found, onGo }: FacetProps) => {
  const site = useSite();
  if (!isFiltered(query)) return null;
  const { text } = site;
  return (
    <nav class="scroll-x" aria-label={text.listing.chosenFilters}>
      {chipsOf(site, query, found).map((chip) => (
        <SoftLink key={chip.label} query={chip.without} onGo={onGo} class="chip on" rel="nofollow">
          {chip.label}
          <Icon name="x" size="s" />
          <span class="vh">{text.listing.remove}</span>
        </SoftLink>
      ))}
      <SoftLink query={cleared(query)} onGo={onGo} class="chip plain" rel="nofollow">
        {text.listing.clearAll}
      </SoftLink>
    </nav>
  );
};
