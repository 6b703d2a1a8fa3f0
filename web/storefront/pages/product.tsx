import { useState } from 'preact/hooks';
import { dayParts, moneyText } from '../../shared/format.ts';
import { Frame } from '../frame/frame.tsx';
import { Bag, useUnits } from '../frame/header.tsx';
import { Breadcrumb } from '../parts/breadcrumb.tsx';
import { Chooser } from '../parts/chooser.tsx';
import { Promised } from '../parts/day-ticket.tsx';
import { Icon } from '../parts/icon.tsx';
import { Price } from '../parts/price.tsx';
import { Rail } from '../parts/rail.tsx';
import type { DeliveryView, ProductView } from '../product-view.ts';
import { useSite } from '../site.tsx';
import { type CardView, categoryName, rootOf } from '../views.ts';
import { Actions, addToCart, Quantity, StockLine } from './buying.tsx';
import { Gallery } from './gallery.tsx';
import { Options } from './options.tsx';
import { About, Specification } from './product-facts.tsx';
import { SkuSheet } from './sku-sheet.tsx';
import { useChosen, useFresh } from './use-product.ts';
import { type Chosen, chosenText, pictureOf, variantOf } from './variants.ts';

export interface ProductProps {
  readonly product: ProductView;
  readonly delivery: DeliveryView;
  readonly related: readonly CardView[];
}

export const ProductPage = (props: ProductProps) => {
  const { text, to, frame, locale } = useSite();
  const { product, delivery, trouble } = useFresh(props);
  const [chosen, setChosen] = useChosen(product);
  const [sheet, setSheet] = useState(false);
  const [quantity, setQuantity] = useState(1);
  const variant = variantOf(product, chosen) ?? product.variants[0];
  if (!variant) throw new Error(`${product.handle} has no variant`);
  const root = rootOf(frame.categories, product.category);
  const buying = { product, chosen, variant };
  return (
    <Frame head={{ kind: 'seek', up: to.category(product.category) }} {...(root ? { current: root.slug } : {})}>
      <div class="wrap">
        <Breadcrumb
          trail={[
            ...(root ? [{ href: to.category(root.slug), name: root.name }] : []),
            ...(root?.slug === product.category
              ? []
              : [
                  { href: to.category(product.category), name: categoryName(frame.categories, product.category) ?? '' },
                ]),
          ]}
          here={product.name}
        />
        <div class="pdp">
          <div class="stick">
            <Gallery product={product} at={pictureOf(product, chosen)} />
          </div>
          <div class="stack">
            {trouble && (
              <p class="note warn" role="status">
                <Icon name="info" />
                <span>{trouble}</span>
              </p>
            )}
            <div>
              <h1>{product.name}</h1>
              <p class="mut">{product.summary}</p>
            </div>
            <div class="pbox">
              <Price price={variant.price} was={variant.was} size="l" />
              <StockLine variant={variant} />
            </div>
            <div class="pc-only choices">
              <Options product={product} chosen={chosen} onChoose={setChosen} />
            </div>
            {variant.available > 0 && (
              <Promised
                day={delivery.arrivesOn}
                title={text.product.arrives(dayParts(delivery.arrivesOn, locale).long)}
              >
                {text.deliverTo}
                <span lang="zh-CN">{delivery.region}</span>
                <span class="sep" />
                {text.product.freight(moneyText(delivery.freight, locale), moneyText(delivery.freeFrom, locale))}
              </Promised>
            )}
            <div class="pc-only row buy-row">
              {variant.available > 0 && <Quantity variant={variant} quantity={quantity} onQuantity={setQuantity} />}
              <Actions {...buying} quantity={quantity} />
            </div>
            <Rows product={product} chosen={chosen} onOpen={() => setSheet(true)} />
          </div>
        </div>
        <div class="facts">
          <About product={product} />
          <Specification product={product} />
        </div>
        {props.related.length > 0 && (
          <Rail
            id="related"
            title={text.product.related}
            cards={props.related}
            arrives={dayParts(delivery.arrivesOn, locale).weekday}
          />
        )}
      </div>
      <BuyBar {...buying} onOpen={() => setSheet(true)} />
      <SkuSheet product={product} chosen={chosen} onChoose={setChosen} open={sheet} onClose={() => setSheet(false)} />
      <Chooser />
    </Frame>
  );
};

const Rows = ({
  product,
  chosen,
  onOpen,
}: {
  readonly product: ProductView;
  readonly chosen: Chosen;
  readonly onOpen: () => void;
}) => {
  const { text } = useSite();
  return (
    <dl class="rows">
      {product.options.length > 0 && (
        <div class="phone-only">
          <dt>{text.product.chosen}</dt>
          <dd>
            <button type="button" class="tap-row" aria-haspopup="dialog" onClick={onOpen}>
              <span>{chosenText(product, chosen, text.comma)}</span>
              <Icon name="right" size="m" />
            </button>
          </dd>
        </div>
      )}
      <div>
        <dt>{text.product.assurance}</dt>
        <dd class="sm">
          {product.returnable ? text.product.returnable : text.product.notReturnable}
          <br />
          <span class="dim">{text.product.priceKept}</span>
        </dd>
      </div>
    </dl>
  );
};

/** On the narrowest phones the amount, which stands above as well, gives way to the words. */
const BuyWords = ({ amount }: { readonly amount: string }) => {
  const { text } = useSite();
  return (
    <>
      <span class="narrow-only">{text.product.buy}</span>
      <span class="not-narrow">{text.product.buyNow(amount)}</span>
    </>
  );
};

interface BarProps {
  readonly product: ProductView;
  readonly chosen: Chosen;
  readonly variant: NonNullable<ReturnType<typeof variantOf>>;
  readonly onOpen: () => void;
}

/** The phone's way to buy, always under the thumb. With options to choose it opens the sheet; else it acts. */
const BuyBar = ({ product, chosen, variant, onOpen }: BarProps) => {
  const site = useSite();
  const { text, to, locale } = site;
  const units = useUnits();
  const plain = product.options.length === 0;
  return (
    <div class="buybar phone-only">
      <a class="ico" href={to.cart()}>
        <Bag units={units} size="m" />
      </a>
      {(plain ? variant.available === 0 : product.variants.every((v) => v.available === 0)) ? (
        <a class="btn line" href={to.category(product.category)}>
          {text.product.similar}
        </a>
      ) : (
        <>
          <button
            type="button"
            class="btn soft"
            aria-haspopup={plain ? undefined : 'dialog'}
            onClick={plain ? () => addToCart(site, product, chosen, variant, 1) : onOpen}
          >
            {text.product.addToCart}
          </button>
          {plain ? (
            <a class="btn go" href={to.buyNow(variant.sku, 1)} rel="nofollow">
              <BuyWords amount={moneyText(variant.price, locale)} />
            </a>
          ) : (
            <button type="button" class="btn go" aria-haspopup="dialog" onClick={onOpen}>
              <BuyWords amount={moneyText(variant.price, locale)} />
            </button>
          )}
        </>
      )}
    </div>
  );
};
