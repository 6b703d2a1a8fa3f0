import { useState } from 'preact/hooks';
import { Picture } from '../parts/picture.tsx';
import { Price } from '../parts/price.tsx';
import { Sheet } from '../parts/sheet.tsx';
import type { ProductView } from '../product-view.ts';
import { useSite } from '../site.tsx';
import { Actions, Quantity, StockLine } from './buying.tsx';
import { Options } from './options.tsx';
import { type Chosen, chosenText, pictureOf, variantOf } from './variants.ts';

interface Props {
  readonly product: ProductView;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Options, quantity and both ways to buy, over the page: the phone's product page and the round buttons of lists open it. */
export const SkuSheet = ({ product, chosen, onChoose, open, onClose }: Props) => {
  const { text } = useSite();
  const [quantity, setQuantity] = useState(1);
  const variant = variantOf(product, chosen) ?? product.variants[0];
  if (!variant) return null;
  const picture = product.pictures[pictureOf(product, chosen)];
  const title = (
    <div class="sku-head">
      {picture && <Picture picture={picture} tint={product.tint} sizes="96px" load="soon" silent />}
      <div>
        <p class="pr">
          <Price price={variant.price} was={variant.was} />
        </p>
        <StockLine variant={variant} />
        <p class="sm dim two">{chosenText(product, chosen, text.comma) || product.name}</p>
      </div>
    </div>
  );
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={title}
      foot={<Actions product={product} chosen={chosen} variant={variant} quantity={quantity} onAdded={onClose} />}
    >
      <Options product={product} chosen={chosen} onChoose={onChoose} />
      {variant.available > 0 && (
        <div class="row between count-row">
          <span class="sm mut">{text.product.quantity}</span>
          <Quantity variant={variant} quantity={quantity} onQuantity={setQuantity} />
        </div>
      )}
    </Sheet>
  );
};
