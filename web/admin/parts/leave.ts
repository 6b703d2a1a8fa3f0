import type { AroundNavHandler } from 'wouter';

type Ask = (go: () => void) => void;

let ask: Ask | null = null;

/** Who is asked before another page is gone to; null where nobody minds. */
export const askBeforeLeaving = (next: Ask | null): void => {
  ask = next;
};

const pathOf = (to: string): string => to.split(/[?#]/)[0] ?? to;

/** Every way to another page passes here. Back and Forward do not, which is why a form also keeps its draft. */
export const passGuard: AroundNavHandler = (navigate, to, options) => {
  const go = (): void => navigate(to, options);
  if (ask === null || pathOf(to) === location.pathname) go();
  else ask(go);
};
