import { useRef, useState } from 'preact/hooks';
import { newIdempotencyKey } from '../../shared/client.ts';
import { client } from '../client.ts';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { toasts } from '../state/toast.ts';
import { useShellText } from './shell-context.tsx';
import { keyOf, type Order } from './use-order.ts';

interface CancelProps {
  readonly order: Order;
  readonly orderKey: string | undefined;
  readonly onCancelled: (order: Order) => void;
  /** It could not be: what the order is now has to be looked at. */
  readonly onRefused: () => Promise<void>;
}

/** Cancelling gives the stock back and cannot be undone, so it is asked once more. */
export const CancelButton = ({ order, orderKey, onCancelled, onRefused }: CancelProps) => {
  const text = useShellText().order;
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  // One key for this wish: asked twice, it is carried out once.
  const key = useRef(newIdempotencyKey());
  const cancel = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const outcome = await client.call('cancelOrder', {
      params: { orderId: order.id },
      query: keyOf(order.id, orderKey),
      body: {},
      idempotencyKey: key.current,
    });
    setBusy(false);
    setAsking(false);
    if (outcome.ok) {
      toasts.say({ text: text.cancelled });
      onCancelled(outcome.value.order);
    } else {
      toasts.say({ text: outcome.refusal.title });
      await onRefused();
    }
  };
  return (
    <>
      <button type="button" class="btn line big" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {text.cancel}
      </button>
      <Sheet
        open={asking}
        onClose={() => setAsking(false)}
        title={text.cancelTitle}
        foot={
          <>
            <button type="button" class="btn line" onClick={() => setAsking(false)}>
              {text.cancelNo}
            </button>
            <button type="button" class="btn go" aria-busy={busy} onClick={() => void cancel()}>
              {text.cancelYes}
            </button>
          </>
        }
      >
        <p class="mut">{text.cancelText}</p>
      </Sheet>
    </>
  );
};

interface CopyProps {
  readonly what: string;
  readonly label: string;
  readonly hint: string;
}

export const CopyButton = ({ what, label, hint }: CopyProps) => {
  const text = useShellText().order;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(what);
    toasts.say({ text: text.copied });
  };
  return (
    <p class="copy-link">
      <button type="button" class="btn line" onClick={() => void copy().catch(() => undefined)}>
        <Icon name="copy" size="s" />
        {label}
      </button>
      <span class="xs dim">{hint}</span>
    </p>
  );
};
