import { Link, useLocation } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/use-text.ts';
import { useNewOrders } from './new-orders.ts';

interface Props {
  readonly openMenu: () => void;
  readonly openPalette: () => void;
}

export const TopBar = ({ openMenu, openPalette }: Props) => {
  const text = useText();
  return (
    <header className="top-bar">
      <button type="button" className="icon-button phone-only" aria-label={text.go.openMenu} onClick={openMenu}>
        <Icon name="menu" />
      </button>
      <button type="button" className="palette-opener" onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" />
        <span>{text.palette.open}</span>
        <kbd className="with-keyboard">{/Mac/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
      <NewOrders />
      <a className="shop-link" href="/" target="_blank" rel="noreferrer" aria-label={text.go.shop}>
        <Icon name="shop" />
        <span>{text.go.shop}</span>
      </a>
    </header>
  );
};

/** Quiet: a line in the bar, spoken politely, gone once looked at. */
const NewOrders = () => {
  const text = useText();
  const [path] = useLocation();
  const count = useNewOrders(path === '/orders');
  return (
    <div role="status" className="new-orders">
      {count > 0 && (
        <Link href="/orders?view=to_ship">
          <Icon name="truck" />
          {text.orders.freshToShip(count)}
        </Link>
      )}
    </div>
  );
};
