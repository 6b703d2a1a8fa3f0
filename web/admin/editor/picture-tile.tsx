import { type KeyboardEvent, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import type { PictureForm } from './form.ts';

interface Props {
  readonly picture: PictureForm;
  readonly n: number;
  readonly all: number;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly dragged: number | null;
  readonly drag: (n: number | null) => void;
  readonly move: (from: number, to: number) => void;
}

/** A picture in its place: dragged by the mouse, moved by Alt and the arrows, opened by a click. */
export const PictureTile = ({ picture, n, all, chosen, choose, dragged, drag, move }: Props) => {
  const { text, locale } = useSpeech();
  const { form } = useEditor();
  const value = form.options
    .find(({ code }) => code === picture.option)
    ?.values.find(({ code }) => code === picture.value);
  const shows = value ? said(value.name, locale) || value.name.zh : '';
  const press = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const button = event.currentTarget;
    move(n, n + (event.key === 'ArrowLeft' ? -1 : 1));
    // a button that changes its place in the page loses the focus
    requestAnimationFrame(() => button.focus());
  };
  const label = [text.pictures.nth(n + 1, all), said(picture.alt, locale), shows].filter((part) => part !== '');
  return (
    <li
      className={dragged !== null && dragged !== n ? 'picture-tile taking' : 'picture-tile'}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        drag(n);
      }}
      onDragEnd={() => drag(null)}
      onDragOver={(event) => dragged !== null && event.preventDefault()}
      onDrop={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        move(dragged, n);
        drag(null);
      }}
    >
      <button
        type="button"
        aria-expanded={chosen}
        aria-label={label.join(locale === 'en' ? ', ' : '，')}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        title={text.pictures.keys}
        onClick={choose}
        onKeyDown={press}
      >
        <Shown name={picture.name} />
        {n === 0 && <span className="picture-main">{text.pictures.main}</span>}
        {shows !== '' && <span className="picture-of">{shows}</span>}
      </button>
    </li>
  );
};

/** The picture itself; a missing file uncovers a line drawing. */
export const Shown = ({ name, width = 240 }: { name: string; width?: 240 | 480 }) => {
  const [missing, setMissing] = useState(false);
  return missing ? (
    <span className="picture-missing">
      <Icon name="products" />
    </span>
  ) : (
    <picture>
      <source srcSet={`/pictures/${name}-${width}.avif`} type="image/avif" />
      <img
        src={`/pictures/${name}-${width}.webp`}
        alt=""
        draggable={false}
        width={width}
        height={width}
        onError={() => setMissing(true)}
      />
    </picture>
  );
};
