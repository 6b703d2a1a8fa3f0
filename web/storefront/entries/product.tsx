import { bringToLife } from '../hydrate.tsx';
import { ProductPage } from '../pages/product.tsx';

void bringToLife(ProductPage);
