import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { Bag, useUnits } from './header.tsx';

export type Tab = 'home' | 'browse' | 'cart' | 'orders';

/** The phone's way around, under the thumb. */
export const TabBar = ({ tab }: { readonly tab: Tab | null }) => {
  const { text, to } = useSite();
  const units = useUnits();
  const at = (name: Tab) => (tab === name ? 'page' : undefined);
  return (
    <nav class="tabs-bar phone-only" aria-label={text.menu.main}>
      <a href={to.home()} aria-current={at('home')}>
        <Icon name="home" />
        <span>{text.home}</span>
      </a>
      <a href={to.search()} aria-current={at('browse')}>
        <Icon name="grid" />
        <span>{text.browse}</span>
      </a>
      <a href={to.cart()} aria-current={at('cart')}>
        <Bag units={units} />
      </a>
      <a href={to.orders()} aria-current={at('orders')}>
        <Icon name="user" />
        <span>{text.me}</span>
      </a>
    </nav>
  );
};
