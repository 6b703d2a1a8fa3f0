import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from './icon.tsx';

export interface Toast {
  readonly kind: 'ok' | 'bad';
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

let present: Toast | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const tell = (toast: Toast | null): void => {
  present = toast;
  for (const listener of listeners) listener();
};

/** One quiet sentence at the foot of the page; it goes by itself, a failure stays until closed. */
export const toast = (next: Toast): void => {
  clearTimeout(timer);
  if (next.kind === 'ok') timer = setTimeout(() => tell(null), 6000);
  tell(next);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const Toasts = () => {
  const text = useText();
  const shown = useSyncExternalStore(subscribe, () => present);
  return (
    <div className="toasts" role="status">
      {shown && (
        <p className={`toast ${shown.kind}`}>
          <Icon name={shown.kind === 'ok' ? 'check' : 'warn'} />
          <span>{shown.message}</span>
          {shown.action && (
            <Button type="link" onClick={shown.action.run}>
              {shown.action.label}
            </Button>
          )}
          <button type="button" className="icon-button" aria-label={text.act.close} onClick={() => tell(null)}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
};
