import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inLanguage } from '../addresses.ts';
import { Icon, Logo } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { account } from '../state/account.ts';
import { type CartLine, cart, unitsIn } from '../state/cart.ts';
import { useStored } from '../state/use-stored.ts';
import { Seek } from './seek.tsx';
import { useUnread } from './unread.ts';

/**
 * What the phone's head is: `home` the logo and the search; `seek` a way back and the search; a title for steps that should not be
 * left by accident. A wide screen always shows everything but in `bare` steps (paying).
 */
export type Head =
  | { readonly kind: 'home' }
  | { readonly kind: 'seek'; readonly up: string }
  | { readonly kind: 'title'; readonly title: string; readonly up: string }
  | { readonly kind: 'bare'; readonly aside: { readonly href: string; readonly label: string } };

const none: readonly CartLine[] = [];
export const useUnits = (): number => unitsIn(useStored(cart, cart.lines, none));

export const Header = ({ head, words, current }: { head: Head; words?: string; current?: string }) => (
  <>
    {head.kind !== 'bare' && <Util />}
    <header class={head.kind === 'seek' ? 'top seek-head' : `top ${head.kind}`}>
      <div class="wrap bar">
        {'up' in head && <BackLink up={head.up} />}
        {head.kind === 'title' && <p class="head-title phone-only">{head.title}</p>}
        <HomeLink />
        {head.kind === 'bare' ? (
          <a class="tap sm mut end" href={head.aside.href}>
            {head.aside.label}
          </a>
        ) : (
          <>
            <Seek words={words ?? ''} />
            <Account />
          </>
        )}
      </div>
    </header>
    {head.kind !== 'bare' && <Categories current={current} />}
  </>
);

export const HomeLink = () => {
  const { to, text, frame } = useSite();
  return (
    <a class="logo" href={to.home()} aria-label={text.toHome(frame.shop)}>
      <Logo />
      <span>{frame.shop}</span>
    </a>
  );
};

/** Back to where one came from within the shop, and up one level where one came from outside. */
export const BackLink = ({ up }: { readonly up: string }) => {
  const { text } = useSite();
  const back = (event: MouseEvent): void => {
    const moved: unknown = history.state?.within;
    const within =
      moved === true || (document.referrer !== '' && new URL(document.referrer).origin === location.origin);
    if (event.metaKey || event.ctrlKey || history.length < 2 || !within) return;
    event.preventDefault();
    history.back();
  };
  return (
    <a class="ico back phone-only" href={up} aria-label={text.back} onClick={back}>
      <Icon name="back" />
    </a>
  );
};

const Util = () => {
  const { text, to, frame } = useSite();
  return (
    <nav class="util pc-only" aria-label={text.menu.shop}>
      <div class="wrap">
        <span class="row">
          <Icon name="clock" size="s" />
          {text.selfService}
        </span>
        <span class="row">
          <Icon name="pin" size="s" />
          <span>
            {text.deliverTo}
            <span lang="zh-CN">{frame.region}</span>
          </span>
        </span>
        <span class="end" />
        <a href={to.orders()}>{text.orders}</a>
        <Language>
          <Icon name="globe" size="s" />
        </Language>
      </div>
    </nav>
  );
};

/** The same page in the other language, also where its address has changed since it was drawn. */
export const Language = ({ children, label }: { readonly children?: ComponentChildren; readonly label?: boolean }) => {
  const { text, locale, here } = useSite();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  const link = useRef<HTMLAnchorElement>(null);
  // The server draws the address without its search part. Copied or opened in a tab of its own, the link leads here all the same.
  useEffect(() => {
    if (link.current) link.current.href = inLanguage(location.pathname + location.search, other);
  });
  return (
    <a
      ref={link}
      class={label === false ? 'ico phone-only' : ''}
      href={inLanguage(here, other)}
      lang={other}
      hreflang={other}
      aria-label={label === false ? text.otherLanguage : undefined}
      onClick={(event) => {
        event.currentTarget.href = inLanguage(location.pathname + location.search, other);
      }}
    >
      {children}
      {label !== false && text.otherLanguage}
    </a>
  );
};

const Account = () => {
  const { text, to } = useSite();
  const units = useUnits();
  const unread = useUnread();
  return (
    <nav class="account" aria-label={text.menu.account}>
      <Language label={false}>
        <Icon name="globe" />
      </Language>
      <a class="ico wl" href={to.messages()}>
        <Icon name="bell" />
        {unread && <span class="spot" />}
        <span class="pc-text">{text.messages}</span>
        {unread && <span class="vh">{text.unread}</span>}
      </a>
      <AccountLink />
      <a class="ico wl pc-only" href={to.cart()}>
        <Bag units={units} />
      </a>
    </nav>
  );
};

/** On a phone the way there is over one's orders. */
const AccountLink = () => {
  const { text, to } = useSite();
  const called = useStored(account, account.called, null);
  return (
    <a class="ico wl pc-only" href={to.account()} aria-label={called === null ? undefined : text.myAccount(called)}>
      <Icon name="user" />
      <span class="pc-text">{called ?? text.signIn}</span>
    </a>
  );
};

/** The bag, its name and what it holds. */
export const Bag = ({ units, size = 'l' }: { readonly units: number; readonly size?: 'm' | 'l' }) => {
  const { text } = useSite();
  return (
    <>
      <Icon name="bag" size={size} />
      {units > 0 && (
        <span class="pip" aria-hidden="true">
          {units}
        </span>
      )}
      <span>{text.cart}</span>
      {units > 0 && <span class="vh">{text.cartHolds(units)}</span>}
    </>
  );
};

const Categories = ({ current }: { readonly current: string | undefined }) => {
  const { text, to, frame } = useSite();
  return (
    <nav class="nav pc-only" aria-label={text.menu.categories}>
      <div class="wrap">
        <a href={to.search()} aria-current={current === '' ? 'page' : undefined}>
          {text.allGoods}
        </a>
        {frame.categories.map((category) => (
          <a
            key={category.slug}
            href={to.category(category.slug)}
            aria-current={current === category.slug ? 'page' : undefined}
          >
            {category.name}
          </a>
        ))}
      </div>
    </nav>
  );
};
