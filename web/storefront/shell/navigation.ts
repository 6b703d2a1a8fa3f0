import { localeOfPath } from '../addresses.ts';
import { shellRouteOf } from './routes.ts';

/** Moving between the shells without loading a page: their frame stays. Anything else is the browser's own navigation. */
const hearing = new Set<() => void>();

const tell = (): void => {
  for (const heard of hearing) heard();
};

const stays = (address: URL): boolean =>
  address.origin === location.origin &&
  shellRouteOf(address) !== null &&
  localeOfPath(address.pathname).locale === localeOfPath(location.pathname).locale;

export const navigate = (href: string, { replace = false } = {}): void => {
  const address = new URL(href, location.href);
  if (!stays(address)) {
    if (replace) location.replace(address);
    else location.assign(address);
    return;
  }
  if (replace) history.replaceState({ within: true }, '', address);
  else history.pushState({ within: true }, '', address);
  tell();
};

const followLink = (event: MouseEvent): void => {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.target !== '' || link.hash !== '' || !stays(new URL(link.href))) return;
  event.preventDefault();
  navigate(link.href);
};

/** Told when the address changed within the shells. */
export const followNavigation = (heard: () => void): (() => void) => {
  hearing.add(heard);
  addEventListener('popstate', heard);
  document.addEventListener('click', followLink);
  return () => {
    hearing.delete(heard);
    removeEventListener('popstate', heard);
    document.removeEventListener('click', followLink);
  };
};
