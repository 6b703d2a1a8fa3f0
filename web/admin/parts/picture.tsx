import { useState } from 'react';
import type { Picture } from '../../../contracts/catalogue/product.ts';
import { Icon } from './icon.tsx';

/** A product's small square; decorative, since its name stands beside it. A missing file uncovers the placeholder. */
export const Thumb = ({ of, size }: { of: Pick<Picture, 'name'>; size: number }) => {
  const [missing, setMissing] = useState(false);
  return (
    <span className="thumb" style={{ width: size, height: size }}>
      {missing ? (
        <Icon name="products" />
      ) : (
        <picture>
          <source srcSet={`/pictures/${of.name}-240.avif`} type="image/avif" />
          <img
            src={`/pictures/${of.name}-240.webp`}
            alt=""
            width={size}
            height={size}
            loading="lazy"
            onError={() => setMissing(true)}
          />
        </picture>
      )}
    </span>
  );
};
