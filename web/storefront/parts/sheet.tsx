import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useSite } from '../site.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** On a wide screen: at the edge, for filters; else in the middle. */
  readonly side?: boolean;
}

/**
 * From below on a phone, in the middle (or at the side) on a wide screen. The browser's own dialog keeps focus inside, closes on
 * Escape and the phone's back gesture, and gives focus back to what opened it.
 */
export const Sheet = ({ open, onClose, title, children, foot, side }: Props) => {
  const { text } = useSite();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  const byGround = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the ground is for pointers; Escape and the button are the keyboard's ways out
    <dialog
      ref={dialog}
      class={side ? 'sheet side' : 'sheet'}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={byGround}
    >
      {open && (
        <div class="sheet-in">
          <div class="hd">
            <div id={titleId} class="sheet-title">
              {title}
            </div>
            <button type="button" class="ico end" aria-label={text.close} onClick={onClose}>
              <Icon name="x" />
            </button>
          </div>
          <div class="bd">{children}</div>
          {foot && <div class="ft">{foot}</div>}
        </div>
      )}
    </dialog>
  );
};
