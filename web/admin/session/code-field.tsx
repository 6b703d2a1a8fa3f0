import { Input, type InputRef } from 'antd';
import type { RefObject } from 'react';
import { Field } from '../parts/field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly input: RefObject<InputRef | null>;
  /** Letters too: a recovery code. */
  readonly letters?: boolean;
}

/** Six digits, filled in by the phone where it knows them. */
export const CodeField = ({ label, hint, error, value, onChange, input, letters = false }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(aria) => (
      <Input
        {...aria}
        ref={input}
        className="code-input"
        autoFocus
        autoComplete={letters ? 'off' : 'one-time-code'}
        inputMode={letters ? 'text' : 'numeric'}
        maxLength={letters ? 40 : 7}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
