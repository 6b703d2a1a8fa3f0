import { mostUnits } from '../../../contracts/values/order-size.ts';
import { moneyText } from '../../shared/format.ts';
import { Stepper } from '../parts/stepper.tsx';
import type { ProductView, VariantView } from '../product-view.ts';
import { type Site, useSite } from '../site.tsx';
import { cart } from '../state/cart.ts';
import { toasts } from '../state/toast.ts';
import { type Chosen, chosenText, pictureOf } from './variants.ts';

/** Below this many, the number left is told. */
const fewFrom = 10;

export const StockLine = ({ variant }: { readonly variant: VariantView }) => {
  const { text } = useSite();
  if (variant.available === 0) return <span class="stock out">{text.product.outOfStock}</span>;
  return variant.available <= fewFrom ? (
    <span class="stock low">{text.product.low(variant.available)}</span>
  ) : (
    <span class="stock">{text.product.inStock}</span>
  );
};

export const mostOf = (variant: VariantView): number => Math.max(1, Math.min(variant.available, mostUnits));

/** Puts the chosen variant in the cart and says so. */
export const addToCart = (
  { text, to }: Site,
  product: ProductView,
  chosen: Chosen,
  variant: VariantView,
  quantity: number,
): boolean => {
  const picture = product.pictures[pictureOf(product, chosen)];
  const fits = cart.add(
    variant.sku,
    quantity,
    {
      handle: product.handle,
      name: product.name,
      option: chosenText(product, chosen, text.comma),
      picture: { name: picture?.name ?? '', alt: picture?.alt ?? '' },
      tint: product.tint,
      price: variant.price,
    },
    variant.available,
  );
  toasts.say({
    text: fits ? text.product.added(product.name) : text.product.cartFull,
    action: { label: text.product.toCart, href: to.cart() },
  });
  return fits;
};

interface QuantityProps {
  readonly variant: VariantView;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
}

export const Quantity = ({ variant, quantity, onQuantity }: QuantityProps) => {
  const { text } = useSite();
  return (
    <Stepper
      value={Math.min(quantity, mostOf(variant))}
      most={mostOf(variant)}
      onChange={onQuantity}
      label={text.product.quantity}
    />
  );
};

interface ActionsProps {
  readonly product: ProductView;
  readonly chosen: Chosen;
  readonly variant: VariantView;
  readonly quantity: number;
  /** After something went into the cart. */
  readonly onAdded?: () => void;
}

/** What one can do with the chosen variant; where it is sold out, the way on to goods like it. */
export const Actions = ({ product, chosen, variant, quantity, onAdded }: ActionsProps) => {
  const site = useSite();
  const { text, to, locale } = site;
  if (variant.available === 0)
    return (
      <a class="btn line big" href={to.category(product.category)}>
        {text.product.similar}
      </a>
    );
  const count = Math.min(quantity, mostOf(variant));
  const total = { ...variant.price, minor: variant.price.minor * count };
  return (
    <>
      <button
        type="button"
        class="btn soft big"
        onClick={() => {
          if (addToCart(site, product, chosen, variant, count)) onAdded?.();
        }}
      >
        {text.product.addToCart}
      </button>
      <a class="btn go big" href={to.buyNow(variant.sku, count)} rel="nofollow">
        {text.product.buyNow(moneyText(total, locale))}
      </a>
    </>
  );
};
