import { ConfigProvider, type ConfigProviderProps, type ThemeConfig, theme } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { applyTheme, chosenTheme, isDark, type ThemeChoice } from './chosen-theme.ts';
import { type Colours, coloursOfPage } from './colours.ts';

const ThemeContext = createContext<{ theme: ThemeChoice; choose: (theme: ThemeChoice) => void }>({
  theme: 'system',
  choose: applyTheme,
});
export const useTheme = () => useContext(ThemeContext);

const colourTokens = (c: Colours): ThemeConfig['token'] => ({
  colorPrimary: c['--accent-fill'],
  colorPrimaryHover: c['--accent-press'],
  colorPrimaryActive: c['--accent-press'],
  colorPrimaryBorder: c['--accent-fill'],
  colorPrimaryBg: c['--accent-soft'],
  colorLink: c['--accent-ink'],
  colorTextLightSolid: c['--on-accent'],
  colorText: c['--ink'],
  colorTextSecondary: c['--ink-2'],
  colorTextTertiary: c['--ink-3'],
  colorTextDescription: c['--ink-3'],
  colorTextPlaceholder: c['--ink-3'],
  colorTextDisabled: c['--ink-3'],
  colorTextQuaternary: c['--line-strong'],
  colorBgContainer: c['--ground'],
  colorBgElevated: c['--surface'],
  colorBgContainerDisabled: c['--surface-3'],
  colorBgMask: c['--scrim'],
  colorBorder: c['--line-strong'],
  colorBorderDisabled: c['--line'],
  colorSplit: c['--line'],
  colorSuccess: c['--ok'],
  colorWarning: c['--warn'],
  colorError: c['--bad'],
  colorErrorHover: c['--bad'],
  colorErrorBorderHover: c['--bad'],
});

type Algorithm = Extract<NonNullable<ThemeConfig['algorithm']>, (...of: never[]) => unknown>;

/** antd's own would tint these for dark; the page's tokens are meant as they are. */
const exactly =
  (c: Colours): Algorithm =>
  (seed, map) => ({
    ...(map ?? theme.defaultAlgorithm(seed)),
    colorPrimary: c['--accent-fill'],
    colorLink: c['--accent-ink'],
    colorSuccess: c['--ok'],
    colorWarning: c['--warn'],
    colorError: c['--bad'],
  });

const antdTheme = (colours: Colours, dark: boolean, roomy: boolean): ThemeConfig => ({
  algorithm: [dark ? theme.darkAlgorithm : theme.defaultAlgorithm, exactly(colours)],
  hashed: false,
  token: {
    ...colourTokens(colours),
    borderRadius: 6,
    borderRadiusLG: 12,
    controlHeight: roomy ? 44 : 34,
    fontSize: roomy ? 16 : 14,
    fontFamily: 'inherit',
    lineWidthFocus: 0,
    // A spinner whose way out was interrupted (an answer after 20 ms) stayed on its button for good.
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 400, contentFontSize: 14 },
    Modal: { titleFontSize: 18 },
  },
});

const dims = '(prefers-color-scheme: dark)';
// Fingers need 44 px; a mouse is happier with more on the screen.
const fingers = '(pointer: coarse), (max-width: 899px)';

const useMedia = (query: string): boolean => {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const hear = (): void => setMatches(media.matches);
    hear();
    media.addEventListener('change', hear);
    return () => media.removeEventListener('change', hear);
  }, [query]);
  return matches;
};

interface Props {
  readonly locale: NonNullable<ConfigProviderProps['locale']>;
  readonly children: ReactNode;
}

/** antd dressed in the shop's tokens, light or dark, at once when either changes. */
export const Theme = ({ locale, children }: Props) => {
  const [choice, setChoice] = useState(chosenTheme);
  const systemDark = useMedia(dims);
  const roomy = useMedia(fingers);
  const [colours, setColours] = useState<Colours | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the system's theme changes what the page's tokens are
  useLayoutEffect(() => {
    applyTheme(choice);
    setColours(coloursOfPage());
  }, [choice, systemDark]);
  const dark = isDark(choice);
  const config = useMemo(() => (colours ? antdTheme(colours, dark, roomy) : null), [colours, dark, roomy]);
  const value = useMemo(() => ({ theme: choice, choose: setChoice }), [choice]);
  if (!config) return null;
  return (
    <ThemeContext value={value}>
      <ConfigProvider locale={locale} theme={config} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
};
