import { useEffect, useRef, useState } from 'preact/hooks';
import { Picture } from '../parts/picture.tsx';
import type { ProductView } from '../product-view.ts';
import { useSite } from '../site.tsx';

interface Props {
  readonly product: ProductView;
  /** The picture of what is chosen. */
  readonly at: number;
}

/** One strip to swipe (or to choose from below, or by the arrow keys); choosing a colour brings its picture. */
export const Gallery = ({ product, at }: Props) => {
  const { text } = useSite();
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const first = useRef(true);
  const count = product.pictures.length;

  useEffect(() => {
    bring(strip.current, at, !first.current);
    first.current = false;
  }, [at]);

  const follow = (): void => {
    const element = strip.current;
    if (element && element.clientWidth > 0) setShown(Math.round(element.scrollLeft / element.clientWidth));
  };

  return (
    <section class="gal" aria-label={text.product.gallery}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div
        class="strip"
        ref={strip}
        onScroll={follow}
        tabIndex={count > 1 ? 0 : -1}
        role="group"
        aria-label={text.product.gallery}
      >
        {product.pictures.map((picture, index) => (
          <Picture
            key={picture.name}
            picture={picture}
            tint={product.tint}
            sizes="(min-width: 1080px) 600px, (min-width: 700px) 45vw, 100vw"
            {...(index === 0 ? { load: 'first' as const } : {})}
          />
        ))}
      </div>
      {count > 1 && (
        <p class="n" aria-live="off">
          <span aria-hidden="true">
            {shown + 1} / {count}
          </span>
          <span class="vh">{text.product.picture(shown + 1, count)}</span>
        </p>
      )}
      {count > 1 && (
        <div class="thumbs">
          {product.pictures.map((picture, index) => (
            <button
              key={picture.name}
              type="button"
              aria-label={text.product.picture(index + 1, count)}
              aria-current={shown === index ? 'true' : undefined}
              onClick={() => bring(strip.current, index, true)}
            >
              <Picture picture={picture} tint={product.tint} sizes="84px" silent />
            </button>
          ))}
        </div>
      )}
    </section>
  );
};

const bring = (strip: HTMLElement | null, index: number, smooth: boolean): void => {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  strip?.scrollTo({ left: index * strip.clientWidth, behavior: smooth && !calm ? 'smooth' : 'instant' });
};
