import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/use-text.ts';
import { accepted } from './send-picture.ts';

interface Props {
  readonly add: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Where files are dropped or chosen. The whole part takes them, so that nobody has to aim; pasted pictures too. */
export const PictureDrop = ({ add, children }: Props) => {
  const text = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the way of the mouse; the field within is everyone's
    <div
      className={over ? 'pad stack picture-drop over' : 'pad stack picture-drop'}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
      onPaste={(event) => event.clipboardData.files.length > 0 && add([...event.clipboardData.files])}
    >
      {children}
      <label className="drop-field" htmlFor={id}>
        <Icon name="upload" />
        <span>{over ? text.pictures.dropNow : text.pictures.drop}</span>
        <input
          id={id}
          type="file"
          className="unseen"
          data-at="#/pictures"
          multiple
          accept={accepted}
          aria-label={text.pictures.choose}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            // the same file may be chosen again
            event.target.value = '';
          }}
        />
      </label>
    </div>
  );
};
