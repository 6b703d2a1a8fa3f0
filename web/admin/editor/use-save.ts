import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { ProductChangedContext, StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { newIdempotencyKey, type Refused } from '../../shared/client.ts';
import { call } from '../api.ts';
import type { Side } from '../parts/clash.ts';
import { isUnsure } from '../parts/issues.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { changedIn, merged } from './clashes.ts';
import type { ProductForm } from './form.ts';
import { formOf } from './form-of.ts';
import { type ProductBody, productOf, tidied } from './product-of.ts';
import type { FormState } from './use-form.ts';
import { nothingWrong, type Wrong, wrongFrom, wrongIn } from './wrong.ts';

/** Two people saved at once: what the other one did, and what one had sent. */
export interface Clashing {
  readonly changed: ProductChangedContext;
  readonly body: ProductBody;
}

/** Brings the first place that has to be mended into sight and puts the focus there. */
export const showFirstWrong = (): void => {
  const first = document.querySelector<HTMLElement>('main [aria-invalid="true"], main .error');
  first?.scrollIntoView({ block: 'center' });
  if (first?.matches('input, select, textarea, button')) first.focus({ preventScroll: true });
};

/** One key for one body: sent again after a lost answer it makes no second product, changed it is another intention. */
const useKeyOf = () => {
  const last = useRef({ body: '', key: '' });
  return (body: ProductBody): string => {
    const json = JSON.stringify(body);
    if (last.current.body !== json) last.current = { body: json, key: newIdempotencyKey() };
    return last.current.key;
  };
};

const useSend = () => {
  const keyOf = useKeyOf();
  return (saved: StaffProduct | null, body: ProductBody, version: number) =>
    saved === null
      ? call('createProduct', { body, idempotencyKey: keyOf(body) })
      : call('updateProduct', { params: { productId: saved.id }, body: { ...body, version } });
};

/** Tells what keeps a product from being saved: at its places where the shop named them, else in a sentence. */
const useTelling = (state: FormState) => {
  const text = useText();
  const mend = (wrong: Wrong, lead = ''): null => {
    const message = text.editor.pleaseMend(wrong.size);
    state.setFound(wrong);
    toast({ kind: 'bad', message: lead === '' ? message : text.state.sentences(lead, message) });
    requestAnimationFrame(showFirstWrong);
    return null;
  };
  const refused = (refusal: Refused<string>, form: ProductForm): null => {
    const wrong = wrongFrom(refusal.issues ?? [], form);
    if (wrong.size > 0) return mend(wrong);
    if (refusal.code === 'not_signed_in') return null;
    const message = refusal.code === 'product_not_found' ? text.editor.gone : refusal.title;
    toast({ kind: 'bad', message: isUnsure(refusal) ? text.state.sentences(message, text.editor.unsure) : message });
    return null;
  };
  return { mend, refused };
};

type Work = () => Promise<StaffProduct | null>;

/** One save at a time. */
const useOnce = () => {
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const once = async (work: Work): Promise<StaffProduct | null> => {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    return work().finally(() => {
      under.current = false;
      setBusy(false);
    });
  };
  return { busy, once };
};

/** What lists show of a product is read anew when they are next looked at. */
const useStale = () => {
  const queries = useQueryClient();
  return async (productId: string): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['products'], refetchType: 'none' });
    await queries.invalidateQueries({ queryKey: ['labels'], refetchType: 'none' });
    await queries.invalidateQueries({ queryKey: ['price-history', productId] });
  };
};

/** Sends a product; a clash with someone else's save is kept to be shown side by side. */
const useSending = (state: FormState, refused: ReturnType<typeof useTelling>['refused']) => {
  const send = useSend();
  const stale = useStale();
  const [clashing, setClashing] = useState<Clashing | null>(null);
  const sent = async (form: ProductForm, body: ProductBody, version: number): Promise<StaffProduct | null> => {
    const outcome = await send(state.saved, body, version);
    if (outcome.ok) {
      setClashing(null);
      state.setFound(nothingWrong);
      state.settle(outcome.value, form, version);
      await stale(outcome.value.id);
      return outcome.value;
    }
    const { code, context } = outcome.refusal;
    const changed = code === 'product_changed' ? changedIn(context) : null;
    if (!changed) return refused(outcome.refusal, form);
    // put on the shelf or off it meanwhile, but nothing of what is edited here: there is nothing to compare
    if (changed.fields.length === 0) return sent(form, body, changed.version);
    setClashing({ changed, body });
    return null;
  };
  return { sent, clashing };
};

/** Saving: what is wrong is shown where it is, a clash is shown side by side, and what is saved is known to every list. */
export const useSave = (state: FormState, schema: readonly AttributeRow[] | null) => {
  const text = useText();
  const { mend, refused } = useTelling(state);
  const { busy, once } = useOnce();
  const { sent, clashing } = useSending(state, refused);
  const save = () =>
    once(async () => {
      const form = tidied(state.latest.current);
      state.replace(form);
      const wrong = wrongIn(form, schema ?? [], text.editor.wrong);
      if (wrong.size > 0) return mend(wrong);
      if (schema !== null) return sent(form, productOf(form, schema), state.version);
      // without it nobody knows which attributes belong to the product, and they would be lost
      toast({ kind: 'bad', message: text.editor.schemaMissing });
      return null;
    });
  /** Saves what one had sent together with the other's changes, as chosen. */
  const resolve = (choices: ReadonlyMap<string, Side>) =>
    once(async () => {
      if (!clashing) return null;
      const body = merged(clashing.body, clashing.changed, choices);
      const form = formOf(body);
      state.replace(form);
      return sent(form, body, clashing.changed.version);
    });
  return { busy, clashing, save, resolve, mend };
};

export type Saving = ReturnType<typeof useSave>;
