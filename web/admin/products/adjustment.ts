import type { adjustStock } from '../../../contracts/catalogue/adjust-stock.ts';
import type { Body } from '../../../contracts/contract.ts';

export type Reason = Body<typeof adjustStock>['reason'];

export const reasons = ['received', 'counted', 'damaged', 'returned', 'other'] as const satisfies readonly Reason[];

export const reasonIn = (text: string): Reason => reasons.find((r) => r === text) ?? 'received';

export type AmountProblem = 'missing' | 'notWhole' | 'negative' | 'zero' | 'tooMuch' | 'belowHeld';

export type Change =
  | { readonly ok: true; readonly change: number; readonly after: number }
  | { readonly ok: false; readonly problem: AmountProblem };

const most = 1_000_000;
const wrong = (problem: AmountProblem): Change => ({ ok: false, problem });

/** What the typed amount does to what is on hand: goods come in, are counted, or are written off. */
export const changeOf = (
  reason: Reason,
  typed: string,
  present: { readonly onHand: number; readonly held: number },
): Change => {
  const text = typed
    .trim()
    .replace(/[−－]/, '-')
    .replace(/^[+＋]/, '');
  if (text === '') return wrong('missing');
  if (!/^-?\d+$/.test(text)) return wrong('notWhole');
  const amount = Number(text);
  if (amount < 0 && reason !== 'other') return wrong('negative');
  const change = reason === 'counted' ? amount - present.onHand : reason === 'damaged' ? -amount : amount;
  if (change === 0) return wrong('zero');
  if (Math.abs(change) > most) return wrong('tooMuch');
  const after = present.onHand + change;
  return change < 0 && after < present.held ? wrong('belowHeld') : { ok: true, change, after };
};
