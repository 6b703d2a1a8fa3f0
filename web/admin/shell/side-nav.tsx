import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { countText } from '../orders/desk.ts';
import { choreQuery } from '../orders/desk-queries.ts';
import { Icon } from '../parts/icon.tsx';
import { Logo } from '../parts/logo.tsx';
import { useSession, useShop } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { themeIn, themes } from '../theme/chosen-theme.ts';
import { useTheme } from '../theme/theme.tsx';
import { menuFor, placeOf } from './menu.ts';

interface Props {
  readonly onGo?: () => void;
  readonly showKeys: () => void;
}

/** The way to every place the person may go, and who they are. */
export const SideNav = ({ onGo, showKeys }: Props) => {
  const text = useText();
  const shop = useShop();
  const { permissions } = useSession().staff;
  const [path] = useLocation();
  return (
    <>
      <nav aria-label={text.go.menu}>
        <Link href="/" className="side-shop" {...(onGo ? { onClick: onGo } : {})}>
          <Logo />
          <span>{shop.name}</span>
        </Link>
        {menuFor(permissions).map((place) => (
          <Link
            key={place.name}
            href={place.path}
            aria-current={placeOf(path) === place ? 'page' : undefined}
            {...(onGo ? { onClick: onGo } : {})}
          >
            <Icon name={place.icon} />
            <span>{text.go[place.name]}</span>
            {place.name === 'orders' && <ToShipCount />}
          </Link>
        ))}
      </nav>
      <Account showKeys={showKeys} onGo={onGo} />
    </>
  );
};

const ToShipCount = () => {
  const text = useText();
  const { data } = useQuery(choreQuery('to_ship'));
  if (!data || data.items.length === 0) return null;
  const count = countText(data);
  return (
    <span className="side-count">
      <span className="unseen">{text.today.toShip(count)}</span>
      <span aria-hidden="true">{count}</span>
    </span>
  );
};

const Account = ({ showKeys, onGo }: { showKeys: () => void; onGo: (() => void) | undefined }) => {
  const { text, locale, choose } = useSpeech();
  const { staff, signOut } = useSession();
  return (
    <section className="side-account" aria-label={text.who.menu}>
      <p className="who">
        <span className="avatar" aria-hidden="true">
          {staff.name.slice(0, 1)}
        </span>
        <span>
          <b>{staff.name}</b>
          <small>{text.who.roles[staff.role]}</small>
        </span>
      </p>
      <ThemeChoice />
      <button type="button" onClick={() => choose(locale === 'en' ? 'zh-CN' : 'en')}>
        <Icon name="globe" />
        <span lang={locale === 'en' ? 'zh-CN' : 'en'}>{text.language.switchTo}</span>
      </button>
      <button type="button" onClick={showKeys} className="with-keyboard">
        <Icon name="keys" />
        <span>{text.keys.short}</span>
        <kbd>?</kbd>
      </button>
      <Link href="/security" {...(onGo ? { onClick: onGo } : {})}>
        <Icon name="lock" />
        <span>{text.security.title}</span>
      </Link>
      <button type="button" onClick={signOut}>
        <Icon name="out" />
        <span>{text.who.signOut}</span>
      </button>
    </section>
  );
};

const ThemeChoice = () => {
  const text = useText();
  const { theme, choose } = useTheme();
  return (
    <fieldset className="segments">
      <legend className="unseen">{text.who.theme}</legend>
      {themes.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name="theme"
            value={option}
            checked={theme === option}
            onChange={(event) => choose(themeIn(event.target.value))}
          />
          <span>{text.who.themes[option]}</span>
        </label>
      ))}
    </fieldset>
  );
};
