import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { codeOf } from '../editor/codes.ts';
import type { Both } from '../parts/both.ts';
import { BothField } from '../parts/both-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ChoiceField } from '../parts/field.tsx';
import { said } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { TextField } from '../parts/text-field.tsx';
import { toast } from '../parts/toast.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import type { Categories, Leaf, Root } from './use-categories.ts';

export type Asking =
  | { readonly kind: 'new'; readonly parent: Root | null }
  | { readonly kind: 'rename'; readonly category: Leaf; readonly tint: string | null; readonly parent: string | null };

interface Props {
  readonly asking: Asking;
  readonly state: Categories;
  readonly onGone: () => void;
}

const tints = ['clothing', 'beauty', 'sports', 'home', 'digital', 'food'] as const;

interface Typed {
  readonly name: Both;
  readonly slug: string;
  readonly tint: string;
}

const startOf = (asking: Asking): Typed =>
  asking.kind === 'new'
    ? { name: { zh: '', en: '' }, slug: '', tint: asking.parent === null ? tints[0] : '' }
    : { name: asking.category.name, slug: asking.category.slug, tint: asking.tint ?? '' };

const useCategoryForm = (asking: Asking, state: Categories, close: () => void) => {
  const text = useText();
  const [first] = useState(() => startOf(asking));
  const [typed, setTyped] = useState(first);
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const taken = state.tree?.items.flatMap(({ slug, children }) => [slug, ...children.map((leaf) => leaf.slug)]) ?? [];
  const check = (): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    for (const tongue of ['zh', 'en'] as const)
      if (typed.name[tongue].trim() === '') found.set(`#/name/${tongue}`, text.categories.missing);
    if (asking.kind === 'rename') return found;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed.slug)) found.set('#/slug', text.categories.slugWrong);
    else if (taken.includes(typed.slug)) found.set('#/slug', text.categories.slugTaken);
    return found;
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = check();
    setWrong(found);
    if (found.size > 0) return;
    const name = { zh: typed.name.zh.trim(), en: typed.name.en.trim() };
    const parent = asking.kind === 'rename' ? asking.parent : (asking.parent?.slug ?? null);
    const refusal = await state.save({ slug: typed.slug, name, parent, tint: typed.tint === '' ? null : typed.tint });
    if (refusal === null) {
      toast({ kind: 'ok', message: text.categories.saved(name.zh) });
      close();
    } else if (refusal.issues)
      setWrong(new Map(refusal.issues.map(({ pointer, message }) => [pointer.replace('#/path/', '#/'), message])));
    else if (refusal.code === 'version_conflict') setWrong(new Map([['#', text.categories.conflict]]));
    else setWrong(new Map([['#', refusal.title]]));
  };
  const dirty = JSON.stringify(typed) !== JSON.stringify(first);
  return { typed, setTyped, wrong, dirty, submit };
};

/** A new category, or another name for one. */
export const CategoryDialog = ({ asking, state, onGone }: Props) => {
  const { text, locale } = useSpeech();
  const id = useId();
  const [open, setOpen] = useState(true);
  const form = useCategoryForm(asking, state, () => setOpen(false));
  const { typed, setTyped, wrong } = form;
  const isNew = asking.kind === 'new';
  const title = isNew
    ? asking.parent
      ? text.categories.addLeafTo(said(asking.parent.name, locale))
      : text.categories.dialogNew
    : text.categories.dialogRename;
  return (
    <Dialog
      title={title}
      open={open}
      dirty={open && form.dirty && !state.busy}
      onClose={() => setOpen(false)}
      onGone={onGone}
      footer={
        <Button type="primary" htmlType="submit" form={id} loading={state.busy} block>
          {text.act.save}
        </Button>
      }
    >
      <form id={id} className="stack" noValidate onSubmit={(event) => void form.submit(event)}>
        {wrong.get('#') !== undefined && <Notice kind="bad">{wrong.get('#')}</Notice>}
        <BothField
          first
          label={text.categories.name}
          at="#/name"
          wrong={(at) => wrong.get(at)}
          value={typed.name}
          onChange={(name) =>
            setTyped({
              ...typed,
              name,
              slug: isNew && typed.slug === codeOf(typed.name.en) ? codeOf(name.en) : typed.slug,
            })
          }
        />
        <TextField
          label={text.categories.slug}
          hint={isNew ? text.categories.slugHint : text.categories.slugFixed}
          error={wrong.get('#/slug')}
          className="mono"
          disabled={!isNew}
          value={typed.slug}
          onChange={(slug) => setTyped({ ...typed, slug })}
        />
        {typed.tint !== '' && <Tints value={typed.tint} onChange={(tint) => setTyped({ ...typed, tint })} />}
      </form>
    </Dialog>
  );
};

const Tints = ({ value, onChange }: { value: string; onChange: (tint: string) => void }) => {
  const text = useText();
  return (
    <ChoiceField label={text.categories.tint}>
      {() => (
        <div className="tints">
          {tints.map((tint) => (
            <label key={tint} style={{ background: `var(--tint-${tint})` }}>
              <input type="radio" name="tint" checked={value === tint} onChange={() => onChange(tint)} />
              {text.categories.tints[tint]}
            </label>
          ))}
        </div>
      )}
    </ChoiceField>
  );
};
