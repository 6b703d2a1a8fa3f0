import type { ProductCard } from '../../contracts/catalogue/product.ts';
import type { ShopSettings } from '../../contracts/catalogue/shop.ts';
import type { HomeContent } from '../../web/storefront/server.tsx';
import { productByHandle } from '../stores/catalogue.ts';

type Tile = HomeContent['hero'][number];

/** The merchant's tiles; one whose product is off the shelf is left out, so that none leads nowhere. */
export const heroTiles = async (
  settings: ShopSettings['home']['hero'],
  shelves: readonly (readonly ProductCard[])[],
): Promise<Tile[]> => {
  const cards = shelves.flat();
  const tiles = await Promise.all(
    settings.map(async (setting): Promise<Tile | null> => {
      const card = cards.find((c) => c.handle === setting.handle);
      if (card) return { setting, picture: card.picture, category: card.category };
      const product = await productByHandle(setting.handle);
      const picture = product?.pictures[0];
      return product?.status === 'on_shelf' && picture ? { setting, picture, category: product.category } : null;
    }),
  );
  return tiles.filter((tile) => tile !== null);
};
