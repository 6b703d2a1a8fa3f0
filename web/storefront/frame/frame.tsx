import type { ComponentChildren } from 'preact';
import { Toaster } from '../parts/toaster.tsx';
import { useSite } from '../site.tsx';
import { Footer } from './footer.tsx';
import { type Head, Header } from './header.tsx';
import { type Tab, TabBar } from './tab-bar.tsx';

interface Props {
  readonly head: Head;
  /** What was searched for. */
  readonly words?: string;
  /** The root category this page belongs to; '' for all goods. */
  readonly current?: string;
  /** The tab that is this page's; null shows the bar without one; absent: this page has a bar of its own below. */
  readonly tab?: Tab | null;
  readonly children: ComponentChildren;
}

/** Everything around a page's content. */
export const Frame = ({ head, words, current, tab, children }: Props) => {
  const { text } = useSite();
  return (
    <div class={tab === undefined ? 'page has-bar' : 'page has-tabs'}>
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <Header head={head} {...(words === undefined ? {} : { words })} {...(current === undefined ? {} : { current })} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer />
      {tab !== undefined && <TabBar tab={tab} />}
      <Toaster />
    </div>
  );
};
