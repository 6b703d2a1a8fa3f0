import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { setProductStatus } from '../../../contracts/catalogue/set-product-status.ts';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import type { SentBody } from '../../../contracts/contract.ts';
import { call } from '../api.ts';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import type { FormState } from './use-form.ts';
import type { Saving } from './use-save.ts';
import { type Wrong, wrongFrom } from './wrong.ts';

export type Placing = Omit<SentBody<typeof setProductStatus>, 'version'>;
/** What is wrong with the times, by field, and with the product itself; nothing of either where it went well or was told otherwise. */
export interface PlacingWrong {
  readonly onShelfAt?: string | undefined;
  readonly offShelfAt?: string | undefined;
  readonly product?: Wrong;
}

/** Puts the saved product on the shelf, takes it off, or sets a time for it; what is typed and not saved stays as it is. */
export const usePlace = (state: FormState, saving: Saving) => {
  const text = useText();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const place = async (product: StaffProduct, placing: Placing, told: string): Promise<PlacingWrong> => {
    setBusy(true);
    const outcome = await call('setProductStatus', {
      params: { productId: product.id },
      body: { ...placing, version: product.version },
    }).finally(() => setBusy(false));
    if (outcome.ok) {
      state.settle(outcome.value, null, product.version);
      toast({ kind: 'ok', message: told });
      await queries.invalidateQueries({ queryKey: ['products'], refetchType: 'none' });
      return {};
    }
    const { code, issues = [], title } = outcome.refusal;
    const at = (pointer: string): string | undefined => issues.find((issue) => issue.pointer === pointer)?.message;
    const times = { onShelfAt: at('#/onShelfAt'), offShelfAt: at('#/offShelfAt') };
    if (times.onShelfAt !== undefined || times.offShelfAt !== undefined) return times;
    if (issues.length > 0) {
      const product = wrongFrom(issues, state.latest.current);
      saving.mend(product, text.products.notReady);
      return { product };
    }
    toast({ kind: 'bad', message: code === 'version_conflict' ? text.products.conflict : title });
    return {};
  };
  return { busy, place };
};

export type Shelf = ReturnType<typeof usePlace>;
