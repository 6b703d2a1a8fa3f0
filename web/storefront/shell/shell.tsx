import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Frame } from '../frame/frame.tsx';
import type { Head } from '../frame/header.tsx';
import type { Tab } from '../frame/tab-bar.tsx';
import { type Site, useSite } from '../site.tsx';
import type { ShellText } from '../text/shell-text.ts';
import { followNavigation } from './navigation.ts';
import { type ShellRoute, shellRouteOf } from './routes.ts';
import { useShellText } from './shell-context.tsx';
import { Waiting } from './waiting.tsx';

type Screens = { readonly [S in ShellRoute['screen']]: ComponentType<Extract<ShellRoute, { screen: S }>> };
type Screen = keyof Screens;

/** A chunk a screen; the next likely one is fetched when a screen has settled. */
const load: { readonly [S in Screen]: () => Promise<Screens[S]> } = {
  cart: async () => (await import('./cart.tsx')).CartScreen,
  checkout: async () => (await import('./checkout.tsx')).CheckoutScreen,
  pay: async () => (await import('./pay.tsx')).PayScreen,
  order: async () => (await import('./order.tsx')).OrderScreen,
  orders: async () => (await import('./orders.tsx')).OrdersScreen,
  messages: async () => (await import('./messages.tsx')).MessagesScreen,
  account: async () => (await import('./account.tsx')).AccountScreen,
  'not-found': async () => (await import('./nowhere.tsx')).NowhereScreen,
};

/** Fetched while the shop's name is still on its way. */
export const loadScreen = (): Promise<unknown> => load[routeHere().screen]();

const next: Partial<Record<Screen, Screen>> = { cart: 'checkout', checkout: 'pay', pay: 'order' };

interface Look {
  readonly title: string;
  readonly head: Head;
  readonly tab?: Tab | null;
}

const lookOf = (route: ShellRoute, { to, text }: Site, shell: ShellText): Look => {
  const titled = (title: string, up: string): Pick<Look, 'title' | 'head'> => ({
    title,
    head: { kind: 'title', title, up },
  });
  switch (route.screen) {
    case 'cart':
      return titled(shell.cart.title, to.home());
    case 'checkout':
      return titled(shell.checkout.title, to.cart());
    case 'pay':
      return {
        title: shell.pay.title,
        head: { kind: 'bare', aside: { href: to.order(route.orderId, route.orderKey), label: shell.pay.later } },
      };
    case 'order':
      return { ...titled(shell.order.title, to.orders()), tab: 'orders' };
    case 'orders':
      return { ...titled(shell.order.list, to.home()), tab: 'orders' };
    case 'messages':
      return { ...titled(shell.messages.title, to.home()), tab: null };
    case 'account':
      return { ...titled(shell.account.title, to.home()), tab: 'orders' };
    case 'not-found':
      return { ...titled(text.notFound.title, to.home()), tab: null };
  }
};

const routeHere = (): ShellRoute => shellRouteOf(new URL(location.href)) ?? { screen: 'not-found' };

/** The static shells: one document for every step that belongs to one person and no search engine. */
export const Shell = () => {
  const site = useSite();
  const shell = useShellText();
  const [route, setRoute] = useState(routeHere);
  const [screen, setScreen] = useState<{ of: Screen; Content: ComponentType<ShellRoute> } | null>(null);
  const look = lookOf(route, site, shell);

  useEffect(
    () =>
      followNavigation(() => {
        setRoute(routeHere());
        scrollTo({ top: 0, behavior: 'instant' });
        document.getElementById('main')?.focus({ preventScroll: true });
      }),
    [],
  );
  useEffect(() => {
    document.title = `${look.title} · ${site.frame.shop}`;
  }, [look.title, site.frame.shop]);
  useEffect(() => {
    let left = false;
    const open = async (): Promise<void> => {
      // The route's screen is given the route itself: their types belong together by the table above.
      const Content = (await load[route.screen]()) as ComponentType<ShellRoute>;
      if (!left) setScreen({ of: route.screen, Content });
      const following = next[route.screen];
      if (following) await load[following]();
    };
    open().catch(() => {
      // A chunk of an older build is gone, or the network is: loading the page again settles which.
      if (!left && navigator.onLine) location.reload();
    });
    return () => {
      left = true;
    };
  }, [route.screen]);

  return (
    <Frame head={look.head} {...(look.tab === undefined ? {} : { tab: look.tab })}>
      {screen?.of === route.screen ? <screen.Content key={keyOf(route)} {...route} /> : <Waiting />}
    </Frame>
  );
};

/** Another order is another screen; the same one with a key in its address is not. */
const keyOf = (route: ShellRoute): string => ('orderId' in route ? `${route.screen}/${route.orderId}` : route.screen);
