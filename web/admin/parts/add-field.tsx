import { Button } from 'antd';
import { useId, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { onEnter } from './on-enter.ts';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly add: (typed: string) => void;
}

/** Adds to a list what is typed: by Enter, or by the button beside it. */
export const AddField = ({ label, hint, add }: Props) => {
  const text = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const submit = (): void => {
    if (typed.trim() === '') return;
    add(typed);
    setTyped('');
  };
  return (
    <div className="new-values">
      <input
        className="input"
        value={typed}
        aria-label={label}
        aria-describedby={id}
        placeholder={label}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter(submit)}
      />
      <Button onClick={submit} disabled={typed.trim() === ''}>
        {text.act.add}
      </Button>
      <small id={id}>{hint}</small>
    </div>
  );
};
