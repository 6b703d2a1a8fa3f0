import { keep, kept } from '../parts/kept.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

const name = 'shop-admin.theme';

export const themeIn = (text: string | null): ThemeChoice => themes.find((t) => t === text) ?? 'system';
export const chosenTheme = (): ThemeChoice => themeIn(kept('local', name));

/** Marks the page, which is all the tokens need; the system's own choice needs no mark. */
export const applyTheme = (theme: ThemeChoice): void => {
  keep('local', name, theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

export const isDark = (theme: ThemeChoice): boolean =>
  theme === 'dark' || (theme === 'system' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
