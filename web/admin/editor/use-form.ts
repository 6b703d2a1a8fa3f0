import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { keepLeft, leftOf, useKeptForm } from '../parts/kept-form.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import type { Change } from './editor-context.ts';
import { blankForm, type ProductForm } from './form.ts';
import { formOf } from './form-of.ts';
import { readForm } from './read-form.ts';
import { nothingWrong, type Wrong, without } from './wrong.ts';

const same = (a: ProductForm, b: ProductForm): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

export const draftName = (saved: StaffProduct | null): string => `product.${saved?.id ?? 'new'}`;

/** The form with what it was begun from: the version it goes on from is the draft's own where one was left on this device. */
const begin = (saved: StaffProduct | null) => {
  const base = saved ? formOf(saved) : blankForm;
  const left = leftOf(draftName(saved), readForm);
  const kept = left && !same(left.form, base) ? left : null;
  return { base, form: kept?.form ?? base, version: kept?.from ?? saved?.version ?? 0, left: kept };
};

/** What is wrong with a product whose page is about to open: a new one's, saved but refused by the shelf, which now gets its own address. */
let handed: { readonly productId: string; readonly wrong: Wrong } | null = null;
export const handOver = (productId: string, wrong: Wrong): void => {
  handed = { productId, wrong };
};

const handedTo = (product: StaffProduct | null): Wrong =>
  product && handed?.productId === product.id ? handed.wrong : nothingWrong;

/** What undoes a change: the parts it touched as they were before, and nothing else. */
const back = (before: ProductForm, after: ProductForm): Change => {
  const touched = Object.entries(before).filter(([key, value]) => Reflect.get(after, key) !== value);
  return (now) => ({ ...now, ...Object.fromEntries(touched) });
};

/** Typing: the newest form is at hand at once, before it is drawn. */
const useTyping = (start: ProductForm, setFound: (change: (now: Wrong) => Wrong) => void) => {
  const text = useText();
  const [form, setForm] = useState(start);
  const latest = useRef(form);
  const replace = useCallback((next: ProductForm): void => {
    latest.current = next;
    setForm(next);
  }, []);
  const edit = useCallback(
    (at: string, change: Change): void => {
      replace(change(latest.current));
      setFound((now) => without(now, at));
    },
    [replace, setFound],
  );
  const editUndoably = useCallback(
    (at: string, message: string, change: Change): void => {
      const before = latest.current;
      edit(at, change);
      const undo = back(before, latest.current);
      const action = { label: text.saving.undo, run: () => edit(at, undo) };
      toast({ kind: 'ok', message, action });
    },
    [edit, text],
  );
  return { form, latest, replace, edit, editUndoably };
};

/** The form of a product: typing, what is wrong with it, its draft on this device. */
export const useForm = (initial: StaffProduct | null) => {
  const [start] = useState(() => begin(initial));
  const [saved, setSaved] = useState(initial);
  const [base, setBase] = useState(start.base);
  const [version, setVersion] = useState(start.version);
  const [found, setFound] = useState<Wrong>(() => handedTo(initial));
  const [left, setLeft] = useState(start.left);
  const { form, latest, replace, edit, editUndoably } = useTyping(start.form, setFound);
  const dirty = useMemo(() => !same(form, base), [form, base]);
  const kept = useKeptForm(draftName(initial), form, version, dirty);
  useEffect(() => {
    handed = null;
  }, []);
  /** The shop has it now, next after version `from`. What was typed since it was sent stays, and is not saved yet. */
  const settle = (product: StaffProduct, sent: ProductForm | null, from: number): void => {
    const next = formOf(product);
    setSaved(product);
    // a draft begun from an older version stays with it, so that what others changed since is still compared
    setVersion((now) => (sent !== null || now === from ? product.version : now));
    if (sent === null) return;
    setBase(next);
    setLeft(null);
    if (latest.current === sent) {
      replace(next);
      kept.forget();
    } else if (initial === null) keepLeft(draftName(product), latest.current, product.version);
  };
  const discard = (): void => {
    replace(base);
    setFound(nothingWrong);
    setLeft(null);
    if (saved) setVersion(saved.version);
    kept.forget();
  };
  return {
    ...{ form, latest, saved, version, dirty, left, found, setFound, kept },
    ...{ edit, editUndoably, replace, settle, discard },
  };
};

export type FormState = ReturnType<typeof useForm>;
