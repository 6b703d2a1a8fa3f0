import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { ErrorLine } from './error-line.tsx';
import { Icon } from './icon.tsx';

interface Props {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly at?: string;
  readonly most?: number;
  readonly labelUnseen?: boolean;
}

const splitWords = (typed: string): readonly string[] =>
  typed
    .split(/[、,，;；\n\t|]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Several short words: Enter or a comma ends one, Backspace in the empty field takes the last one back for mending. */
export const WordsField = (props: Props) => {
  const { label, words, onChange, placeholder, hint, error, at, most = Number.POSITIVE_INFINITY } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (text_: string): void => {
    const fresh = splitWords(text_).filter((word, n, all) => !words.includes(word) && all.indexOf(word) === n);
    if (fresh.length > 0) onChange([...words, ...fresh].slice(0, most));
    setTyped('');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) {
      event.preventDefault();
      setTyped(words.at(-1) ?? '');
      onChange(words.slice(0, -1));
    }
  };
  const type = (next: string): void => (/[、,，;；\n\t|]$/.test(next) ? add(next) : setTyped(next));
  return (
    <div className="field">
      <label htmlFor={id} className={props.labelUnseen ? 'unseen' : undefined}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a click beside the words is meant for the field within */}
      <div
        className="words input"
        aria-invalid={error !== undefined}
        onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
      >
        {words.map((word) => (
          <Word
            key={word}
            word={word}
            remove={() => {
              onChange(words.filter((w) => w !== word));
              input.current?.focus();
            }}
          />
        ))}
        <input
          ref={input}
          id={id}
          data-at={at}
          value={typed}
          placeholder={words.length === 0 ? placeholder : undefined}
          autoComplete="off"
          aria-describedby={error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : undefined}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => add(typed)}
        />
      </div>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ErrorLine id={`${id}-error`} error={error} />
    </div>
  );
};

const Word = ({ word, remove }: { word: string; remove: () => void }) => {
  const text = useText();
  return (
    <span className="word">
      {word}
      <button type="button" aria-label={text.act.removeOf(word)} onClick={remove}>
        <Icon name="close" />
      </button>
    </span>
  );
};
