import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { moneyText } from '../../shared/format.ts';
import { useSite } from '../site.tsx';
import { cart } from '../state/cart.ts';
import { type Draft, draft as kept } from '../state/draft.ts';
import { useStored } from '../state/use-stored.ts';
import { say } from '../views.ts';
import { fieldId } from './address-fields.ts';
import { AddressForm } from './address-form.tsx';
import { faultsOf, fieldOrder } from './address-rules.ts';
import { OrderPanel } from './checkout-order.tsx';
import { Arrival, Method, Remark, SubmitButton, Understood } from './checkout-parts.tsx';
import { SetbackNote } from './checkout-setback.tsx';
import { usePoll } from './poll.ts';
import type { ShellRoute } from './routes.ts';
import { SavedAddresses } from './saved-addresses.tsx';
import { useShellText } from './shell-context.tsx';
import { type Checkout, type Setback, useCheckout } from './use-checkout.ts';
import { type Quote, type QuotedLine, useQuote } from './use-quote.ts';
import { Empty, StaleNote, Trouble, Waiting } from './waiting.tsx';

type Props = Extract<ShellRoute, { screen: 'checkout' }>;

/** After what it said was shown at its fields, the first of them is where one goes on. */
const focusFirst = (fields: readonly (keyof Draft)[]): void => {
  const first = fieldOrder.find((field) => fields.includes(field));
  if (first) document.getElementById(fieldId(first))?.focus();
};

export const CheckoutScreen = ({ buy }: Props) => {
  const { to } = useSite();
  const text = useShellText();
  const inCart = useStored(cart, cart.lines, cart.lines());
  const wanted = useMemo(() => (buy ? [buy] : inCart.filter((line) => line.chosen)), [buy, inCart]);
  const [draft, setDraft] = useState(kept.read());
  const quote = useQuote(wanted, draft.province === '' ? undefined : draft.province);
  const checkout = useCheckout();
  const change = (by: Partial<Draft>): void => {
    const next = { ...draft, ...by };
    setDraft(next);
    kept.write(next);
    if (checkout.setback?.kind === 'faults') {
      const faults = Object.entries(checkout.setback.faults).filter(([field]) => !(field in by));
      checkout.setSetback({ ...checkout.setback, faults: Object.fromEntries(faults) });
    }
  };
  if (wanted.length === 0 || quote.reply?.lines.every((line) => line.state === 'gone'))
    return (
      <Empty icon="e-bag" title={text.checkout.nothing} text={text.checkout.nothingText}>
        <a class="btn go" href={to.cart()}>
          {text.checkout.toCart}
        </a>
        <a class="btn line" href={to.orders()}>
          {text.checkout.toOrders}
        </a>
      </Empty>
    );
  if (!quote.reply) return quote.refusal ? <Trouble refusal={quote.refusal} onRetry={quote.again} /> : <Waiting />;
  return (
    <Form
      source={buy ? buy.sku : 'cart'}
      draft={draft}
      onChange={change}
      quote={{ ...quote, reply: quote.reply }}
      checkout={checkout}
    />
  );
};

interface FormProps {
  readonly source: string;
  readonly draft: Draft;
  readonly onChange: (by: Partial<Draft>) => void;
  readonly quote: Quote & { readonly reply: NonNullable<Quote['reply']> };
  readonly checkout: Checkout;
}

const Form = ({ source, draft, onChange, quote, checkout }: FormProps) => {
  const { locale } = useSite();
  const text = useShellText();
  const { lines, totals } = quote.reply;
  const orderable = lines.filter((line) => line.state === 'ok');
  const unreturnable = orderable.filter((line) => !line.returnable).map((line) => say(line.name, locale));
  const [understood, setUnderstood] = useState(false);
  const [asked, setAsked] = useState(false);
  const lacking = useLacking(quote, checkout);
  // What is short is always told as it is now, not as it was when the order was refused.
  const told = checkout.setback?.kind === 'short' ? null : checkout.setback;
  const shown = told ?? (lacking.length > 0 ? shortage(lacking) : checkout.setback);
  const label = lacking.length > 0 ? text.checkout.recheck : text.checkout.submit(moneyText(totals.total, locale));
  const faults = checkout.setback?.kind === 'faults' ? checkout.setback.faults : {};

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (checkout.busy) return;
    // It cannot be ordered as it stands: what was typed stays, and stock is looked at again.
    if (lacking.length > 0) {
      checkout.setSetback(null);
      quote.again();
      return;
    }
    setAsked(true);
    const wrong = faultsOf(draft, locale);
    if (Object.keys(wrong).length > 0) {
      checkout.setSetback({ kind: 'faults', faults: wrong, others: [] });
      focusFirst(Object.keys(wrong) as (keyof Draft)[]);
      return;
    }
    if (unreturnable.length > 0 && !understood) {
      document.getElementById('checkout-understood')?.focus();
      return;
    }
    await checkout.submit({ source, lines: orderable, expectedTotal: totals.total, draft });
    quote.again();
  };

  return (
    <form class="wrap" noValidate onSubmit={(event) => void submit(event)}>
      <h1 class="screen-title">{text.checkout.title}</h1>
      {quote.refusal && <StaleNote refusal={quote.refusal} onRetry={quote.again} />}
      <SetbackNote checkout={checkout} setback={shown} source={source} lines={lines} />
      <div class="two-col">
        <div class="secs">
          <section aria-labelledby="where">
            <h2 id="where">{text.checkout.where}</h2>
            <SavedAddresses draft={draft} onChange={onChange} />
            <AddressForm draft={draft} faults={faults} onChange={onChange} />
          </section>
          {orderable.length > 0 && (
            <Arrival known={draft.province !== ''} arrivesOn={quote.reply.arrivesOn} freight={totals.freight} />
          )}
          <Remark value={draft.remark} fault={faults.remark} onValue={(remark) => onChange({ remark })} />
          <Method />
          {unreturnable.length > 0 && (
            <Understood
              names={unreturnable}
              checked={understood}
              missing={asked && !understood}
              onChange={setUnderstood}
            />
          )}
        </div>
        <OrderPanel
          lines={lines}
          totals={orderable.length > 0 ? totals : null}
          busy={checkout.busy}
          settling={quote.busy}
          label={label}
        />
      </div>
      <div class="buybar phone-only">
        <SubmitButton busy={checkout.busy} label={label} />
      </div>
    </form>
  );
};

/**
 * Lines that cannot be ordered as wanted. While there are any, stock is asked for again every few seconds: when it is back the order
 * can be placed as it stands, and what was said about it is taken back.
 */
const useLacking = ({ reply, again }: FormProps['quote'], { setback, setSetback }: Checkout): readonly QuotedLine[] => {
  const lacking = reply.lines.filter((line) => line.state !== 'ok');
  const lacks = lacking.length > 0;
  const lacked = useRef(lacks);
  usePoll(lacks ? 3_000 : null, async () => again());
  useEffect(() => {
    if (lacked.current && !lacks && setback?.kind === 'short') setSetback(null);
    lacked.current = lacks;
  }, [lacks, setback, setSetback]);
  return lacking;
};

/** What became short while one was here is told before anything is sent. */
const shortage = (lacking: readonly QuotedLine[]): Setback => ({
  kind: 'short',
  lines: lacking.map(({ sku, quantity, available }) => ({ sku, wanted: quantity, available })),
});
