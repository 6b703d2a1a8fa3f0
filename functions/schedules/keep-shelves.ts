import type { ProductId } from '../../contracts/values/id.ts';
import { plusMs } from '../../contracts/values/instant.ts';
import { now } from '../runtime/clock.ts';
import { log } from '../runtime/log.ts';
import { scheduled } from '../runtime/scheduled.ts';
import { stampOfRun } from '../runtime/stamp.ts';
import { withinMs } from '../runtime/within.ts';
import { type CatalogueWork, catalogueWork, type Due, type DueKind, dueBy, postpone } from '../stores/due.ts';
import { placeDueProduct } from '../stores/place-due-product.ts';
import { goOnRelabelling } from '../stores/relabel.ts';
import { goOnRetelling } from '../stores/retell.ts';
import { settleSkus } from '../stores/sku-writes.ts';

const atOnce = 50;
/** A run begins nothing new after this, well before the next run and the function's own limit. */
const runMs = 20_000;
const againMs = 60_000;

type Run = { readonly correlationId: string };
type Work = (due: Due, run: Run, hasTime: () => boolean) => Promise<void>;

const work: Readonly<Record<CatalogueWork, Work>> = {
  'product-on': (due, run) => placeDueProduct(due, stampOfRun(run)),
  'product-off': (due, run) => placeDueProduct(due, stampOfRun(run)),
  'product-skus': ({ subject }) => settleSkus(subject as ProductId),
  retell: (due, run, hasTime) => goOnRetelling(due, stampOfRun(run), hasTime),
  relabel: (due, run, hasTime) => goOnRelabelling(due, stampOfRun(run), hasTime),
};
/** What is done at once comes first: a renaming may take many runs, and no product waits for it. */
const turns: readonly DueKind[] = catalogueWork;
const turnOf = ({ kind }: Due): number => turns.indexOf(kind);

/** One product's trouble must not keep the others waiting: it is put off and told. */
const safely = async (due: Due, run: Run, hasTime: () => boolean): Promise<void> => {
  try {
    const kind = catalogueWork[turnOf(due)];
    if (kind) await work[kind](due, run, hasTime);
  } catch (error) {
    log.error('due work failed', error, { kind: due.kind, subject: due.subject });
    await postpone(due, plusMs(now(), againMs));
  }
};

export const handler = scheduled('keepShelves', async (run) => {
  const hasTime = withinMs(runMs);
  let due = await dueBy('catalogue', now(), atOnce);
  while (due.length > 0 && hasTime()) {
    for (const one of due.toSorted((a, b) => turnOf(a) - turnOf(b))) if (hasTime()) await safely(one, run, hasTime);
    due = due.length < atOnce ? [] : await dueBy('catalogue', now(), atOnce);
  }
});
