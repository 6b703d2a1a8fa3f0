import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import type { Both } from './both.ts';
import { ErrorLine } from './error-line.tsx';

const tongues = [
  { key: 'zh', lang: 'zh-CN', name: '中文' },
  { key: 'en', lang: 'en', name: 'English' },
] as const;

interface Props {
  readonly label: string;
  readonly value: Both;
  readonly onChange: (value: Both) => void;
  readonly hint?: string | undefined;
  /** JSON pointer of the pair; `/zh` and `/en` are its fields. */
  readonly at: string;
  readonly wrong: (pointer: string) => string | undefined;
  readonly lines?: number;
  /** Where the label stands already, in a table's head for instance. */
  readonly bare?: boolean;
  /** Takes the focus when it appears, as the first field of a dialog. */
  readonly first?: boolean;
}

/** One text in both languages side by side, each in a field marked with its language. */
export const BothField = ({ label, value, onChange, hint, at, wrong, lines, bare = false, first = false }: Props) => {
  const text = useText();
  const id = useId();
  return (
    <fieldset className={bare ? 'both bare' : 'both'} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={bare ? 'unseen' : undefined}>{label}</legend>
      <div className="both-pair">
        {tongues.map(({ key, lang, name }) => {
          const error = wrong(`${at}/${key}`);
          const props = {
            id: `${id}-${key}`,
            'data-at': `${at}/${key}`,
            className: 'input',
            lang,
            value: value[key],
            'aria-label': text.say.inLanguage(label, name),
            'aria-invalid': error !== undefined,
            'aria-describedby': error === undefined ? undefined : `${id}-${key}-error`,
            ...(bare ? { placeholder: name } : {}),
            autoFocus: first && key === 'zh',
          };
          const type = (typed: string): void => onChange({ ...value, [key]: typed });
          return (
            <div key={key} className="both-side">
              <span className="both-tongue" aria-hidden="true" lang={lang}>
                {name}
              </span>
              {lines === undefined ? (
                <input {...props} autoComplete="off" onChange={(event) => type(event.target.value)} />
              ) : (
                <textarea {...props} rows={lines} onChange={(event) => type(event.target.value)} />
              )}
              <ErrorLine id={`${id}-${key}-error`} error={error} />
            </div>
          );
        })}
      </div>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
};
