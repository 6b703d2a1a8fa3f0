import type { CardView } from '../views.ts';

/** Which product of a list is being chosen from in the sheet; the sheet itself is fetched when first asked for. */
const hearing = new Set<(card: CardView) => void>();

export const chooser = {
  open: (card: CardView): void => {
    for (const heard of hearing) heard(card);
  },
  subscribe: (heard: (card: CardView) => void): (() => void) => {
    hearing.add(heard);
    return () => {
      hearing.delete(heard);
    };
  },
};
