import { useState } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { type Site, useSite } from '../site.tsx';
import { changed, type FilterField, type ListingQuery } from './listing-query.ts';
import { SoftLink } from './soft-link.tsx';
import type { FacetView, Found } from './use-listing.ts';

export interface FacetProps {
  readonly query: ListingQuery;
  readonly found: Found;
  readonly onGo: (query: ListingQuery) => void;
}

/** A value's words: attributes are codes, said in the page's language; the rest comes with its label. */
export const labelOf = ({ text }: Site, field: FilterField, value: string, label: string): string => {
  const words: Readonly<Record<string, string>> | undefined =
    field === 'gender'
      ? text.gender
      : field === 'ageGroup'
        ? text.ageGroup
        : field === 'season'
          ? text.season
          : undefined;
  return words?.[value] ?? label;
};

/** A choice replaces the one before it in its field; choosing the chosen one takes it off. */
const chosenNext = (query: ListingQuery, field: FilterField, value: string): ListingQuery =>
  changed(query, {
    [field]: query[field] === value && !(field === 'category' && query.kind === 'category') ? undefined : value,
  });

export const FacetList = ({ query, found, onGo }: FacetProps) => {
  const { text } = useSite();
  return (
    <>
      {found.facets
        .filter((facet) => facet.values.length > 1 || query[facet.field] !== undefined)
        .map((facet) => (
          <details key={facet.field} class="facet" open>
            <summary>
              {text.listing.facets[facet.field]}
              <Icon name="down" size="s" />
            </summary>
            <Values facet={facet} query={query} onGo={onGo} />
          </details>
        ))}
      <div class="facet">
        <p class="ttl">{text.listing.facets.price}</p>
        <PriceRange query={query} onGo={onGo} />
      </div>
    </>
  );
};

const Values = ({ facet, query, onGo }: Omit<FacetProps, 'found'> & { readonly facet: FacetView }) => {
  const site = useSite();
  return (
    <ul>
      {facet.values.map(({ value, label, count }) => (
        <li key={value}>
          <SoftLink
            query={chosenNext(query, facet.field, value)}
            onGo={onGo}
            class={count === 0 ? 'value zero' : 'value'}
            current={query[facet.field] === value}
            rel={facet.field === 'category' ? undefined : 'nofollow'}
          >
            <span class="ck" />
            <span class="one">{labelOf(site, facet.field, value, label)}</span>
            <span class="n">{count}</span>
          </SoftLink>
        </li>
      ))}
    </ul>
  );
};

const yuan = (fen: number | undefined): string => (fen === undefined ? '' : String(fen / 100));
const fen = (typed: string): number | undefined => {
  const amount = Number.parseFloat(typed.replace(/[^\d.]/g, ''));
  return Number.isFinite(amount) && amount >= 0 && amount < 10_000_000 ? Math.round(amount * 100) : undefined;
};

/** Any two amounts, in either order. */
export const PriceRange = ({ query, onGo }: Omit<FacetProps, 'found'>) => {
  const { text } = useSite();
  const [from, setFrom] = useState(yuan(query.priceFrom));
  const [to, setTo] = useState(yuan(query.priceTo));
  const apply = (): void => {
    const [low, high] = [fen(from), fen(to)];
    const turned = low !== undefined && high !== undefined && low > high;
    onGo(changed(query, turned ? { priceFrom: high, priceTo: low } : { priceFrom: low, priceTo: high }));
  };
  const field = (value: string, set: (typed: string) => void, label: string) => (
    <input
      class="inp num"
      inputMode="decimal"
      aria-label={label}
      placeholder="¥"
      value={value}
      maxLength={9}
      onInput={(event) => set(event.currentTarget.value)}
    />
  );
  return (
    <form
      class="range"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {field(from, setFrom, text.listing.priceFrom)}
      <span class="dim">{text.listing.to}</span>
      {field(to, setTo, text.listing.priceTo)}
      <button type="submit" class="btn sm">
        {text.listing.apply}
      </button>
    </form>
  );
};

/** ¥50 至 ¥400: what the price is narrowed to, or null. */
export const rangeText = ({ text, locale }: Site, query: ListingQuery): string | null => {
  const said = (minor: number): string => moneyText({ currency: 'CNY', minor }, locale);
  if (query.priceFrom !== undefined && query.priceTo !== undefined)
    return text.listing.between(said(query.priceFrom), said(query.priceTo));
  if (query.priceFrom !== undefined) return text.listing.atLeast(said(query.priceFrom));
  return query.priceTo === undefined ? null : text.listing.atMost(said(query.priceTo));
};
