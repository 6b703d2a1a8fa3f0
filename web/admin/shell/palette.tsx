import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { knownRows } from '../orders/desk-queries.ts';
import { tailIn } from '../orders/order-number.ts';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import { type Action, type Entry, entriesFor } from './palette-entries.ts';

interface Props {
  readonly act: (action: Action) => void;
  readonly onClose: () => void;
}

const usePalette = ({ act, onClose }: Props) => {
  const text = useText();
  const queries = useQueryClient();
  const { permissions } = useSession().staff;
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const rows = useMemo(() => knownRows(queries), [queries]);
  const entries = useMemo(() => entriesFor({ typed, permissions, rows, text }), [typed, permissions, rows, text]);
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    if ('to' in entry.does) go(entry.does.to);
    else act(entry.does.act);
  };
  const type = (next: string): void => {
    setTyped(next);
    setAt(0);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) setAt((at + step + entries.length) % entries.length);
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };
  return { typed, type, at, setAt, entries, choose, press };
};

/** One field to go anywhere: pages, an order by its number, and what can be done from everywhere. */
export const Palette = (props: Props) => {
  const text = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const palette = usePalette(props);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box closes it; on the keyboard Esc does
    <dialog
      ref={dialog}
      className="palette"
      aria-label={text.palette.title}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="palette-box">
        <PaletteField id={id} palette={palette} />
        <PaletteList id={id} palette={palette} />
        <p className="palette-hint">{text.palette.hint}</p>
        <span className="unseen" role="status">
          {text.palette.count(palette.entries.length)}
        </span>
      </div>
    </dialog>
  );
};

const PaletteField = ({ id, palette }: { id: string; palette: ReturnType<typeof usePalette> }) => {
  const text = useText();
  const chosen = palette.entries[palette.at];
  return (
    <div className="palette-field">
      <Icon name="search" />
      <input
        role="combobox"
        aria-label={text.palette.placeholder}
        aria-expanded={palette.entries.length > 0}
        aria-controls={palette.entries.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={text.palette.placeholder}
        value={palette.typed}
        onChange={(event) => palette.type(event.target.value)}
        onKeyDown={palette.press}
      />
    </div>
  );
};

const groups = ['orders', 'places', 'actions'] as const;

const PaletteList = ({ id, palette }: { id: string; palette: ReturnType<typeof usePalette> }) => {
  const text = useText();
  const { entries, at } = palette;
  if (entries.length === 0)
    return (
      <p className="palette-none">{tailIn(palette.typed) === null ? text.palette.none : text.palette.noneOfNumber}</p>
    );
  return (
    <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={text.palette.title}>
      {groups.map((group) => {
        const inGroup = entries.filter((entry) => entry.group === group);
        if (inGroup.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options within a listbox is no fieldset
          <div key={group} role="group" aria-label={text.palette[group]}>
            <p className="palette-group" aria-hidden="true">
              {text.palette[group]}
            </p>
            {inGroup.map((entry) => (
              <PaletteEntry key={entry.id} id={id} entry={entry} on={entry === entries[at]} palette={palette} />
            ))}
          </div>
        );
      })}
    </div>
  );
};

interface EntryProps {
  readonly id: string;
  readonly entry: Entry;
  readonly on: boolean;
  readonly palette: ReturnType<typeof usePalette>;
}

const PaletteEntry = ({ id, entry, on, palette }: EntryProps) => {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) element.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and hears the keys
    <div
      ref={element}
      id={`${id}-${entry.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={on}
      className="palette-entry"
      onClick={() => palette.choose(entry)}
      onPointerMove={() => palette.setAt(palette.entries.indexOf(entry))}
    >
      <span>{entry.label}</span>
      {entry.detail !== undefined && <small>{entry.detail}</small>}
    </div>
  );
};
