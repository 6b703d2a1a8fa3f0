import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

export interface FieldAria {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: '' | 'error';
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (aria: FieldAria) => ReactNode;
}

/** A labelled control with its hint and, where it must change, what is wrong beneath it. */
export const Field = ({ label, hint, error, children }: Props) => {
  const id = useId();
  const about = [hint === undefined ? [] : [`${id}-hint`], error === undefined ? [] : [`${id}-error`]].flat();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
        'aria-invalid': error !== undefined,
        status: error === undefined ? '' : 'error',
      })}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  );
};

interface ChoiceProps extends Omit<Props, 'children'> {
  readonly children: (about: string | undefined) => ReactNode;
}

/** A group of options under one legend. */
export const ChoiceField = ({ label, hint, error, children }: ChoiceProps) => {
  const id = useId();
  const about = error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined;
  return (
    <fieldset className="field" aria-describedby={about}>
      <legend>{label}</legend>
      {children(about)}
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
};

const FieldNotes = ({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) => (
  <>
    {hint !== undefined && (
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {error !== undefined && (
      <p className="error" id={`${id}-error`} role="alert">
        <Icon name="warn" />
        {error}
      </p>
    )}
  </>
);
