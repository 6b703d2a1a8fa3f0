import type { ComponentChildren, InputHTMLAttributes } from 'preact';
import { Icon } from './icon.tsx';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Label above; hint or what is wrong below, tied to the control by `describedBy`. */
export const Field = ({ id, label, hint, fault, class: name, children }: FieldProps) => (
  <div class={name ? `field ${name}` : 'field'}>
    <label class="lab" for={id}>
      {label}
    </label>
    {children}
    {fault ? (
      <p class="err" id={`${id}-fault`}>
        <Icon name="warn" size="s" />
        {fault}
      </p>
    ) : (
      hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )
    )}
  </div>
);

export const describedBy = (id: string, hint: string | undefined, fault: string | undefined): string | undefined =>
  fault ? `${id}-fault` : hint ? `${id}-hint` : undefined;

type InputProps = Omit<FieldProps, 'children'> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly input?: InputHTMLAttributes<HTMLInputElement>;
};

export const TextField = ({ value, onValue, input, ...field }: InputProps) => (
  <Field {...field}>
    <input
      {...input}
      id={field.id}
      class="inp"
      value={value}
      aria-invalid={field.fault ? 'true' : undefined}
      aria-describedby={describedBy(field.id, field.hint, field.fault)}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);
