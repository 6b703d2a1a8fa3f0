import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { askBeforeLeaving } from './leave.ts';

interface Props {
  /** Something is changed and not saved. */
  readonly dirty: boolean;
  /** Forgets the changes for good. */
  readonly discard: () => void;
}

/** Asks before one leaves a form with changes in it: stay, leave with the draft kept, or give the changes up. */
export const LeaveGuard = ({ dirty, discard }: Props) => {
  const text = useText();
  const [go, setGo] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!dirty) return;
    askBeforeLeaving((next) => setGo(() => next));
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => {
      askBeforeLeaving(null);
      removeEventListener('beforeunload', warn);
    };
  }, [dirty]);
  const leave = (): void => {
    askBeforeLeaving(null);
    go?.();
  };
  return (
    <Modal
      className="dialog"
      title={text.leave.title}
      open={go !== null}
      onCancel={() => setGo(null)}
      width={440}
      footer={
        <div className="leave-choices">
          <Button
            danger
            onClick={() => {
              discard();
              leave();
            }}
          >
            {text.leave.discard}
          </Button>
          <Button onClick={leave}>{text.leave.keepDraft}</Button>
          <Button type="primary" autoFocus onClick={() => setGo(null)}>
            {text.leave.stay}
          </Button>
        </div>
      }
    >
      {text.leave.text}
    </Modal>
  );
};
