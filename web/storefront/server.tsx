import type { FunctionComponent } from 'preact';
import type { Category } from '../../contracts/catalogue/category.ts';
import type { Availability, DeliveryPromise } from '../../contracts/catalogue/get-product.ts';
import type { ShopFront } from '../../contracts/catalogue/get-shop.ts';
import type { Picture, Product, ProductCard } from '../../contracts/catalogue/product.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { Reply } from '../../contracts/contract.ts';
import type { searchProducts } from '../../contracts/search/search-products.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import type { Locale } from '../../contracts/values/locale.ts';
import { addressesIn } from './addresses.ts';
import { assetsOf } from './assets.ts';
import { documentOf, plainDocument } from './document.tsx';
import { type Head, headOfHome, headOfListing, headOfNotFound, headOfProduct } from './head.ts';
import { manifest } from './manifest.ts';
import { HomePage } from './pages/home.tsx';
import { ListingPage } from './pages/listing.tsx';
import { addressOf, type ListingQuery } from './pages/listing-query.ts';
import { PlainPage } from './pages/plain.tsx';
import { ProductPage } from './pages/product.tsx';
import { foundView } from './pages/use-listing.ts';
import { deliveryView, productView } from './product-view.ts';
import { InSite, type Site, siteOf } from './site.tsx';
import { text as en } from './text/en.ts';
import { text as zh } from './text/zh-CN.ts';
import { type CardView, cardView, frameView, heroView } from './views.ts';

export { perPage } from './pages/listing-query.ts';

/**
 * The storefront's entry for the server: the same components that the browser brings to life, rendered to text. It is given the
 * shop's own objects and decides what a page shows of them.
 */
export interface Around {
  readonly locale: Locale;
  /** `https://shop.example`, for addresses that must be whole. */
  readonly origin: string;
  readonly shop: ShopFront;
  readonly categories: readonly Category[];
  readonly now: Instant;
}

const textIn = (locale: Locale) => (locale === 'en' ? en : zh);

const siteIn = ({ locale, shop, categories }: Around, here: string): Site =>
  siteOf(locale, textIn(locale), frameView(shop, categories, locale), here);

const cardsIn = (cards: readonly ProductCard[], { locale, frame }: Site, now: Instant): CardView[] =>
  cards.map((card) => cardView(card, locale, frame.categories, Date.parse(now)));

interface Content<Props> {
  readonly entry: 'home' | 'listing' | 'product' | 'plain';
  readonly Page: FunctionComponent<Props>;
  readonly props: Props;
  readonly head: Head;
}

const render = <Props extends object>(
  site: Site,
  origin: string,
  { entry, Page, props, head }: Content<Props>,
): string =>
  documentOf({
    locale: site.locale,
    origin,
    shop: site.frame.shop,
    head,
    assets: assetsOf(manifest, `entries/${entry}.tsx`, `text/${site.locale}.ts`),
    state: { locale: site.locale, frame: site.frame, here: site.here, props },
    children: (
      <InSite site={site}>
        <Page {...props} />
      </InSite>
    ),
  });

export interface HomeContent {
  /** The merchant's tiles, each with what its product shows. */
  readonly hero: readonly {
    readonly setting: ShopSettings['home']['hero'][number];
    readonly picture: Picture;
    readonly category: string;
  }[];
  readonly arrivesOn: string;
  readonly deals: readonly ProductCard[];
  readonly popular: readonly ProductCard[];
  readonly newest: readonly ProductCard[];
}

export const renderHome = (around: Around, content: HomeContent): string => {
  const site = siteIn(around, addressesIn(around.locale).home());
  const props = {
    hero: content.hero.map((tile) =>
      heroView(tile.setting, tile.picture, tile.category, site.locale, site.frame.categories),
    ),
    arrivesOn: content.arrivesOn,
    deals: cardsIn(content.deals, site, around.now),
    popular: cardsIn(content.popular, site, around.now),
    newest: cardsIn(content.newest, site, around.now),
  };
  return render(site, around.origin, {
    entry: 'home',
    Page: HomePage,
    props,
    head: headOfHome(site, around.origin, props),
  });
};

export interface ListingContent {
  readonly query: ListingQuery;
  readonly reply: Reply<typeof searchProducts>;
  readonly arrivesOn: string;
}

export const renderListing = (around: Around, { query, reply, arrivesOn }: ListingContent): string => {
  const site = siteIn(around, addressOf(query, addressesIn(around.locale)));
  const found = foundView(reply, site.locale, site.frame.categories, Date.parse(around.now));
  const props = { query, found, arrivesOn };
  return render(site, around.origin, {
    entry: 'listing',
    Page: ListingPage,
    props,
    head: headOfListing(site, around.origin, props),
  });
};

export interface ProductContent {
  readonly product: Product;
  readonly availability: readonly Availability[];
  readonly delivery: DeliveryPromise;
  readonly related: readonly ProductCard[];
}

export const renderProduct = (around: Around, content: ProductContent): string => {
  const site = siteIn(around, addressesIn(around.locale).product(content.product.handle));
  const props = {
    product: productView(content.product, content.availability, site.locale, site.frame.categories),
    delivery: deliveryView(content.delivery, site.frame.region),
    related: cardsIn(content.related, site, around.now),
  };
  return render(site, around.origin, {
    entry: 'product',
    Page: ProductPage,
    props,
    head: headOfProduct(site, around.origin, props),
  });
};

export const renderNotFound = (around: Around): string => {
  const site = siteIn(around, addressesIn(around.locale).home());
  return render(site, around.origin, { entry: 'plain', Page: PlainPage, props: {}, head: headOfNotFound(site) });
};

/** Where nothing else can be had: no frame, no script, one way on. */
export const renderFailure = (locale: Locale, requestId: string): string => {
  const { failed, retry, home } = textIn(locale);
  const { styles } = assetsOf(manifest, 'entries/plain.tsx', `text/${locale}.ts`);
  return plainDocument(
    locale,
    failed.title,
    styles,
    <main class="empty">
      <h1>{failed.title}</h1>
      <p>{failed.text}</p>
      <p class="acts">
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is this very page again */}
        <a class="btn go" href="">
          {retry}
        </a>
        <a class="btn line" href={addressesIn(locale).home()}>
          {home}
        </a>
      </p>
      <p class="xs dim">{failed.code(requestId)}</p>
    </main>,
  );
};

/** Between the first deployment and the merchant's setup: calm, and nothing to click. */
export const renderSettingUp = (locale: Locale): string => {
  const { settingUp } = textIn(locale);
  const { styles } = assetsOf(manifest, 'entries/plain.tsx', `text/${locale}.ts`);
  return plainDocument(
    locale,
    settingUp.title,
    styles,
    <main class="empty">
      <h1>{settingUp.title}</h1>
      <p>{settingUp.text}</p>
    </main>,
  );
};

/** Every page a search engine may know, by its path in Chinese, for the sitemap. */
export const indexedPaths = (categories: readonly Category[], handles: readonly string[]): readonly string[] => {
  const to = addressesIn('zh-CN');
  const slugs = categories.flatMap((root) => [root.slug, ...root.children.map((leaf) => leaf.slug)]);
  return [to.home(), ...slugs.map((slug) => to.category(slug)), ...handles.map((handle) => to.product(handle))];
};
