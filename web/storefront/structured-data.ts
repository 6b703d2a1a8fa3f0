import type { Locale } from '../../contracts/values/locale.ts';
import { moneyDecimal } from '../shared/format.ts';
import { addressesIn } from './addresses.ts';
import { pictureUrl } from './parts/picture.tsx';
import type { ProductView } from './product-view.ts';
import { categoryName, type FrameView, rootOf } from './views.ts';

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

const thing = (type: string, facts: object): object => ({ '@context': 'https://schema.org', '@type': type, ...facts });

export const breadcrumbs = (origin: string, trail: readonly Crumb[]): object =>
  thing('BreadcrumbList', {
    itemListElement: trail.map((crumb, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: crumb.name,
      item: origin + crumb.path,
    })),
  });

export const shopData = (origin: string, frame: FrameView, locale: Locale): object =>
  thing('WebSite', {
    name: frame.shop,
    url: origin + addressesIn(locale).home(),
    inLanguage: locale,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}${addressesIn(locale).search()}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  });

/** Every variant is an offer of its own, with the price and stock that the page shows. */
export const productData = (origin: string, product: ProductView, frame: FrameView, locale: Locale): object => {
  const to = addressesIn(locale);
  return thing('Product', {
    name: product.name,
    description: product.summary,
    sku: product.variants[0]?.sku,
    ...(product.model === '' ? {} : { mpn: product.model }),
    brand: { '@type': 'Brand', name: product.brand },
    category: categoryName(frame.categories, product.category),
    image: product.pictures.map((picture) => origin + pictureUrl(picture.name, 800, 'webp')),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      sku: variant.sku,
      url: origin + to.product(product.handle, variant.sku),
      price: moneyDecimal(variant.price),
      priceCurrency: variant.price.currency,
      availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      seller: { '@type': 'Organization', name: frame.company },
    })),
  });
};

/** Home, root, leaf: as the page shows them. */
export const trailOf = (frame: FrameView, locale: Locale, home: string, slug: string): readonly Crumb[] => {
  const to = addressesIn(locale);
  const root = rootOf(frame.categories, slug);
  const leaf = root && root.slug !== slug ? categoryName(frame.categories, slug) : undefined;
  return [
    { name: home, path: to.home() },
    ...(root ? [{ name: root.name, path: to.category(root.slug) }] : []),
    ...(leaf === undefined ? [] : [{ name: leaf, path: to.category(slug) }]),
  ];
};
