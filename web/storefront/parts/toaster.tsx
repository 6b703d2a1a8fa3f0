import { useEffect, useRef, useState } from 'preact/hooks';
import { type Toast, toasts } from '../state/toast.ts';

/** The page's one status line. It stays while the pointer or focus is on it, since its action may be the only way back. */
export const Toaster = () => {
  const [toast, setToast] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => toasts.subscribe(setToast), []);
  useEffect(() => {
    if (!toast || held) return;
    timer.current = setTimeout(toasts.dismiss, toast.action ? 8_000 : 4_000);
    return () => clearTimeout(timer.current);
  }, [toast, held]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div role="status" class="toasts">
      {toast && (
        <div class="toast" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
          <span>{toast.text}</span>
          {toast.action && <Action action={toast.action} />}
        </div>
      )}
    </div>
  );
};

const Action = ({ action }: { readonly action: NonNullable<Toast['action']> }) => {
  if ('href' in action) return <a href={action.href}>{action.label}</a>;
  const run = (): void => {
    toasts.dismiss();
    action.run();
  };
  return (
    <button type="button" onClick={run}>
      {action.label}
    </button>
  );
};
