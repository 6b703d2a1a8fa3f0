import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refused } from '../../shared/client.ts';
import { toast } from '../parts/toast.tsx';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refused<string> };

/** A change to one's security: busy meanwhile, what is shown is read again, a refusal is told. Signing in once more is asked for by the gate itself. */
export const useChange = () => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const run = async <Done extends Outcome>(change: () => Promise<Done>, done?: string): Promise<Done> => {
    setBusy(true);
    const outcome = await change();
    await queries.invalidateQueries({ queryKey: ['security'] });
    setBusy(false);
    if (outcome.ok && done !== undefined) toast({ kind: 'ok', message: done });
    if (!outcome.ok && !['sign_in_again', 'not_signed_in'].includes(outcome.refusal.code))
      toast({ kind: 'bad', message: outcome.refusal.title });
    return outcome;
  };
  return { busy, run };
};
