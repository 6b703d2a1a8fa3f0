import { Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../text/use-text.ts';
import type { Upload, Uploads } from './use-uploads.ts';

/** Files on their way, and those that did not arrive with the reason. */
export const UploadList = ({ uploads }: { uploads: Uploads }) => {
  const text = useText();
  if (uploads.uploads.length === 0) return null;
  return (
    <ul className="uploads" aria-label={text.pictures.fileList}>
      {uploads.uploads.map((upload) => (
        <Row key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
};

/** What the file shows; a file that is no picture uncovers a line drawing. */
const FileThumb = ({ shown }: { shown: string }) => {
  const [broken, setBroken] = useState(false);
  return (
    <span className="thumb">
      {broken ? <Icon name="warn" /> : <img src={shown} alt="" onError={() => setBroken(true)} />}
    </span>
  );
};

const Row = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const text = useText();
  const { key, file, state, percent, message, shown } = upload;
  const name = file.name;
  const says =
    state === 'sending'
      ? text.pictures.sending(percent)
      : state === 'wrong'
        ? message
        : text.pictures[state === 'working' ? 'working' : 'queued'];
  return (
    <li className={state}>
      <FileThumb shown={shown} />
      <div>
        <b className="one-line">{name}</b>
        <small role={state === 'wrong' ? 'alert' : undefined}>{says}</small>
        {state !== 'wrong' && (
          <progress max={100} value={state === 'working' ? undefined : percent} aria-label={name}>
            {percent}%
          </progress>
        )}
      </div>
      {state === 'wrong' ? (
        <>
          {upload.again && (
            <Button aria-label={text.pictures.againOf(name)} onClick={() => uploads.again(key)}>
              {text.pictures.again}
            </Button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label={text.pictures.dismissOf(name)}
            onClick={() => uploads.drop(key)}
          >
            <Icon name="close" />
          </button>
        </>
      ) : (
        <Button aria-label={text.pictures.stopOf(name)} onClick={() => uploads.stop(key)}>
          {text.pictures.stop}
        </Button>
      )}
    </li>
  );
};
