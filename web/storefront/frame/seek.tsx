import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { searches } from '../state/history.ts';
import { Panel } from './seek-panel.tsx';
import { type Entry, useSuggestions } from './suggestions.ts';

/**
 * The search field: a plain form that works before (and without) scripts, and a combobox with suggestions after
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The field keeps its own text, so that nothing typed early is lost.
 */
export const Seek = ({ words }: { readonly words: string }) => {
  const { text, to } = useSite();
  const [typed, setTyped] = useState(words);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const panelId = useId();
  const groups = useSuggestions(typed, open).filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const shown = open && entries.length > 0;
  useEffect(() => {
    if (field.current) setTyped(field.current.value);
  }, []);

  const close = (): void => {
    setOpen(false);
    setAt(-1);
  };
  const type = (value: string): void => {
    setTyped(value);
    setAt(-1);
  };
  const go = (entry: Entry): void => {
    if (entry.kind === 'search') searches.remember(typed);
    else if (entry.kind === 'recent' || entry.kind === 'hot') searches.remember(entry.text);
    close();
    location.assign(entry.href);
  };
  const forget = (entry: Entry): void => {
    searches.forget(entry.text);
    setAt(-1);
  };
  const byKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const chosen = entries[at];
    if (event.key === 'Escape' && shown) close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setAt(moved(at, event.key === 'ArrowDown' ? 1 : -1, entries.length));
    } else if (event.key === 'Enter' && shown && chosen) go(chosen);
    else if (event.key === 'Delete' && shown && chosen?.kind === 'recent') forget(chosen);
    else return;
    event.preventDefault();
  };
  const clear = (): void => {
    if (field.current) field.current.value = '';
    type('');
    field.current?.focus();
  };

  return (
    <search class="seek-place">
      <form
        ref={form}
        class="seek"
        action={to.search()}
        onSubmit={() => searches.remember(field.current?.value ?? '')}
        onFocusOut={(event) => {
          if (!(event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget))) close();
        }}
      >
        <Icon name="search" size="m" />
        <input
          ref={field}
          name="q"
          type="text"
          inputMode="search"
          role="combobox"
          aria-label={text.seek.label}
          aria-expanded={shown}
          aria-controls={panelId}
          aria-autocomplete="list"
          aria-activedescendant={shown && at >= 0 ? `${panelId}-${at}` : undefined}
          placeholder={text.seek.placeholder}
          defaultValue={words}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={200}
          onInput={(event) => {
            type(event.currentTarget.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onKeyDown={byKey}
        />
        {typed !== '' && (
          <button type="button" class="ico clear" aria-label={text.seek.clear} onClick={clear}>
            <Icon name="x" size="s" />
          </button>
        )}
        <button type="submit" class="btn go pc-only">
          {text.seek.submit}
        </button>
        <Panel id={panelId} groups={shown ? groups : []} words={typed} at={at} onGo={go} onForget={forget} />
      </form>
    </search>
  );
};

/** Around the list and through the field itself (-1). */
const moved = (at: number, by: 1 | -1, count: number): number => {
  const next = at + by;
  return next < -1 ? count - 1 : next >= count ? -1 : next;
};
