import { type FunctionComponent, hydrate } from 'preact';
import type { Locale } from '../../contracts/values/locale.ts';
import { uncoverMissing } from './pictures.ts';
import { InSite, siteOf } from './site.tsx';
import { keepFrame } from './state/frame.ts';
import { loadText } from './text/text.ts';
import type { FrameView } from './views.ts';

interface State<Props> {
  readonly locale: Locale;
  readonly frame: FrameView;
  readonly here: string;
  readonly props: Props;
}

/** Brings a rendered page to life with the very props it was rendered from. */
export const bringToLife = async <Props extends object>(Page: FunctionComponent<Props>): Promise<void> => {
  const root = document.getElementById('root');
  const sent = document.getElementById('state')?.textContent;
  if (!root || !sent) return;
  uncoverMissing();
  // Written by our own server for this very script.
  const { locale, frame, here, props } = JSON.parse(sent) as State<Props>;
  const site = siteOf(locale, await loadText(locale), frame, here);
  hydrate(
    <InSite site={site}>
      <Page {...props} />
    </InSite>,
    root,
  );
  // From here on taps are heard: styles and tests may wait for it.
  document.documentElement.dataset.live = '';
  keepFrame(locale, frame);
};
