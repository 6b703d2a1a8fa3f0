import type { SearchReader, SearchWriter } from '../port.ts';

// The adapter is loaded when it is first used, so that a process which searches by the other one never reads its code.
const once = <T>(open: () => Promise<T>): (() => Promise<T>) => {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
};

export const readerLater = (open: () => Promise<SearchReader>): SearchReader => {
  const reader = once(open);
  return {
    search: async (...asked) => (await reader()).search(...asked),
    suggest: async (...asked) => (await reader()).suggest(...asked),
    attributes: async () => (await reader()).attributes(),
  };
};

export const writerLater = (open: () => Promise<SearchWriter>): SearchWriter => {
  const writer = once(open);
  return {
    apply: async (changes) => (await writer()).apply(changes),
    isCurrent: async () => (await writer()).isCurrent(),
    indexed: async () => (await writer()).indexed(),
    rebuild: async (documents, progress) => (await writer()).rebuild(documents, progress),
  };
};
