import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { newIdempotencyKey, type Outcome } from '../../shared/client.ts';
import { call } from '../api.ts';
import { useDraft } from '../parts/draft.ts';
import { issueAt, isUnsure } from '../parts/issues.ts';
import { toast } from '../parts/toast.tsx';
import { useSend } from '../parts/use-send.ts';
import { useShop } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';
import { refreshRefunds } from './refund-queries.ts';
import { asksRestock } from './refund-views.ts';

export type Decision = 'approve' | 'reject';

export interface DecideWrong {
  readonly text?: string | undefined;
  /** Said above the form. */
  readonly whole?: string | undefined;
  /** Nothing more can be done here: somebody has decided. */
  readonly over?: boolean;
}

type Refusal = Extract<Outcome<'decideRefund'>, { ok: false }>['refusal'];

const wrongOf = (refusal: Refusal, text: Text): DecideWrong => {
  if (refusal.code === 'not_signed_in') return {};
  if (refusal.code === 'refund_already_decided') return { whole: text.refunds.decided, over: true };
  if (refusal.code === 'idempotency_key_reused') return { whole: text.refunds.reused, over: true };
  const field = issueAt(refusal, '#/text');
  if (field !== undefined) return { text: field };
  return { whole: isUnsure(refusal) ? text.state.sentences(refusal.title, text.refunds.unsure) : refusal.title };
};

const nothing: DecideWrong = {};

/** Deciding one refund. The key belongs to the intention: kept with what is typed and used for every try. */
export const useDecide = (refund: Refund, onDone: () => void) => {
  const text = useText();
  const queries = useQueryClient();
  const { warehouses } = useShop();
  const [decision, decide] = useState<Decision>('approve');
  const draft = useDraft(`refund.${refund.id}.${refund.run}`, () => ({
    text: '',
    restock: asksRestock(refund) ? (warehouses[0]?.id ?? '') : '',
    approve: newIdempotencyKey(),
    reject: newIdempotencyKey(),
  }));
  const { fields } = draft;
  const send = async (): Promise<DecideWrong> => {
    const said = fields.text.trim();
    if (decision === 'reject' && said === '') return { text: text.refunds.textMissing };
    const approving = decision === 'approve';
    const outcome = await call('decideRefund', {
      params: { refundId: refund.id },
      body: {
        decision,
        text: approving ? '' : said,
        restock: approving && fields.restock !== '' ? fields.restock : null,
      },
      idempotencyKey: fields[decision],
    });
    if (outcome.ok || outcome.refusal.code !== 'not_signed_in') void refreshRefunds(queries, refund.orderId);
    if (!outcome.ok) return wrongOf(outcome.refusal, text);
    draft.clear();
    toast({ kind: 'ok', message: approving ? text.refunds.approved : text.refunds.rejected });
    onDone();
    return nothing;
  };
  return { decision, decide, draft, ...useSend(send, nothing) };
};
