import { useState } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { type Site, useSite } from '../site.tsx';
import {
  changed,
  chosenAttributes,
  chosenIn,
  type FacetId,
  filterFields,
  isRange,
  type ListingQuery,
  ranged,
  toggled,
} from './listing-query.ts';
import { SoftLink } from './soft-link.tsx';
import type { FacetView, Found } from './use-listing.ts';

export interface FacetProps {
  readonly query: ListingQuery;
  readonly found: Found;
  readonly onGo: (query: ListingQuery) => void;
}

/** A value's words: attributes are codes, said in the page's language; the rest comes with its label. */
export const labelOf = ({ text }: Site, id: FacetId, value: string, label: string): string => {
  const words: Readonly<Partial<Record<FacetId, Readonly<Record<string, string>>>>> = {
    gender: text.gender,
    ageGroup: text.ageGroup,
    season: text.season,
    colour: text.colour,
  };
  return words[id]?.[value] ?? label;
};

export const titleOf = ({ text }: Site, { id, title }: Pick<FacetView, 'id' | 'title'>): string =>
  title ?? (id in text.listing.facets ? text.listing.facets[id as keyof typeof text.listing.facets] : id);

/** What is worth asking: something to choose between, or something chosen. */
const isOffered = (facet: FacetView, query: ListingQuery): boolean =>
  facet.values.length > 1 || chosenIn(query, facet.id).length > 0;

/** What is chosen stays to be taken off, even where nothing of it is left. */
const withChosen = (facets: readonly FacetView[], query: ListingQuery): readonly FacetView[] => {
  // A category's page is what it is: its own category is no choice to take off.
  const ids = [...filterFields, ...chosenAttributes(query)].filter(
    (id) => id !== 'category' || query.kind === 'search',
  );
  const gone = ids.filter((id) => !facets.some((facet) => facet.id === id));
  return [...facets, ...gone.map((id): FacetView => ({ id, title: null, values: [] }))].map((facet) => {
    const chosen = ids.includes(facet.id) ? chosenIn(query, facet.id) : [];
    const missing = chosen.filter((value) => !facet.values.some((v) => v.value === value));
    return { ...facet, values: [...facet.values, ...missing.map((value) => ({ value, label: value, count: 0 }))] };
  });
};

/** Shoppers narrow by what a thing is, then by what it costs, then by how it is. */
const beforePrice: readonly FacetId[] = ['category', 'brand'];

export const FacetList = ({ query, found, onGo }: FacetProps) => {
  const { text } = useSite();
  const offered = withChosen(found.facets, query).filter((facet) => isOffered(facet, query));
  const group = (facet: FacetView) => <FacetGroup key={facet.id} facet={facet} query={query} onGo={onGo} />;
  return (
    <>
      {offered.filter((facet) => beforePrice.includes(facet.id)).map(group)}
      <div class="facet">
        <p class="ttl">{text.listing.facets.price}</p>
        <Ranges query={query} found={found} onGo={onGo} />
        <PriceRange query={query} onGo={onGo} />
      </div>
      {offered.filter((facet) => !beforePrice.includes(facet.id)).map(group)}
    </>
  );
};

type GroupProps = Omit<FacetProps, 'found'> & { readonly facet: FacetView };

const FacetGroup = ({ facet, query, onGo }: GroupProps) => {
  const site = useSite();
  const count = chosenIn(query, facet.id).length;
  return (
    <details class="facet" open>
      <summary>
        <span>
          {titleOf(site, facet)}
          {count > 1 && <span class="many num">{count}</span>}
        </span>
        <Icon name="down" size="s" />
      </summary>
      <Values facet={facet} query={query} onGo={onGo} />
    </details>
  );
};

const Values = ({ facet, query, onGo }: GroupProps) => {
  const site = useSite();
  const chosen = chosenIn(query, facet.id);
  return (
    <ul>
      {facet.values.map(({ value, label, count }) => (
        <li key={value}>
          <SoftLink
            query={toggled(query, facet.id, value)}
            onGo={onGo}
            class={count === 0 ? 'value zero' : 'value'}
            current={chosen.includes(value)}
            rel={facet.id === 'category' ? undefined : 'nofollow'}
          >
            <span class="ck" />
            {facet.id === 'colour' && <span class={`plain-colour ${value}`} />}
            <span class="one">{labelOf(site, facet.id, value, label)}</span>
            <span class="n">{count}</span>
          </SoftLink>
        </li>
      ))}
    </ul>
  );
};

/** Ranges that part the goods found, one of them at a time. */
const Ranges = ({ query, found, onGo }: FacetProps) => {
  const site = useSite();
  if (found.ranges.length < 2) return null;
  return (
    <ul>
      {found.ranges.map(({ from, to, count }) => (
        <li key={`${from}-${to}`}>
          <SoftLink
            query={ranged(query, from, to)}
            onGo={onGo}
            class={count === 0 ? 'value zero' : 'value'}
            current={isRange(query, from, to)}
            rel="nofollow"
          >
            <span class="ck round" />
            <span class="one">
              {rangeText(site, { priceFrom: from === 0 ? undefined : from, priceTo: to ?? undefined })}
            </span>
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

/** Up to ¥199.99 is what people call under ¥200. */
const rounded = (fen: number): number => (fen % 100 === 99 ? fen + 1 : fen);

/** ¥50 至 ¥400: what the price is narrowed to, or null. */
export const rangeText = (
  { text, locale }: Site,
  { priceFrom, priceTo }: Pick<ListingQuery, 'priceFrom' | 'priceTo'>,
): string | null => {
  const said = (minor: number): string => moneyText({ currency: 'CNY', minor: rounded(minor) }, locale);
  if (priceFrom !== undefined && priceTo !== undefined) return text.listing.between(said(priceFrom), said(priceTo));
  if (priceFrom !== undefined) return text.listing.atLeast(said(priceFrom));
  return priceTo === undefined ? null : text.listing.atMost(said(priceTo));
};
