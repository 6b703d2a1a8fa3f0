import { Button, Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly title: string;
  /** Something is typed that closing would lose: asked about first. */
  readonly dirty: boolean;
  /** False while it leaves the screen; `onGone` follows, with the focus back where it was. */
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onGone: () => void;
  readonly onDiscard?: () => void;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

const useLeaveWarning = (dirty: boolean): void => {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);
};

/** A dialog that never loses typing by a slip of the hand: Esc, the cross and a click beside it ask first. */
export const Dialog = ({ title, dirty, open, onClose, onGone, onDiscard, footer, children }: Props) => {
  const [asking, setAsking] = useState(false);
  useLeaveWarning(dirty && open);
  const close = (): void => {
    if (dirty && !asking) setAsking(true);
    else if (!asking) onClose();
  };
  const discard = (): void => {
    onDiscard?.();
    onClose();
  };
  return (
    <Modal
      className="dialog"
      title={title}
      open={open}
      onCancel={close}
      afterClose={onGone}
      mask={{ closable: !asking }}
      footer={asking ? <Unsaved keep={() => setAsking(false)} discard={discard} /> : footer}
      width={480}
    >
      {children}
    </Modal>
  );
};

const Unsaved = ({ keep, discard }: { keep: () => void; discard: () => void }) => {
  const text = useText();
  return (
    <div className="unsaved" role="alertdialog" aria-label={text.state.unsaved}>
      <b>{text.state.unsaved}</b>
      <Button danger onClick={discard}>
        {text.act.discard}
      </Button>
      <Button type="primary" autoFocus onClick={keep}>
        {text.act.keepEditing}
      </Button>
    </div>
  );
};
