import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { SkuSheet } from '../pages/sku-sheet.tsx';
import { type Chosen, firstChosen } from '../pages/variants.ts';
import { type ProductView, productView } from '../product-view.ts';
import { useSite } from '../site.tsx';
import type { ChooserSheetProps } from './chooser.tsx';
import { Picture } from './picture.tsx';
import { Price } from './price.tsx';
import { Sheet } from './sheet.tsx';

/** The options of a product met in a list: opens at once with what the card knows, and fills in. */
export const ChooserSheet = ({ card, onClose }: ChooserSheetProps) => {
  const { locale, frame, text, to } = useSite();
  const [product, setProduct] = useState<ProductView | null>(null);
  const [chosen, setChosen] = useState<Chosen>({});
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (failure !== null || product) return;
    const stop = new AbortController();
    const load = async (): Promise<void> => {
      const outcome = await client.call('getProduct', { params: { handle: card.handle }, signal: stop.signal });
      if (stop.signal.aborted) return;
      if (!outcome.ok) {
        setFailure(outcome.refusal.title);
        return;
      }
      const view = productView(outcome.value.product, outcome.value.availability, locale, frame.categories);
      setChosen(firstChosen(view, null));
      setProduct(view);
    };
    void load();
    return () => stop.abort();
  }, [card.handle, locale, frame, failure, product]);

  if (product) return <SkuSheet product={product} chosen={chosen} onChoose={setChosen} open onClose={onClose} />;
  const title = (
    <div class="sku-head">
      <Picture picture={card.picture} tint={card.tint} sizes="96px" load="soon" silent />
      <div>
        <p class="pr">
          <Price price={card.price} was={card.was} varies={card.varies} />
        </p>
        <p class="sm dim two">{card.name}</p>
      </div>
    </div>
  );
  const foot = (
    <a class="btn line big" href={to.product(card.handle)}>
      {text.homePage.look}
    </a>
  );
  return (
    <Sheet open onClose={onClose} title={title} foot={foot}>
      {failure === null ? (
        <div class="sku-wait" aria-busy="true">
          <div class="sk w30" />
          <div class="sk bar" />
          <div class="sk w30" />
          <div class="sk bar" />
        </div>
      ) : (
        <p class="note bad" role="alert">
          <span>{failure}</span>
          <button type="button" class="act" onClick={() => setFailure(null)}>
            {text.retry}
          </button>
        </p>
      )}
    </Sheet>
  );
};
