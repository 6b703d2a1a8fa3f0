import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ShellText } from '../text/shell-text.ts';

const context = createContext<ShellText | null>(null);

export const useShellText = (): ShellText => {
  const text = useContext(context);
  if (!text) throw new Error('there is no shell around this component');
  return text;
};

export const InShell = ({ text, children }: { readonly text: ShellText; readonly children: ComponentChildren }) => (
  <context.Provider value={text}>{children}</context.Provider>
);
