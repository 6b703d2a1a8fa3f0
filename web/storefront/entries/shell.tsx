import { render } from 'preact';
import { localeOfPath } from '../addresses.ts';
import { client } from '../client.ts';
import { uncoverMissing } from '../pictures.ts';
import { loadScreen, Shell } from '../shell/shell.tsx';
import { InShell } from '../shell/shell-context.tsx';
import { InSite, siteOf } from '../site.tsx';
import { keepFrame, keptFrame } from '../state/frame.ts';
import { loadShellText } from '../text/shell-text.ts';
import { loadText } from '../text/text.ts';
import { type FrameView, frameView } from '../views.ts';

const { locale } = localeOfPath(location.pathname);

const askFrame = async (): Promise<FrameView | null> => {
  const outcome = await client.call('getShop');
  if (!outcome.ok) return null;
  const frame = frameView(outcome.value.shop, outcome.value.categories, locale);
  keepFrame(locale, frame);
  return frame;
};

/** Without the shop's name and categories the step itself still works: an order can be paid while the catalogue rests. */
const bareFrame: FrameView = {
  shop: '',
  tagline: '',
  company: '',
  icp: '',
  publicSecurity: '',
  licence: '',
  region: '',
  freeFrom: { currency: 'CNY', minor: 0 },
  freight: { currency: 'CNY', minor: 0 },
  remoteFreight: { currency: 'CNY', minor: 0 },
  payWithinMinutes: 0,
  categories: [],
};

const open = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) return;
  uncoverMissing();
  // Whether it came is found out when it is shown.
  loadScreen().catch(() => undefined);
  const kept = keptFrame(locale);
  const [text, shellText, frame] = await Promise.all([
    loadText(locale),
    loadShellText(locale),
    kept ? kept.frame : askFrame(),
  ]);
  const show = (known: FrameView): void =>
    render(
      <InSite site={siteOf(locale, text, known, location.pathname + location.search)}>
        <InShell text={shellText}>
          <Shell />
        </InShell>
      </InSite>,
      root,
    );
  root.textContent = '';
  show(frame ?? bareFrame);
  if (!kept?.old) return;
  const fresh = await askFrame();
  if (fresh) show(fresh);
};

void open();
