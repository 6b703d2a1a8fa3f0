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
}

/** Keeps focus in the field while the panel is pointed at. */
const keepFocus = (event: Event): void => event.preventDefault();

export const Panel = ({ id, groups, words, at, onGo }: Props) => {
  const { text } = useSite();
  const firsts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.entries.length, 0));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer must not take focus out of the field
    <div class="sug" hidden={groups.length === 0} onMouseDown={keepFocus}>
      {groups.some((group) => group.kind === 'recent') && (
        <button type="button" class="forget link" onClick={searches.forget}>
          {text.seek.forget}
        </button>
      )}
      <div id={id} role="listbox" aria-label={text.seek.suggestions}>
        {groups.map((group, index) => (
          <Entries
            key={group.kind}
            id={id}
            group={group}
            first={firsts[index] ?? 0}
            words={words}
            at={at}
            onGo={onGo}
          />
        ))}
      </div>
    </div>
  );
};

const Entries = ({ id, group, first, words, at, onGo }: Omit<Props, 'groups'> & { group: Group; first: number }) => {
  const { text } = useSite();
  const titles = {
    recent: text.seek.recent,
    search: '',
    product: text.seek.products,
    category: text.seek.categories,
    brand: text.seek.brands,
  };
  const title = titles[group.kind];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group within a listbox is a role without an element
    <div role="group" aria-label={title === '' ? text.seek.submit : title}>
      {title !== '' && <p aria-hidden="true">{title}</p>}
      {group.entries.map((entry, index) => (
        <a
          key={entry.href}
          id={`${id}-${first + index}`}
          role="option"
          aria-selected={at === first + index}
          class={at === first + index ? 'on' : ''}
          tabIndex={-1}
          href={entry.href}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            onGo(entry);
          }}
        >
          <Lead entry={entry} />
          <span class="one">
            <Marked text={entry.text} words={entry.kind === 'recent' || entry.kind === 'search' ? '' : words} />
          </span>
        </a>
      ))}
    </div>
  );
};

const Lead = ({ entry }: { readonly entry: Entry }) => {
  if (entry.picture !== null)
    return <img src={pictureUrl(entry.picture, 240, 'webp')} alt="" width={40} height={40} decoding="async" />;
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
