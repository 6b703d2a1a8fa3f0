import type { ProductCard } from '../../contracts/catalogue/product.ts';
import { fresh, settingsMs } from '../runtime/fresh.ts';
import { newestCards } from '../stores/catalogue.ts';

/** The newest goods of a root category from which the home page and the rails choose. */
const perRoot = 40;

const shelves = new Map<string, () => Promise<readonly ProductCard[]>>();

export const shelfNow = (root: string): Promise<readonly ProductCard[]> => {
  const known = shelves.get(root) ?? fresh(settingsMs, () => newestCards(root, perRoot));
  shelves.set(root, known);
  return known();
};

export const shelvesNow = async (roots: readonly string[]): Promise<readonly (readonly ProductCard[])[]> =>
  Promise.all(roots.map(shelfNow));
