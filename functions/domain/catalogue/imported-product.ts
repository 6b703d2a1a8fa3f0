import type { Product, ProductImport } from '../../../contracts/catalogue/product.ts';
import type { ProductId } from '../../../contracts/values/id.ts';

/** The product a catalogue line describes, as version 1 or with the id and version of the one it replaces. Stock is kept apart. */
export const importedProduct = (
  line: ProductImport,
  before: Pick<Product, 'id' | 'version'> | null,
  newProductId: () => ProductId,
): Product => ({
  ...line,
  variants: line.variants.map(({ stock: _, ...variant }) => variant),
  id: before?.id ?? newProductId(),
  version: before?.version ?? 1,
});
