import { randomUUID } from 'node:crypto';
import { keptFiles } from '../kept-files.ts';

/** What the shop sent to a phone or a mail address. */
export interface SentMessage {
  readonly id: string;
  readonly kind: 'mail' | 'sms';
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface Messages {
  /** Newest first. */
  readonly all: () => readonly SentMessage[];
  readonly take: (message: Omit<SentMessage, 'id' | 'at'>) => string;
}

export const messagesIn = (dir: string, clock: () => number): Messages => {
  const kept = keptFiles<SentMessage>(dir);
  return {
    all: () => kept.all().toSorted((a, b) => b.at - a.at),
    take: (message) => {
      const id = randomUUID();
      kept.put(id, { ...message, id, at: clock() });
      return id;
    },
  };
};

/** The code in a message, if it holds one: six digits that stand alone. */
export const codeIn = ({ subject, text }: Pick<SentMessage, 'subject' | 'text'>): string | null =>
  /(?<!\d)\d{6}(?!\d)/.exec(`${subject}\n${text}`)?.[0] ?? null;
