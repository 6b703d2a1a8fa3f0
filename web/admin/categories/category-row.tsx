import { Link } from 'wouter';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { toast } from '../parts/toast.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech } from '../text/use-text.ts';
import type { Categories, Leaf } from './use-categories.ts';

interface Props {
  readonly category: Leaf;
  /** Of a root. */
  readonly tint: string | null;
  readonly n: number;
  readonly all: number;
  readonly state: Categories;
  readonly rename: () => void;
  readonly remove: () => void;
}

/** A category with its two names, its code, and what can be done with it. */
export const CategoryRow = ({ category, tint, n, all, state, rename, remove }: Props) => {
  const { text, locale } = useSpeech();
  const may = useMay('catalogue.write');
  const name = said(category.name, locale);
  return (
    <div className={tint === null ? 'category-row' : 'category-row root'}>
      {tint !== null && <i className="tint" style={{ background: `var(--tint-${tint}, var(--surface-3))` }} />}
      <span className="category-name">
        <b>{name}</b> <small>{locale === 'en' ? category.name.zh : category.name.en}</small>{' '}
        <code>{category.slug}</code>
      </span>
      <Link className="link" href={`/categories/${category.slug}`} aria-label={text.categories.attributesOf(name)}>
        {text.categories.attributes}
      </Link>
      <Link className="link" href={`/products?category=${category.slug}`}>
        {text.categories.products}
      </Link>
      {may && <Tools {...{ category, n, all, state, rename, remove }} name={name} />}
    </div>
  );
};

interface ToolsProps extends Omit<Props, 'tint'> {
  readonly name: string;
}

const Tools = ({ category: { slug }, name, n, all, state, rename, remove }: ToolsProps) => {
  const { text } = useSpeech();
  const move = async (by: 1 | -1): Promise<void> => {
    const refusal = await state.move(slug, by);
    if (refusal === null) toast({ kind: 'ok', message: text.categories.moved(name, n + by + 1) });
    else if (refusal.code !== 'version_conflict') toast({ kind: 'bad', message: refusal.title });
  };
  return (
    <span className="row-tools">
      <button
        type="button"
        className="icon-button"
        disabled={n === 0 || state.busy}
        aria-label={text.categories.earlier(name)}
        onClick={() => void move(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={n === all - 1 || state.busy}
        aria-label={text.categories.later(name)}
        onClick={() => void move(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={text.categories.rename(name)} onClick={rename}>
        <Icon name="edit" />
      </button>
      <button type="button" className="icon-button" aria-label={text.categories.remove(name)} onClick={remove}>
        <Icon name="trash" />
      </button>
    </span>
  );
};
