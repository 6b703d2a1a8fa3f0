import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSite } from '../site.tsx';
import { chooser } from '../state/chooser.ts';
import { toasts } from '../state/toast.ts';
import type { CardView } from '../views.ts';

export interface ChooserSheetProps {
  readonly card: CardView;
  readonly onClose: () => void;
}

/** Where a list's round buttons open the options of a product. The sheet and the product come when first asked for. */
export const Chooser = () => {
  const { text } = useSite();
  const [card, setCard] = useState<CardView | null>(null);
  const [Sheet, setSheet] = useState<ComponentType<ChooserSheetProps> | null>(null);
  useEffect(
    () =>
      chooser.subscribe((asked) => {
        setCard(asked);
        import('./chooser-sheet.tsx').then(
          (module) => setSheet(() => module.ChooserSheet),
          () => toasts.say({ text: text.product.loadFailed }),
        );
      }),
    [text],
  );
  return card && Sheet ? <Sheet key={card.handle} card={card} onClose={() => setCard(null)} /> : null;
};
