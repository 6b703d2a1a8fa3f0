import type { ProductId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { stampOfRun } from '../runtime/stamp.ts';
import { withinMs } from '../runtime/within.ts';
import { type Due, type DueKind, dueBy, postpone } from '../stores/due.ts';
import { placeDueProduct } from '../stores/place-due-product.ts';
import { goOnRelabelling } from '../stores/relabel.ts';
import { goOnRetelling } from '../stores/retell.ts';
import { settleSkus } from '../stores/sku-writes.ts';

const atOnce = 10;
/** A run begins nothing new after this, well before the next run and the function's own limit. */
const runMs = 20_000;
const againMs = 60_000;

type Run = { readonly correlationId: string };

const work: Readonly<Partial<Record<DueKind, (due: Due, run: Run, hasTime: () => boolean) => Promise<void>>>> = {
  'product-on': (due, run) => placeDueProduct(due, stampOfRun(run)),
  'product-off': (due, run) => placeDueProduct(due, stampOfRun(run)),
  'product-skus': ({ subject }) => settleSkus(subject as ProductId),
  relabel: (due, run, hasTime) => goOnRelabelling(due, stampOfRun(run), hasTime),
  retell: (due, run, hasTime) => goOnRetelling(due, stampOfRun(run), hasTime),
};
const kinds = Object.keys(work) as DueKind[];

/** One product's trouble must not keep the others waiting: it is put off and told. */
const safely = async (due: Due, run: Run, hasTime: () => boolean): Promise<void> => {
  try {
    await work[due.kind]?.(due, run, hasTime);
  } catch (error) {
    log.error('due work failed', error, { kind: due.kind, subject: due.subject });
    await postpone(due, plusMs(now(), againMs));
  }
};

export const handler = scheduled('keepShelves', async (run) => {
  const hasTime = withinMs(runMs);
  for (const kind of kinds) {
    let due = await dueBy(kind, now(), atOnce);
    while (due.length > 0 && hasTime()) {
      for (const one of due) await safely(one, run, hasTime);
      due = due.length < atOnce ? [] : await dueBy(kind, now(), atOnce);
    }
  }
});
