import { inLanguage } from './addresses.ts';
import type { HomeProps } from './pages/home.tsx';
import type { ListingProps } from './pages/listing.tsx';
import { addressOf, cleared, isFiltered, shortened } from './pages/listing-query.ts';
import type { ProductProps } from './pages/product.tsx';
import { pictureUrl } from './parts/picture.tsx';
import type { Site } from './site.tsx';
import { breadcrumbs, productData, shopData, trailOf } from './structured-data.ts';
import { categoryName, type PictureView } from './views.ts';

/** What search engines and social sites read of a page. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of the page without what does not make it another page (sort, filters). */
  readonly canonical: string;
  readonly index: boolean;
  readonly kind: 'website' | 'product';
  readonly picture: string | null;
  /** Structured data, https://schema.org. */
  readonly data: readonly object[];
}

const shared = (picture: PictureView | undefined): string | null =>
  picture ? pictureUrl(picture.name, 800, 'webp') : null;

export const headOfHome = ({ text, frame, here, locale }: Site, origin: string, props: HomeProps): Head => ({
  title: text.homePage.title(frame.shop, frame.tagline),
  description: text.homePage.description(frame.shop, frame.categories.map((c) => c.name).join(text.comma)),
  canonical: here,
  index: true,
  kind: 'website',
  picture: shared(props.hero[0]?.picture),
  data: [shopData(origin, frame, locale)],
});

/**
 * One page a category (and page number) for search engines: results of a search and every mix of filters are not pages of their own.
 */
export const headOfListing = (
  { text, frame, to, locale }: Site,
  origin: string,
  { query, found }: ListingProps,
): Head => {
  const category = query.kind === 'category' ? (query.category ?? '') : null;
  const searched = query.q === '' ? text.allGoods : text.listing.searchTitle(shortened(query.q));
  const name = category === null ? searched : (categoryName(frame.categories, category) ?? category);
  const page = query.page > 1 ? [text.listing.page(query.page)] : [];
  return {
    title: [name, ...page, frame.shop].join(' · '),
    description: text.listing.description(name, frame.shop),
    canonical: addressOf({ ...cleared(query), sort: 'relevance', page: query.page }, to),
    index: category !== null && !isFiltered(query) && query.sort === 'relevance',
    kind: 'website',
    picture: shared(found.cards[0]?.picture),
    data: category === null ? [] : [breadcrumbs(origin, trailOf(frame, locale, text.home, category))],
  };
};

export const headOfProduct = (
  { text, frame, here, locale }: Site,
  origin: string,
  { product }: ProductProps,
): Head => ({
  title: product.searchTitle ?? `${product.name} · ${frame.shop}`,
  description: product.searchText ?? `${product.summary}${text.stop}${product.description.join(' ')}`.slice(0, 160),
  canonical: here,
  index: true,
  kind: 'product',
  picture: shared(product.pictures[0]),
  data: [
    productData(origin, product, frame, locale),
    breadcrumbs(origin, [...trailOf(frame, locale, text.home, product.category), { name: product.name, path: here }]),
  ],
});

export const headOfNotFound = ({ text, frame, here }: Site): Head => ({
  title: `${text.notFound.title} · ${frame.shop}`,
  description: text.notFound.text,
  canonical: here,
  index: false,
  kind: 'website',
  picture: null,
  data: [],
});

/** The page in each language (https://developers.google.com/search/docs/specialty/international/localized-versions). */
export const alternates = (origin: string, canonical: string): readonly { lang: string; href: string }[] => [
  { lang: 'zh-CN', href: origin + inLanguage(canonical, 'zh-CN') },
  { lang: 'en', href: origin + inLanguage(canonical, 'en') },
  { lang: 'x-default', href: origin + inLanguage(canonical, 'zh-CN') },
];
