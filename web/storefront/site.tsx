import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale } from '../../contracts/values/locale.ts';
import { type Addresses, addressesIn } from './addresses.ts';
import type { Text } from './text/text.ts';
import type { FrameView } from './views.ts';

/** What every component may know: the language and its words, the shop, and where this page is. */
export interface Site {
  readonly locale: Locale;
  readonly text: Text;
  readonly to: Addresses;
  readonly frame: FrameView;
  /** Path and search part, as in the address bar. */
  readonly here: string;
}

const context = createContext<Site | null>(null);

export const useSite = (): Site => {
  const site = useContext(context);
  if (!site) throw new Error('there is no site around this component');
  return site;
};

export const siteOf = (locale: Locale, text: Text, frame: FrameView, here: string): Site => ({
  locale,
  text,
  to: addressesIn(locale),
  frame,
  here,
});

export const InSite = ({ site, children }: { readonly site: Site; readonly children: ComponentChildren }) => (
  <context.Provider value={site}>{children}</context.Provider>
);
