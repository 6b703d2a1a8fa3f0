import { elapsedMs } from './clock.ts';

/** What is kept of a reply: its JSON as sent. */
export interface Kept {
  readonly text: string;
}

interface Held<Reply> {
  readonly since: number;
  readonly round: number;
  readonly reply: Promise<Reply>;
  /** Of its text; none before it has come. */
  characters: number;
}

let round = 0;

/**
 * Everything kept is out of date: something has changed. A machine that hears the shop's events calls this at each of them; a Lambda hears
 * none, and there a reply is only as old as it may get.
 */
export const dropKept = (): void => {
  round++;
};

/** Replies of one route; JSON of a page of the catalogue is some 10 KB. */
const mostReplies = 1_000;
const mostCharacters = 8_000_000;

/**
 * Replies that are the same for everyone, kept in this process for a moment: what many ask at once is read once. Requests that come
 * while the first is being answered wait for it. What failed, or is not worth keeping (`null`), is not kept.
 */
export const keptReplies = <Reply>(forMs: number, textOf: (reply: Reply) => string | null) => {
  // In the order they were asked for, so that the first is always the oldest.
  const held = new Map<string, Held<Reply>>();
  let characters = 0;

  const forget = (key: string, entry: Held<Reply>): void => {
    if (held.get(key) !== entry) return;
    held.delete(key);
    characters -= entry.characters;
  };
  const makeRoom = (): void => {
    for (const [key, entry] of held) {
      const old = entry.round !== round || elapsedMs() - entry.since >= forMs;
      if (!old && held.size <= mostReplies && characters <= mostCharacters) return;
      forget(key, entry);
    }
  };
  const weigh = (key: string, entry: Held<Reply>, reply: Reply): void => {
    const text = textOf(reply);
    if (text === null) return forget(key, entry);
    if (held.get(key) !== entry) return;
    entry.characters = text.length;
    characters += text.length;
    makeRoom();
  };

  return (key: string, read: () => Promise<Reply>): { readonly hit: boolean; readonly reply: Promise<Reply> } => {
    const known = held.get(key);
    if (known && known.round === round && elapsedMs() - known.since < forMs) return { hit: true, reply: known.reply };
    if (known) forget(key, known);
    makeRoom();
    const reply = read();
    const entry: Held<Reply> = { since: elapsedMs(), round, reply, characters: 0 };
    held.set(key, entry);
    reply.then(
      (value) => weigh(key, entry, value),
      () => forget(key, entry),
    );
    return { hit: false, reply };
  };
};
