import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { toasts } from '../state/toast.ts';
import { PayNext } from './pay-next.tsx';
import { useShellText } from './shell-context.tsx';
import type { Channel } from './use-channels.ts';
import { isOpen, type Paying } from './use-payment.ts';
import { StaleNote } from './waiting.tsx';

interface Props {
  readonly paying: Paying;
  readonly channel: Channel;
}

/** How paying by the chosen channel stands, and what to do now. */
export const State = ({ paying, channel }: Props) => {
  const text = useShellText().pay;
  const { payment, starting, refusal, start, check, unheard } = paying;
  // What is on screen is always of the channel that is chosen.
  const own = payment?.channel === channel ? payment : null;
  if (starting || (!own && !refusal))
    return (
      <>
        <Coming />
        <Pending words={text.starting} />
      </>
    );
  if (refusal)
    return (
      <Failed
        title={refusal.code === 'payment_channel_unavailable' ? text.unavailable(text.names[channel]) : refusal.title}
        // An earlier attempt may have been paid with its answer still on the way: nobody can say that nothing was charged.
        words={text.unknownText}
        onAgain={start}
      />
    );
  if (!isOpen(own)) return <Failed title={text.closed} words={text.closedText} onAgain={start} />;
  return (
    <>
      {own?.next ? <PayNext next={own.next} channel={channel} /> : <Coming />}
      {unheard ? (
        <StaleNote refusal={unheard} words={text.unheard} onRetry={() => void check()} />
      ) : (
        <Pending words={text.waiting} />
      )}
      <Check paying={paying} />
    </>
  );
};

const Coming = () => (
  <div class="qr-place">
    <div class="sk qr" />
  </div>
);

const Pending = ({ words }: { readonly words: string }) => (
  <p class="note" role="status">
    <span class="spin" aria-hidden="true" />
    <span>{words}</span>
  </p>
);

interface FailedProps {
  readonly title: string;
  readonly words: string;
  readonly onAgain: () => Promise<void>;
}

export const Failed = ({ title, words, onAgain }: FailedProps) => {
  const text = useShellText().pay;
  return (
    <>
      <p class="note bad" role="alert">
        <Icon name="warn" />
        <span>
          <b>{title}</b> {words}
        </span>
      </p>
      <button type="button" class="btn go big wide" onClick={() => void onAgain()}>
        {text.again}
      </button>
    </>
  );
};

/** For those who would rather ask than wait. */
const Check = ({ paying }: Pick<Props, 'paying'>) => {
  const text = useShellText().pay;
  const [asking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    const unheard = await paying.check();
    setAsking(false);
    toasts.say({ text: unheard ? unheard.title : text.notYet });
  };
  return (
    <button type="button" class="btn line" aria-busy={asking} onClick={() => void ask()}>
      {asking ? text.checking : text.check}
    </button>
  );
};
