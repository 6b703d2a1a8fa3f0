import { useRef, useState } from 'preact/hooks';
import type { RefundOffer, RefundReason } from '../../../contracts/after-sales/refund.ts';
import { newIdempotencyKey } from '../../shared/client.ts';
import { momentText, moneyExact } from '../../shared/format.ts';
import { client } from '../client.ts';
import { describedBy, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useSite } from '../site.tsx';
import { toasts } from '../state/toast.ts';
import { say } from '../views.ts';
import { mayAsk, refundAmount } from './refund-sums.ts';
import { useShellText } from './shell-context.tsx';
import { keyOf } from './use-order.ts';

interface Props {
  readonly orderId: string;
  readonly orderKey: string | undefined;
  readonly offer: RefundOffer;
  readonly onAsked: () => Promise<void>;
}

const useAsking = ({ orderId, orderKey, offer, onAsked }: Props, close: () => void) => {
  const text = useShellText().refund;
  const [reason, setReason] = useState<RefundReason | null>(null);
  const [note, setNote] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  // One key for one wish: asked twice, it is set aside once. A changed wish is another.
  const key = useRef({ wish: '', key: '' });
  const lines = offer.lines.filter((line) => !left.includes(line.sku) && (reason === null || mayAsk(line, reason)));
  const submit = async (): Promise<void> => {
    if (busy) return;
    if (reason === null || lines.length === 0)
      return setFault(reason === null ? text.reasonMissing : text.linesMissing);
    const body = { reason, note, lines: lines.map(({ sku, quantity }) => ({ sku, quantity })) };
    const wish = JSON.stringify(body);
    if (key.current.wish !== wish) key.current = { wish, key: newIdempotencyKey() };
    setBusy(true);
    const outcome = await client.call('requestRefund', {
      params: { orderId },
      query: keyOf(orderId, orderKey),
      body,
      idempotencyKey: key.current.key,
    });
    setBusy(false);
    if (!outcome.ok) return setFault(outcome.refusal.issues?.[0]?.message ?? outcome.refusal.title);
    close();
    toasts.say({ text: text.asked });
    await onAsked();
  };
  const toggle = (sku: string): void =>
    setLeft((all) => (all.includes(sku) ? all.filter((s) => s !== sku) : [...all, sku]));
  const choose = (chosen: RefundReason): void => {
    setReason(chosen);
    setFault(null);
  };
  return { reason, choose, note, setNote, lines, toggle, busy, fault, submit };
};

/** Asking for money back: why, what, and how much that is, before it is sent. */
export const RefundRequest = (props: Props) => {
  const text = useShellText().refund;
  const [open, setOpen] = useState(false);
  const asking = useAsking(props, () => setOpen(false));
  const { offer } = props;
  return (
    <>
      <button type="button" class="btn line" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {offer.kind === 'unshipped' ? text.askUnshipped : text.askReturn}
      </button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={text.title}
        foot={<Foot asking={asking} offer={offer} />}
      >
        <form
          id="refund-form"
          class="refund-form"
          onSubmit={(event) => {
            event.preventDefault();
            void asking.submit();
          }}
        >
          <Reasons asking={asking} offer={offer} />
          {offer.lines.length > 1 && <Lines asking={asking} offer={offer} />}
          <Note asking={asking} />
          <Policy offer={offer} />
        </form>
      </Sheet>
    </>
  );
};

interface PartProps {
  readonly asking: ReturnType<typeof useAsking>;
  readonly offer: RefundOffer;
}

const Reasons = ({ asking, offer }: PartProps) => {
  const text = useShellText().refund;
  return (
    <fieldset>
      <legend class="lab">{text.why}</legend>
      {offer.reasons.map((reason) => (
        <label key={reason} class="pick">
          <input
            type="radio"
            class="ck r"
            name="reason"
            value={reason}
            checked={asking.reason === reason}
            onChange={() => asking.choose(reason)}
          />
          <span>{text.reasons[reason]}</span>
        </label>
      ))}
    </fieldset>
  );
};

const Lines = ({ asking, offer }: PartProps) => {
  const { locale } = useSite();
  const text = useShellText();
  return (
    <fieldset>
      <legend class="lab">{text.refund.what}</legend>
      {offer.lines.map((line) => {
        const may = asking.reason === null || mayAsk(line, asking.reason);
        return (
          <label key={line.sku} class="pick">
            <input
              type="checkbox"
              class="ck"
              checked={asking.lines.includes(line)}
              disabled={!may}
              onChange={() => asking.toggle(line.sku)}
            />
            <span>
              {say(line.name, locale)} <span class="sm dim">{say(line.optionText, locale)}</span>
              <span class="sm dim num"> {text.times(line.quantity)}</span>
              {!may && <span class="xs dim"> {text.refund.notReturnable}</span>}
            </span>
            <span class="num end">{moneyExact(line.amount, locale)}</span>
          </label>
        );
      })}
    </fieldset>
  );
};

const Note = ({ asking }: Pick<PartProps, 'asking'>) => {
  const text = useShellText().refund;
  const id = 'refund-note';
  return (
    <Field id={id} label={text.note} hint={text.noteHint}>
      <textarea
        id={id}
        class="inp"
        rows={2}
        maxLength={500}
        value={asking.note}
        aria-describedby={describedBy(id, text.noteHint, undefined)}
        onInput={(event) => asking.setNote(event.currentTarget.value)}
      />
    </Field>
  );
};

const Policy = ({ offer }: Pick<PartProps, 'offer'>) => {
  const { locale } = useSite();
  const text = useShellText().refund;
  return (
    <p class="sm mut">
      {offer.kind === 'unshipped' ? text.policyUnshipped : text.policyReturn}
      {offer.until !== null && ` ${text.until(momentText(offer.until, locale))}`}
    </p>
  );
};

const Foot = ({ asking, offer }: PartProps) => {
  const { locale } = useSite();
  const text = useShellText().refund;
  const { reason, lines, busy, fault } = asking;
  const amount = refundAmount(
    offer,
    reason ?? 'other',
    lines.map((line) => line.sku),
  );
  return (
    <div class="refund-foot">
      {fault !== null && (
        <p class="err" role="alert">
          <Icon name="warn" size="s" />
          {fault}
        </p>
      )}
      <p class="row between">
        <span class="mut">{text.amount}</span>
        <b class="num" aria-live="polite">
          {moneyExact(amount, locale)}
        </b>
      </p>
      <button type="submit" form="refund-form" class="btn go big wide" aria-busy={busy} aria-disabled={busy}>
        {busy ? text.sending : text.send}
      </button>
    </div>
  );
};
