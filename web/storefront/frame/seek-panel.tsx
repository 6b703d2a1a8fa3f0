import { Icon } from '../parts/icon.tsx';
import { pictureUrl } from '../parts/picture.tsx';
import { useSite } from '../site.tsx';
import { searches } from '../state/history.ts';
import type { Entry, Group } from './suggestions.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly words: string;
  /** The entry the arrow keys are on, counted over all groups. */
  readonly at: number;
  readonly onGo: (entry: Entry) => void;
  /** Takes one search out of the device's history. */
  readonly onForget: (entry: Entry) => void;
}

/** Keeps focus in the field while the panel is pointed at. */
const keepFocus = (event: Event): void => event.preventDefault();

export const Panel = ({ id, groups, ...rest }: Props) => {
  const { text } = useSite();
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer must not take focus out of the field
    <div class="sug" hidden={groups.length === 0} onMouseDown={keepFocus}>
      {groups[0]?.kind === 'recent' && (
        <button type="button" class="forget link" onClick={() => searches.forget()}>
          {text.seek.forget}
        </button>
      )}
      <div id={id} role="listbox" aria-label={text.seek.suggestions}>
        {groups.map((group, index) => (
          <Entries key={group.kind} id={id} group={group} first={firsts[index] ?? 0} {...rest} />
        ))}
      </div>
    </div>
  );
};

type OfGroup = Omit<Props, 'groups'> & { readonly group: Group; readonly first: number };

/** These go by themselves; what others look for stands in a line, so that all of it is seen at once. */
const untitled: readonly Entry['kind'][] = ['search'];

const Entries = ({ id, group, first, words, at, onGo, onForget }: OfGroup) => {
  const { text } = useSite();
  const title = text.seek.groups[group.kind];
  const typing = words.trim() !== '';
  const silent = untitled.includes(group.kind) || (typing && (group.kind === 'recent' || group.kind === 'hot'));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a listbox is a role without an element
    <div role="group" aria-label={title} class={`${group.kind}${typing ? '' : ' at-first'}`}>
      {!silent && <p aria-hidden="true">{title}</p>}
      <div role="presentation" class="entries">
        {group.entries.map((entry, index) => (
          <div key={entry.href} role="presentation" class="entry">
            <Option
              id={`${id}-${first + index}`}
              entry={entry}
              words={words}
              rank={index}
              on={at === first + index}
              onGo={onGo}
            />
            {entry.kind === 'recent' && (
              // For pointers; the keyboard has Delete, which the entry's own words tell.
              <button
                type="button"
                class="ico"
                tabIndex={-1}
                aria-hidden="true"
                title={text.seek.forgetOne(entry.text)}
                onClick={() => onForget(entry)}
              >
                <Icon name="x" size="s" />
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
};

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly words: string;
  readonly rank: number;
  readonly on: boolean;
  readonly onGo: (entry: Entry) => void;
}

const Option = ({ id, entry, words, rank, on, onGo }: OptionProps) => {
  const { text } = useSite();
  const marked = entry.kind === 'search' ? '' : words;
  return (
    <a
      id={id}
      role="option"
      aria-selected={on}
      class={on ? 'on' : ''}
      tabIndex={-1}
      href={entry.href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        onGo(entry);
      }}
    >
      <Lead entry={entry} rank={rank} typing={words.trim() !== ''} />
      <span class="one">
        <Marked text={entry.text} words={marked} />
      </span>
      {entry.kind === 'recent' && <span class="vh">{text.seek.forgetByKey}</span>}
    </a>
  );
};

const Lead = ({ entry, rank, typing }: { readonly entry: Entry; readonly rank: number; readonly typing: boolean }) => {
  if (entry.picture !== null)
    return <img src={pictureUrl(entry.picture, 240, 'webp')} alt="" width={40} height={40} decoding="async" />;
  if (entry.tint)
    return (
      <svg class={`kind t-${entry.tint}`} aria-hidden="true">
        <use href={`#c-${entry.tint}`} />
      </svg>
    );
  if (entry.kind === 'hot' && !typing)
    return (
      <span class="rank num" aria-hidden="true">
        {rank + 1}
      </span>
    );
  return <Icon name={entry.kind === 'recent' ? 'clock' : entry.kind === 'category' ? 'grid' : 'search'} size="m" />;
};

const Marked = ({ text, words }: { readonly text: string; readonly words: string }) => {
  const typed = words.trim();
  const from = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (from < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, from + typed.length)}</mark>
      {text.slice(from + typed.length)}
    </>
  );
};
