import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RefusedError } from '../api.ts';
import { useText } from '../text/use-text.ts';
import { Icon, type IconName } from './icon.tsx';

interface BlankProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly level?: 2 | 3;
}

/** An empty place: one honest sentence, one next step. */
export const Blank = ({ icon, title, children, action, level = 2 }: BlankProps) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="blank">
      <span className="blank-icon">
        <Icon name={icon} />
      </span>
      <Heading>{title}</Heading>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
};

/** The number support can find the fault by, where the shop gave one. */
const requestIdOf = (error: unknown): string => (error instanceof RefusedError ? error.refusal.requestId : '');

const isOffline = (error: unknown): boolean => error instanceof RefusedError && error.refusal.code === 'offline';

interface FailureProps {
  readonly error: unknown;
  readonly retry: () => void;
}

/** A place that could not be filled. */
export const Failure = ({ error, retry }: FailureProps) => {
  const text = useText();
  const offline = isOffline(error);
  const quote = requestIdOf(error);
  return (
    <div role="alert">
      <Blank
        icon={offline ? 'offline' : 'warn'}
        title={offline ? text.state.offlineTitle : text.state.brokenTitle}
        action={
          <Button type="primary" onClick={retry}>
            {text.act.retry}
          </Button>
        }
      >
        {error instanceof RefusedError && !offline ? error.refusal.title : text.state.brokenText}
        {quote !== '' && <small>{text.state.quote(quote)}</small>}
      </Blank>
    </div>
  );
};

/** Content is there but its last refresh failed: said quietly above it. */
export const Stale = ({ error, retry }: FailureProps) => {
  const text = useText();
  const offline = isOffline(error);
  return (
    <Notice
      kind="warn"
      action={
        <Button type="link" onClick={retry}>
          {text.act.retry}
        </Button>
      }
    >
      <b>{offline ? text.state.offlineTitle : text.state.staleTitle}</b>{' '}
      {offline ? text.state.offlineText : text.state.brokenText}
    </Notice>
  );
};

interface NoticeProps {
  readonly kind: 'plain' | 'ok' | 'warn' | 'bad';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

export const Notice = ({ kind, children, action }: NoticeProps) => (
  <div className={`notice ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
    <Icon name={kind === 'ok' ? 'check' : kind === 'plain' ? 'refresh' : 'warn'} />
    <div>{children}</div>
    {action}
  </div>
);

/** Grey rows of the size of the rows to come. */
export const RowsToCome = ({ rows, tall = false }: { rows: number; tall?: boolean }) => {
  const text = useText();
  const lines = Array.from({ length: rows }, (_, n) => `row-${n}`);
  return (
    <div role="status" aria-label={text.state.loading} className={tall ? 'to-come tall' : 'to-come'}>
      {lines.map((line) => (
        <span key={line} className="to-come-row">
          <i />
          <i />
          <i />
        </span>
      ))}
    </div>
  );
};
