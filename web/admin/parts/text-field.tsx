import type { HTMLAttributes, ReactNode } from 'react';
import { Field } from './field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** JSON pointer of what it holds, so that an issue of the server finds the field. */
  readonly at?: string;
  readonly lang?: 'zh-CN' | 'en' | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly className?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

/** One text, on a line or on several, with its label, hint and what is wrong with it. */
export const TextField = ({ label, hint, error, lines, at, className = '', onChange, ...rest }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {({ status: _, ...aria }) =>
      lines === undefined ? (
        <input
          {...aria}
          {...rest}
          data-at={at}
          className={`input ${className}`}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...aria}
          {...rest}
          data-at={at}
          className={`input ${className}`}
          rows={lines}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    }
  </Field>
);

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly at?: string;
  readonly disabled?: boolean;
  /** `<option>`s. */
  readonly children: ReactNode;
}

/** A choice from a list, the browser's own: it opens as a wheel on a phone. */
export const SelectField = ({ label, hint, error, at, value, onChange, disabled, children }: SelectProps) => (
  <Field label={label} hint={hint} error={error}>
    {({ status: _, ...aria }) => (
      <select
        {...aria}
        data-at={at}
        className="input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    )}
  </Field>
);

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly at?: string;
}

/** A yes or no, its words a part of the target. */
export const CheckField = ({ label, hint, checked, onChange, at }: CheckProps) => (
  <label className="check-field">
    <input type="checkbox" data-at={at} checked={checked} onChange={(event) => onChange(event.target.checked)} />
    <span>
      {label}
      {hint !== undefined && <small>{hint}</small>}
    </span>
  </label>
);
