/**
 * Does something at once, and however often it is asked for meanwhile, again only after a pause, once. The last asking is always followed by a
 * run.
 */
export const rarely = (everyMs: number, run: () => void) => {
  let resting = false;
  let asked = false;
  const rest = (): void => {
    resting = true;
    setTimeout(() => {
      resting = false;
      if (!asked) return;
      asked = false;
      ask();
    }, everyMs).unref();
  };
  const ask = (): void => {
    if (resting) {
      asked = true;
      return;
    }
    run();
    rest();
  };
  return ask;
};
