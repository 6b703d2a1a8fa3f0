import { useEffect, useState } from 'preact/hooks';
import { useSite } from '../site.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  /** What is counted, for those who hear it. */
  readonly label: string;
}

/** A quantity from 1 to `most`. Typing is free; what is typed counts when the field is left or Enter is pressed. */
export const Stepper = ({ value, most, onChange, label }: Props) => {
  const { text } = useSite();
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const settle = (): void => {
    const asked = Number.parseInt(typed, 10);
    const right = Math.max(1, Math.min(Number.isNaN(asked) ? value : asked, Math.max(1, most)));
    setTyped(String(right));
    if (right !== value) onChange(right);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend's layout to an inline control
    <div class="step" role="group" aria-label={label}>
      <button type="button" aria-label={text.product.less} disabled={value <= 1} onClick={() => onChange(value - 1)}>
        <Icon name="minus" size="s" />
      </button>
      <input
        inputMode="numeric"
        aria-label={text.product.quantity}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            settle();
          }
        }}
      />
      <button type="button" aria-label={text.product.more} disabled={value >= most} onClick={() => onChange(value + 1)}>
        <Icon name="plus" size="s" />
      </button>
    </div>
  );
};
