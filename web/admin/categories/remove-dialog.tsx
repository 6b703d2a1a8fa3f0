import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { Dialog } from '../parts/dialog.tsx';
import { said } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { toast } from '../parts/toast.tsx';
import { useSpeech } from '../text/use-text.ts';
import type { Categories, Leaf } from './use-categories.ts';

interface Props {
  readonly category: Leaf;
  readonly state: Categories;
  readonly onGone: () => void;
}

/** Asks before a category is removed; one that holds something stays, and it is said where that is. */
export const RemoveDialog = ({ category, state, onGone }: Props) => {
  const { text, locale } = useSpeech();
  const [open, setOpen] = useState(true);
  const [refused, setRefused] = useState<'notEmpty' | string | null>(null);
  const name = said(category.name, locale);
  const remove = async (): Promise<void> => {
    const refusal = await state.remove(category.slug);
    if (refusal?.code === 'category_not_empty') return setRefused('notEmpty');
    if (refusal && refusal.code !== 'category_not_found') return setRefused(refusal.title);
    toast({ kind: 'ok', message: text.categories.removed(name) });
    setOpen(false);
  };
  return (
    <Dialog
      title={text.categories.removeTitle}
      open={open}
      dirty={false}
      onClose={() => setOpen(false)}
      onGone={onGone}
      footer={
        refused === null ? (
          <Button type="primary" danger loading={state.busy} block onClick={() => void remove()}>
            {text.act.remove}
          </Button>
        ) : (
          <Button type="primary" block onClick={() => setOpen(false)}>
            {text.act.close}
          </Button>
        )
      }
    >
      {refused === null ? (
        <p>{text.categories.removeText(name)}</p>
      ) : (
        <Notice
          kind="bad"
          action={
            refused === 'notEmpty' && (
              <Link className="link" href={`/products?category=${category.slug}`}>
                {text.categories.seeProducts}
              </Link>
            )
          }
        >
          {refused === 'notEmpty' ? text.categories.notEmpty(name) : refused}
        </Notice>
      )}
    </Dialog>
  );
};
