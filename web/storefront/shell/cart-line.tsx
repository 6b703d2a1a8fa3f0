import { mostUnits } from '../../../contracts/values/order-size.ts';
import { moneyText } from '../../shared/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Picture } from '../parts/picture.tsx';
import { Amount } from '../parts/price.tsx';
import { Stepper } from '../parts/stepper.tsx';
import { useSite } from '../site.tsx';
import { type CartLine, cart } from '../state/cart.ts';
import { toasts } from '../state/toast.ts';
import { pictureView, say } from '../views.ts';
import { useShellText } from './shell-context.tsx';
import type { QuotedLine } from './use-quote.ts';

export interface CartRow {
  readonly line: CartLine;
  /** The server's word on it; null until it comes. */
  readonly quoted: QuotedLine | null;
}

/** Below this many left, the number is told. */
const fewFrom = 10;

const useShown = ({ line, quoted }: CartRow) => {
  const { locale, to } = useSite();
  // What the shop no longer knows keeps the name it was put in with.
  const known = quoted !== null && quoted.productHandle !== '';
  return {
    name: known ? say(quoted.name, locale) : line.seen.name,
    option: known ? say(quoted.optionText, locale) : line.seen.option,
    picture: known ? pictureView(quoted.picture, locale) : line.seen.picture,
    href: to.product(line.seen.handle, line.sku),
    price: known ? quoted.unitPrice : line.seen.price,
  };
};

/** Nothing is lost: what was removed can be put back where it was. */
const Remove = ({ line, name }: { readonly line: CartLine; readonly name: string }) => {
  const text = useShellText().cart;
  const remove = (): void => {
    const undo = cart.remove([line.sku]);
    toasts.say({ text: text.removed(name), action: { label: text.undo, run: undo } });
  };
  return (
    <button type="button" class="ico remove" aria-label={text.removeNamed(name)} onClick={remove}>
      <Icon name="trash" size="m" />
    </button>
  );
};

export const Line = ({ row }: { readonly row: CartRow }) => {
  const text = useShellText();
  const { line, quoted } = row;
  const { name, option, picture, href, price } = useShown(row);
  const most = quoted && quoted.available > 0 ? Math.min(quoted.available, mostUnits) : mostUnits;
  const deal = quoted?.listPrice !== undefined;
  return (
    <li class="line-item">
      <label class="tapck">
        <input
          class="ck"
          type="checkbox"
          checked={line.chosen}
          aria-label={text.cart.choose(name)}
          onChange={(event) => cart.choose([line.sku], event.currentTarget.checked)}
        />
      </label>
      {/* biome-ignore lint/a11y/useAnchorContent: the same link stands beside it with its name */}
      <a href={href} tabIndex={-1} aria-hidden="true">
        <Picture picture={picture} tint={line.seen.tint} sizes="112px" load="soon" silent />
      </a>
      <div class="what">
        <Remove line={line} name={name} />
        <h2 class="two">
          <a href={href}>{name}</a>
        </h2>
        {option !== '' && <p class="spec one">{option}</p>}
        <Told row={row} />
        <div class="ftr">
          <Amount money={price} deal={deal} />
          <Stepper
            value={line.quantity}
            most={Math.max(most, line.quantity)}
            onChange={(quantity) => cart.setQuantity(line.sku, quantity)}
            label={text.cart.quantityOf(name)}
          />
        </div>
      </div>
    </li>
  );
};

/** What has changed since it was put in, and the way to mend it. */
const Told = ({ row: { line, quoted } }: { readonly row: CartRow }) => {
  const { locale } = useSite();
  const text = useShellText();
  if (!quoted) return null;
  const change = quoted.unitPrice.minor - line.seen.price.minor;
  const amount = moneyText({ ...quoted.unitPrice, minor: Math.abs(change) }, locale);
  return (
    <>
      {change < 0 && <p class="sm good">{text.cart.cheaper(amount)}</p>}
      {change > 0 && <p class="sm warned">{text.cart.dearer(amount)}</p>}
      {quoted.state === 'short' ? (
        <p class="row sm">
          <span class="stock low">{text.cart.left(quoted.available)}</span>
          <button type="button" class="link tap" onClick={() => cart.setQuantity(line.sku, quoted.available)}>
            {text.cart.take(quoted.available)}
          </button>
        </p>
      ) : (
        quoted.available <= fewFrom && <p class="stock low">{text.cart.left(quoted.available)}</p>
      )}
    </>
  );
};

export const InvalidLine = ({ row }: { readonly row: CartRow }) => {
  const { to } = useSite();
  const text = useShellText();
  const { line, quoted } = row;
  const { name, option, picture, href } = useShown(row);
  const gone = quoted?.state === 'gone';
  return (
    <li class="line-item bad">
      <span class="tapck" />
      <Picture picture={picture} tint={line.seen.tint} sizes="112px" silent />
      <div class="what">
        <Remove line={line} name={name} />
        <h3 class="two">{gone ? name : <a href={href}>{name}</a>}</h3>
        {option !== '' && <p class="spec one">{option}</p>}
        <div class="ftr">
          <span class="sm">{gone ? text.cart.gone : text.cart.soldOut}</span>
          <a class="btn line sm" href={gone ? to.search() : href}>
            {text.cart.similar}
          </a>
        </div>
      </div>
    </li>
  );
};
