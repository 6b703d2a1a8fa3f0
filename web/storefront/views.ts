import type { Category } from '../../contracts/catalogue/category.ts';
import type { ShopFront } from '../../contracts/catalogue/get-shop.ts';
import type { Picture, ProductCard } from '../../contracts/catalogue/product.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { Bilingual, Locale } from '../../contracts/values/locale.ts';
import type { Money } from '../../contracts/values/money.ts';

/**
 * What the pages draw: the shop's objects in one language and nothing a page does not show. The server makes them for the
 * rendered pages, the browser for what it fetches later; both by these functions.
 */
export const say = (text: Bilingual, locale: Locale): string => (locale === 'en' ? text.en : text.zh);

export interface PictureView {
  readonly name: string;
  readonly alt: string;
}

export interface CategoryView {
  readonly slug: string;
  readonly name: string;
  readonly tint: string;
  readonly children: readonly { readonly slug: string; readonly name: string }[];
}

/** What surrounds every page. */
export interface FrameView {
  readonly shop: string;
  readonly tagline: string;
  readonly company: string;
  readonly icp: string;
  readonly publicSecurity: string;
  readonly licence: string;
  /** 上海 徐汇: where days are promised to before an address is known. */
  readonly region: string;
  readonly freeFrom: Money;
  readonly freight: Money;
  readonly remoteFreight: Money;
  readonly payWithinMinutes: number;
  readonly categories: readonly CategoryView[];
}

const cny = (minor: number): Money => ({ currency: 'CNY', minor });

/** 上海 徐汇: without the administrative suffixes, and a municipality once. */
export const shortRegion = (region: { readonly province: string; readonly city: string; readonly district: string }) =>
  [...new Set([region.city, region.district].map((name) => name.replace(/(特别行政区|自治州|地区|市|区|县)$/, '')))]
    .filter((name) => name !== '')
    .join(' ');

export const categoryViews = (categories: readonly Category[], locale: Locale): CategoryView[] =>
  categories.map((root) => ({
    slug: root.slug,
    name: say(root.name, locale),
    tint: root.tint,
    children: root.children.map((leaf) => ({ slug: leaf.slug, name: say(leaf.name, locale) })),
  }));

export const frameView = (shop: ShopFront, categories: readonly Category[], locale: Locale): FrameView => ({
  shop: say(shop.name, locale),
  tagline: say(shop.tagline, locale),
  company: say(shop.legal.company, locale),
  icp: shop.legal.icp,
  publicSecurity: shop.legal.publicSecurity,
  licence: shop.legal.licence,
  region: shortRegion(shop.defaultRegion),
  freeFrom: cny(shop.freight.freeFrom),
  freight: cny(shop.freight.standard),
  remoteFreight: cny(shop.freight.remote),
  payWithinMinutes: shop.payWithinMinutes,
  categories: categoryViews(categories, locale),
});

/** The root category of a slug on either level. */
export const rootOf = (categories: readonly CategoryView[], slug: string): CategoryView | undefined =>
  categories.find((root) => root.slug === slug || root.children.some((leaf) => leaf.slug === slug));

export const categoryName = (categories: readonly CategoryView[], slug: string): string | undefined => {
  const root = rootOf(categories, slug);
  return root?.slug === slug ? root.name : root?.children.find((leaf) => leaf.slug === slug)?.name;
};

export interface CardView {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly picture: PictureView;
  readonly tint: string;
  readonly price: Money;
  readonly was?: Money;
  readonly varies: boolean;
  readonly swatches: readonly string[];
  readonly available: boolean;
  readonly onlySku: string | null;
  readonly fresh: boolean;
}

const freshFor = 30 * 86_400_000;

export const pictureView = (picture: Picture, locale: Locale): PictureView => ({
  name: picture.name,
  alt: say(picture.alt, locale),
});

/** A product is called by its brand and its name. */
export const fullName = (brand: Bilingual, name: Bilingual, locale: Locale): string =>
  `${say(brand, locale)} ${say(name, locale)}`;

/** @param now epoch milliseconds: what was listed in the last 30 days is marked as new */
export const cardView = (
  card: ProductCard,
  locale: Locale,
  categories: readonly CategoryView[],
  now: number,
): CardView => ({
  handle: card.handle,
  name: fullName(card.brand, card.name, locale),
  summary: say(card.summary, locale),
  picture: pictureView(card.picture, locale),
  tint: rootOf(categories, card.category)?.tint ?? '',
  price: card.price,
  ...(card.listPrice ? { was: card.listPrice } : {}),
  varies: card.priceVaries,
  swatches: card.swatches,
  available: card.available,
  onlySku: card.onlySku,
  fresh: now - Date.parse(card.listedAt) < freshFor,
});

/** A tile of the home page's opening. */
export interface HeroView {
  readonly handle: string;
  readonly kicker: string;
  /** Lines broken by hand, at a phrase. */
  readonly title: readonly string[];
  readonly text: string;
  readonly action: string;
  readonly picture: PictureView;
  readonly tint: string;
}

export const heroView = (
  setting: ShopSettings['home']['hero'][number],
  picture: Picture,
  category: string,
  locale: Locale,
  categories: readonly CategoryView[],
): HeroView => ({
  handle: setting.handle,
  kicker: setting.kicker ? say(setting.kicker, locale) : '',
  title: say(setting.title, locale).split('\n'),
  text: say(setting.text, locale),
  action: setting.action ? say(setting.action, locale) : '',
  picture: pictureView(picture, locale),
  tint: rootOf(categories, category)?.tint ?? '',
});
