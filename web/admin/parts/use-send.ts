import { useRef, useState } from 'react';

/**
 * Sends a form, one try at a time: a second click while the first is under way does nothing.
 * @param send does it and answers what is wrong, or `none`
 */
export const useSend = <Wrong>(send: () => Promise<Wrong>, none: Wrong) => {
  const [wrong, setWrong] = useState(none);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const submit = async (): Promise<Wrong> => {
    if (sending.current) return none;
    sending.current = true;
    setBusy(true);
    const found = await send().finally(() => {
      sending.current = false;
      setBusy(false);
    });
    setWrong(found);
    return found;
  };
  return { wrong, setWrong, busy, submit };
};
