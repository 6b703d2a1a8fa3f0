import { useEffect, useState } from 'preact/hooks';

/**
 * Reads what the device keeps, after the first paint: the server cannot know it, and what hydrates must look as it was sent.
 * @param read a constant of its module
 * @param before what to show until then
 */
export const useStored = <Value>(
  source: { readonly subscribe: (heard: () => void) => () => void },
  read: () => Value,
  before: Value,
): Value => {
  const [value, setValue] = useState(before);
  useEffect(() => {
    const take = (): void => setValue(() => read());
    take();
    // A page taken back out of the browser's cache has missed what other tabs did.
    addEventListener('pageshow', take);
    const leave = source.subscribe(take);
    return () => {
      removeEventListener('pageshow', take);
      leave();
    };
  }, [source, read]);
  return value;
};
