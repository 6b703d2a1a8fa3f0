import type { ComponentChildren } from 'preact';
import type { LocalCode, Refused } from '../../shared/client.ts';
import type { LargeIcon } from '../icons/sprite.ts';
import { BigIcon, Icon } from '../parts/icon.tsx';
import { useShellText } from './shell-context.tsx';

/** The shape of what is coming: rows beside a summary. */
export const Waiting = () => {
  const text = useShellText();
  return (
    <div class="wrap wait" role="img" aria-label={text.loading}>
      <div class="sk w30 tall" />
      {[0, 1, 2].map((row) => (
        <div key={row} class="wait-row">
          <div class="sk pic" />
          <div>
            <div class="sk w80" />
            <div class="sk w50" />
            <div class="sk w30" />
          </div>
        </div>
      ))}
    </div>
  );
};

interface EmptyProps {
  readonly icon: LargeIcon;
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** One honest sentence and the next step. */
export const Empty = ({ icon, title, text, children }: EmptyProps) => (
  <div class="wrap">
    <div class="empty">
      <BigIcon name={icon} />
      <h1>{title}</h1>
      <p>{text}</p>
      <p class="acts">{children}</p>
    </div>
  </div>
);

const local: readonly string[] = ['offline', 'timeout', 'unreadable'] satisfies LocalCode[];

/** Whether the network, and not the shop, said no: trying again may help. */
export const isNetwork = (refusal: Refused<string>): boolean => local.includes(refusal.code);

export const Trouble = ({ refusal, onRetry }: { readonly refusal: Refused<string>; readonly onRetry: () => void }) => {
  const text = useShellText();
  return (
    <Empty icon="e-page" title={refusal.title} text={text.allSafe}>
      <button type="button" class="btn go" onClick={onRetry}>
        {text.retry}
      </button>
    </Empty>
  );
};

/** Over what is shown already: it may be old. */
export const StaleNote = ({
  refusal,
  words,
  onRetry,
}: {
  readonly refusal: Refused<string>;
  /** What it means here, where that is not what the network's own words say. */
  readonly words?: string;
  readonly onRetry: () => void;
}) => {
  const text = useShellText();
  return (
    <p class="note warn" role="status">
      <Icon name="offline" />
      <span>{words ?? (refusal.code === 'offline' ? text.offline : refusal.title)}</span>
      <button type="button" class="act" onClick={onRetry}>
        {text.retry}
      </button>
    </p>
  );
};
