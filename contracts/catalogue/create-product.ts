import { contract } from '../contract.ts';
import { productDraft, staffProduct } from './staff-product.ts';

export const createProduct = contract({
  summary: 'A new product as a draft: shoppers see it once it is put on the shelf',
  status: 201,
  body: productDraft,
  reply: staffProduct,
  refusals: [],
});
