import type { ShopperRefund } from '../../../contracts/after-sales/refund.ts';
import { momentText, moneyExact } from '../../shared/format.ts';
import { useSite } from '../site.tsx';
import { say } from '../views.ts';
import { RefundRequest } from './refund-request.tsx';
import { useShellText } from './shell-context.tsx';
import type { Ordered } from './use-order.ts';

interface Props {
  readonly found: Ordered;
  readonly orderKey: string | undefined;
  readonly refresh: () => Promise<void>;
}

/** Refunds that still move; the page then looks again by itself. */
export const refundMoves = ({ refunds }: Pick<Ordered, 'refunds'>): boolean =>
  refunds.some((refund) => refund.state !== 'refunded' && refund.state !== 'rejected');

/** What was asked back and how it stands, and where more may be asked. */
export const OrderRefunds = ({ found, orderKey, refresh }: Props) => {
  const text = useShellText().refund;
  const { order, refunds, refundOffer, refundRefusal } = found;
  const tooLate = refundRefusal === 'refund_too_late' && refunds.length === 0;
  if (refunds.length === 0 && refundOffer === null && !tooLate) return null;
  return (
    <section aria-labelledby="refunds">
      <h2 id="refunds">{text.heading}</h2>
      <div class="stack">
        {refunds.map((refund) => (
          <OneRefund key={refund.id} refund={refund} />
        ))}
        {tooLate && <p class="sm mut">{text.tooLate}</p>}
        {refundOffer !== null && (
          <RefundRequest orderId={order.id} orderKey={orderKey} offer={refundOffer} onAsked={refresh} />
        )}
      </div>
    </section>
  );
};

const OneRefund = ({ refund }: { readonly refund: ShopperRefund }) => {
  const { locale } = useSite();
  const shell = useShellText();
  const text = shell.refund;
  const { state, kind, lines, note, rejection } = refund;
  return (
    <article class="block refund" aria-label={text.states[state]}>
      <p class="row between">
        <b>{text.states[state]}</b>
        <b class="num">{moneyExact(refund.amount, locale)}</b>
      </p>
      <p class="sm mut">
        {kind === 'surplus' ? text.surplus : text.reasons[refund.reason]}
        {note !== '' && `: ${note}`}
      </p>
      {lines.map((line) => (
        <p key={line.sku} class="sm dim">
          {say(line.name, locale)} {say(line.optionText, locale)} <span class="num">{shell.times(line.quantity)}</span>
        </p>
      ))}
      {rejection !== null && <p class="note">{rejection}</p>}
      <ol class="tl">
        {stepsOf(refund, text.steps)
          .toReversed()
          .map((step, at) => (
            <li key={step.words} class={at === 0 ? 'now' : ''}>
              <p>{step.words}</p>
              {step.at !== null && <time dateTime={step.at}>{momentText(step.at, locale)}</time>}
            </li>
          ))}
      </ol>
    </article>
  );
};

interface Step {
  readonly words: string;
  readonly at: string | null;
}

type Words = ReturnType<typeof useShellText>['refund']['steps'];

/** What has happened to it, oldest first. */
const stepsOf = ({ kind, state, requestedAt, decidedAt, refundedAt }: ShopperRefund, words: Words): readonly Step[] => [
  { words: kind === 'surplus' ? words.surplus : words.requested, at: requestedAt },
  ...(decidedAt === null || kind === 'surplus'
    ? []
    : [{ words: state === 'rejected' ? words.rejected : words.approved, at: decidedAt }]),
  ...(state === 'refunding' || state === 'approved' ? [{ words: words.refunding, at: null }] : []),
  ...(state === 'needs_attention' ? [{ words: words.attention, at: null }] : []),
  ...(refundedAt === null ? [] : [{ words: words.refunded, at: refundedAt }]),
];
