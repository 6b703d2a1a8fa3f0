import { stored } from './stored.ts';

const most = 8;

/** What this device searched for, newest first; it never leaves the device. */
const words = stored<readonly string[]>('shop.searches.1', 'local', (found) =>
  Array.isArray(found) ? found.filter((word) => typeof word === 'string').slice(0, most) : [],
);

export const searches = {
  words: words.read,
  subscribe: words.subscribe,
  remember: (searched: string): void => {
    const word = searched.trim().slice(0, 60);
    if (word !== '') words.write([word, ...words.read().filter((other) => other !== word)].slice(0, most));
  },
  /** One of them, or all. */
  forget: (word?: string): void => words.write(word === undefined ? [] : words.read().filter((w) => w !== word)),
};
