import type { KeyboardEvent } from 'react';

/** Runs on Enter, which then sends no form; not while an input method takes Enter as its own. */
export const onEnter =
  (run: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run();
  };
