import { type pictureWidths, widthsOf } from '../../../contracts/catalogue/picture-widths.ts';
import type { PictureView } from '../views.ts';

const fileOf = (name: string, width: number, format: 'avif' | 'webp'): string => `/pictures/${name}-${width}.${format}`;

/** Only a width that every picture is kept in. */
export const pictureUrl = (name: string, width: (typeof pictureWidths)[number], format: 'avif' | 'webp'): string =>
  fileOf(name, width, format);

const sourceSet = (name: string, format: 'avif' | 'webp'): string =>
  widthsOf(name)
    .map((width) => `${fileOf(name, width, format)} ${width}w`)
    .join(', ');

interface Props {
  readonly picture: PictureView;
  /** The root category's tint; the ground until (and unless) the file comes. */
  readonly tint: string;
  /** How wide it is shown, as in `sizes`. */
  readonly sizes: string;
  /** `first`: the page's main picture, fetched before others. `soon`: above the fold. Else when it comes near. */
  readonly load?: 'first' | 'soon';
  /** The title stands beside it: say nothing. */
  readonly silent?: boolean;
}

/** A square on its category's tint. The box has its size before the file arrives; a missing file uncovers a line drawing. */
export const Picture = ({ picture, tint, sizes, load, silent }: Props) => (
  <span class={`pic t-${tint}`}>
    {tint !== '' && (
      <svg class="ph" aria-hidden="true">
        <use href={`#c-${tint}`} />
      </svg>
    )}
    <Sources picture={picture} sizes={sizes} load={load} silent={silent} />
  </span>
);

/** The picture alone, where the ground is somebody else's. */
export const Sources = ({
  picture,
  sizes,
  load,
  silent,
}: Pick<Props, 'picture' | 'sizes'> & {
  readonly load?: Props['load'] | undefined;
  readonly silent?: boolean | undefined;
}) => (
  <picture>
    <source type="image/avif" srcset={sourceSet(picture.name, 'avif')} sizes={sizes} />
    <img
      src={pictureUrl(picture.name, 480, 'webp')}
      srcset={sourceSet(picture.name, 'webp')}
      sizes={sizes}
      alt={silent ? '' : picture.alt}
      width={800}
      height={800}
      decoding="async"
      loading={load ? 'eager' : 'lazy'}
      fetchpriority={load === 'first' ? 'high' : undefined}
    />
  </picture>
);
