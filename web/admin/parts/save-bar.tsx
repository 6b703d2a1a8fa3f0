import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSpeech } from '../text/use-text.ts';
import { clockTime } from './say.ts';

interface Props {
  readonly dirty: boolean;
  /** There is something saved already. */
  readonly begun?: boolean;
  readonly busy: boolean;
  readonly keptAt: number | null;
  /** How many places have to be mended. */
  readonly wrong: number;
  readonly showWrong: () => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly label: string;
  readonly more?: ReactNode;
}

/** Always at hand at the foot of a form: how things stand, and how to finish. */
export const SaveBar = ({ dirty, begun = true, busy, keptAt, wrong, showWrong, discard, save, label, more }: Props) => {
  const { text, locale } = useSpeech();
  return (
    <div className="save-bar">
      <p role="status">
        {wrong > 0 ? (
          <button type="button" className="tag bad" onClick={showWrong}>
            {text.saving.wrong(wrong)}
          </button>
        ) : (
          (dirty || begun) && (
            <span className={dirty ? 'tag warn' : 'tag ok'}>{dirty ? text.saving.dirty : text.saving.clean}</span>
          )
        )}
        {dirty && keptAt !== null && <small>{text.saving.kept(clockTime(keptAt, locale))}</small>}
      </p>
      {dirty && (
        <Button onClick={discard} disabled={busy}>
          {text.saving.discard}
        </Button>
      )}
      {more}
      <Button type="primary" loading={busy} disabled={!dirty} onClick={save}>
        {label}
      </Button>
    </div>
  );
};
