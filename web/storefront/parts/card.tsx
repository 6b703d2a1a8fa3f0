import { mostUnits } from '../../../contracts/values/order-size.ts';
import { moneyText } from '../../shared/format.ts';
import { useSite } from '../site.tsx';
import { cart } from '../state/cart.ts';
import { chooser } from '../state/chooser.ts';
import { toasts } from '../state/toast.ts';
import type { CardView } from '../views.ts';
import { Icon } from './icon.tsx';
import { Picture } from './picture.tsx';
import { Price } from './price.tsx';

interface Props {
  readonly card: CardView;
  /** The weekday that goods arrive here, where they can be bought. */
  readonly arrives: string;
  readonly heading: 'h2' | 'h3';
  readonly sizes: string;
  readonly load?: 'first' | 'soon';
}

/** One product in a list. The whole card is its link; the round button buys without leaving the list. */
export const Card = ({ card, arrives, heading: Heading, sizes, load }: Props) => {
  const { to, text } = useSite();
  return (
    <article class={card.available ? 'card' : 'card soldout'}>
      <div class="card-pic">
        <Picture picture={card.picture} tint={card.tint} sizes={sizes} {...(load ? { load } : {})} silent />
        <Corner card={card} />
        {card.available && <Add card={card} />}
      </div>
      <div class="body">
        <Heading class="two">
          <a href={to.product(card.handle)}>{card.name}</a>
        </Heading>
        <p class="meta one">{card.summary}</p>
        <p class="pr">
          <Price price={card.price} was={card.was} varies={card.varies} />
        </p>
        <p class="arr">
          {card.available ? text.card.arrives(arrives) : <span class="stock out">{text.card.soldOut}</span>}
          <Dots swatches={card.swatches} />
        </p>
      </div>
    </article>
  );
};

/** At most one label a card: what one saves, else that it is new. */
const Corner = ({ card }: { readonly card: CardView }) => {
  const { locale, text } = useSite();
  if (card.was && card.available) {
    const saved = { ...card.was, minor: card.was.minor - card.price.minor };
    return <span class="corner d">{text.price.off(moneyText(saved, locale))}</span>;
  }
  return card.fresh ? <span class="corner">{text.card.new}</span> : null;
};

const Dots = ({ swatches }: { readonly swatches: readonly string[] }) => {
  const { text } = useSite();
  if (swatches.length < 2) return null;
  return (
    <span class="dots" role="img" aria-label={text.card.colours(swatches.length)}>
      {swatches.slice(0, 5).map((colour) => (
        <i key={colour} style={{ '--c': colour }} />
      ))}
    </span>
  );
};

const Add = ({ card }: { readonly card: CardView }) => {
  const { text, to } = useSite();
  const add = (): void => {
    if (card.onlySku === null) {
      chooser.open(card);
      return;
    }
    const seen = {
      handle: card.handle,
      name: card.name,
      option: '',
      picture: card.picture,
      tint: card.tint,
      price: card.price,
    };
    const fits = cart.add(card.onlySku, 1, seen, mostUnits);
    toasts.say({
      text: fits ? text.product.added(card.name) : text.product.cartFull,
      action: { label: text.product.toCart, href: to.cart() },
    });
  };
  return (
    <button
      type="button"
      class="add"
      aria-label={card.onlySku === null ? text.card.choose(card.name) : text.card.add(card.name)}
      aria-haspopup={card.onlySku === null ? 'dialog' : undefined}
      onClick={add}
    >
      <Icon name="plus" size="m" />
    </button>
  );
};
