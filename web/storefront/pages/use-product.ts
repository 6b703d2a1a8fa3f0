import { useEffect, useState } from 'preact/hooks';
import { client } from '../client.ts';
import { type DeliveryView, deliveryView, type ProductView, productView } from '../product-view.ts';
import { useSite } from '../site.tsx';
import { type Chosen, firstChosen } from './variants.ts';

interface Shown {
  readonly product: ProductView;
  readonly delivery: DeliveryView;
  /** Why what is shown may not be so, in a sentence. */
  readonly trouble: string | null;
}

/**
 * A rendered page may be some seconds old (or longer, taken back out of the browser's cache): price, stock and delivery day are
 * asked for again as soon as it lives. The places for them have their size already, so nothing moves.
 */
export const useFresh = (props: Pick<Shown, 'product' | 'delivery'>): Shown => {
  const { locale, frame, text } = useSite();
  const [sent] = useState({ product: props.product, delivery: props.delivery });
  const [shown, setShown] = useState<Shown>({ ...sent, trouble: null });
  useEffect(() => {
    const stop = new AbortController();
    const refresh = async (): Promise<void> => {
      const outcome = await client.call('getProduct', { params: { handle: sent.product.handle }, signal: stop.signal });
      if (stop.signal.aborted) return;
      if (outcome.ok) {
        const { product, availability, delivery } = outcome.value;
        setShown({
          product: productView(product, availability, locale, frame.categories),
          delivery: deliveryView(delivery, frame.region),
          trouble: null,
        });
      } else if (outcome.refusal.code === 'product_not_found') {
        const product = { ...sent.product, variants: sent.product.variants.map((v) => ({ ...v, available: 0 })) };
        setShown({ product, delivery: sent.delivery, trouble: text.product.gone });
      } else setShown((before) => ({ ...before, trouble: text.product.stale }));
    };
    const again = (event: PageTransitionEvent): void => {
      if (event.persisted) void refresh();
    };
    void refresh();
    addEventListener('pageshow', again);
    return () => {
      stop.abort();
      removeEventListener('pageshow', again);
    };
  }, [sent, locale, frame, text]);
  return shown;
};

/** The chosen variant, kept in the address as `?sku=`, so that it can be shared and survives a reload. */
export const useChosen = (product: ProductView): readonly [Chosen, (chosen: Chosen) => void] => {
  const [opened] = useState(product);
  const [chosen, setChosen] = useState<Chosen>(() => firstChosen(opened, null));
  useEffect(() => {
    const sku = new URLSearchParams(location.search).get('sku');
    if (sku !== null) setChosen(firstChosen(opened, sku));
  }, [opened]);
  const choose = (next: Chosen): void => {
    setChosen(next);
    const variant = product.variants.find((v) => product.options.every((o) => v.options[o.code] === next[o.code]));
    if (!variant) return;
    const address = new URL(location.href);
    address.searchParams.set('sku', variant.sku);
    history.replaceState(history.state, '', address);
  };
  return [chosen, choose];
};
