import { PayMark } from './pay-mark.tsx';
import { Qr } from './qr.tsx';
import { useShellText } from './shell-context.tsx';
import type { Payment } from './use-payment.ts';

type Next = NonNullable<Payment['next']>;
type Props<Kind extends Next['kind']> = {
  readonly next: Extract<Next, { kind: Kind }>;
  readonly channel: Payment['channel'];
};

/** What the shopper does now: scan a code, or go over to the provider's page or app in this very window. */
export const PayNext = ({ next, channel }: { readonly next: Next; readonly channel: Payment['channel'] }) => {
  if (next.kind === 'qr') return <Code next={next} channel={channel} />;
  return next.kind === 'redirect' ? <Go next={next} channel={channel} /> : <Post next={next} channel={channel} />;
};

/**
 * On a wide screen the code is scanned by the phone; on a phone it can only be scanned by another one, so where the provider's code is
 * an address that this phone can open, that comes first.
 */
const Code = ({ next: { text: content }, channel }: Props<'qr'>) => {
  const text = useShellText().pay;
  const app = text.apps[channel];
  const opens = /^https?:\/\//.test(content);
  return (
    <>
      {opens && (
        <a class="btn go big wide phone-only" href={content} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      )}
      <div class="qr-place">
        <Qr content={content} label={text.qr(text.names[channel])} />
        <p class="row">
          <PayMark channel={channel} />
          <b class="pc-only">{text.scan(app)}</b>
          <b class="phone-only">{opens ? text.scanOther(app) : text.scan(app)}</b>
        </p>
        {opens && (
          <a class="link sm tap pc-only" href={content} target="_blank" rel="noreferrer">
            {text.open}
          </a>
        )}
      </div>
    </>
  );
};

const Go = ({ next, channel }: Props<'redirect'>) => {
  const text = useShellText().pay;
  return (
    <div class="pay-go">
      <a class="btn go big wide" href={next.url}>
        {text.go(text.apps[channel])}
      </a>
      <p class="sm dim">{text.comesBack}</p>
    </div>
  );
};

const Post = ({ next, channel }: Props<'form'>) => {
  const text = useShellText().pay;
  return (
    <form class="pay-go" method="post" action={next.url}>
      {Object.entries(next.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="btn go big wide">
        {text.go(text.apps[channel])}
      </button>
      <p class="sm dim">{text.comesBack}</p>
    </form>
  );
};
