import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Boundary } from '../parts/boundary.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { useTheme } from '../theme/theme.tsx';
import type { Action } from './palette-entries.ts';
import { Places } from './places.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { moveRow, useShortcuts } from './use-shortcuts.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

type Shown = 'palette' | 'keys' | 'menu' | null;

const useActions = (show: (shown: Shown) => void) => {
  const { locale, choose: chooseLocale } = useSpeech();
  const { choose: chooseTheme } = useTheme();
  const { signOut } = useSession();
  return (action: Action): void => {
    if (action === 'language') chooseLocale(locale === 'en' ? 'zh-CN' : 'en');
    else if (action === 'keys') show('keys');
    else if (action === 'shop') open('/', '_blank', 'noreferrer');
    else if (action === 'signOut') signOut();
    else chooseTheme(action);
  };
};

/** The frame around every page: where to go, who is here, and the keyboard. */
export const Shell = () => {
  const text = useText();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [shown, show] = useState<Shown>(null);
  const act = useActions(show);
  useShortcuts({
    palette: () => show('palette'),
    help: () => show('keys'),
    goToday: () => go('/'),
    goOrders: () => go('/orders'),
    goRefunds: () => go('/refunds'),
    goProducts: () => go('/products'),
    goCategories: () => go('/categories'),
    goBrands: () => go('/brands'),
    goTuning: () => go('/search'),
    refresh: () => void queries.invalidateQueries({ type: 'active' }),
    next: () => moveRow(1),
    previous: () => moveRow(-1),
  });
  return (
    <div className="app">
      <a className="skip" href="#content">
        {text.go.skip}
      </a>
      <div className="side">
        <SideNav showKeys={() => show('keys')} />
      </div>
      <div className="beside">
        <TopBar openMenu={() => show('menu')} openPalette={() => show('palette')} />
        <main id="content" tabIndex={-1}>
          <Places />
        </main>
      </div>
      {shown === 'menu' && <MenuDrawer onClose={() => show(null)} showKeys={() => show('keys')} />}
      <Boundary>
        <Suspense fallback={null}>
          {shown === 'palette' && <Palette act={act} onClose={() => show((now) => (now === 'palette' ? null : now))} />}
          {shown === 'keys' && <KeysHelp onGone={() => show(null)} />}
        </Suspense>
      </Boundary>
    </div>
  );
};

/** The side menu on a phone. */
const MenuDrawer = ({ onClose, showKeys }: { onClose: () => void; showKeys: () => void }) => {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it; on the keyboard Esc does
    <dialog
      ref={dialog}
      className="drawer"
      aria-label={text.go.menu}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="side">
        <button type="button" className="icon-button drawer-close" aria-label={text.go.closeMenu} onClick={close}>
          <Icon name="close" />
        </button>
        <SideNav onGo={close} showKeys={showKeys} />
      </div>
    </dialog>
  );
};
