import { type ProductImport, productImport } from '../../../contracts/catalogue/product.ts';
import { generatedProduct } from '../generated-catalogue.ts';

/** Leaves of the demo's tree: the shelves that a shop of generated goods has. */
const leaves = ['dresses', 'face-care', 'yoga', 'drinkware', 'phones', 'tea'];
/** Their roots. */
export const shelves = ['clothing', 'beauty', 'sports', 'home', 'digital', 'food'];

/** The n-th generated product as a line of an import file, with stock enough for any bench. */
export const generatedLine = (n: number): ProductImport => {
  const { id: _, version: __, ...product } = generatedProduct(n);
  return productImport.parse({
    ...product,
    category: leaves[n % leaves.length],
    variants: product.variants.map((v) => ({ ...v, stock: { hangzhou: 500_000, guangzhou: 500_000 } })),
  });
};
