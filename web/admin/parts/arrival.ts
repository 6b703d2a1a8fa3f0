/** How the present page was reached: onwards, or back to where one was. */
let path = globalThis.location?.pathname ?? '';
let left = '';
let backwards = false;
let steps = 0;

const arrive = (back: boolean): void => {
  if (location.pathname === path) return;
  left = path;
  path = location.pathname;
  backwards = back;
  steps += back ? -1 : 1;
};

/** Starts watching; called once, before the first page. wouter tells of its pushes by events of these names. */
export const watchArrivals = (): void => {
  addEventListener('popstate', () => arrive(true));
  addEventListener('pushState', () => arrive(false));
  addEventListener('replaceState', () => arrive(false));
};

/** Where one comes from, where one has come back; else null. */
export const cameBackFrom = (): string | null => (backwards ? left : null);

/** Whether the page before is one of ours. */
export const canGoBack = (): boolean => steps > 0;
