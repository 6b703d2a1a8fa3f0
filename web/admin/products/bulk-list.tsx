import { Button } from 'antd';
import { useRef, useState } from 'react';
import { toast } from '../parts/toast.tsx';
import { useMay } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import type { ProductRow, ProductView } from './product-queries.ts';
import { ProductTable } from './product-table.tsx';
import { type ShelfPlace, type Told, useStatusChange } from './use-shelf.ts';

interface Props {
  readonly rows: readonly ProductRow[];
  readonly view: ProductView;
}

/** Puts many on or off the shelf, one after the other, and keeps what became of each. */
const useBulk = () => {
  const text = useText();
  const change = useStatusChange();
  const [results, setResults] = useState<ReadonlyMap<string, Told>>(new Map());
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const under = useRef(false);
  const run = async (rows: readonly ProductRow[], status: ShelfPlace): Promise<void> => {
    if (under.current) return;
    under.current = true;
    const told = new Map<string, Told>();
    for (const [done, row] of rows.entries()) {
      setProgress({ done, all: rows.length });
      told.set(row.card.id, await change(row.card.id, status, row.version));
      setResults(new Map(told));
    }
    under.current = false;
    setProgress(null);
    const failed = [...told.values()].filter(({ kind }) => kind === 'bad').length;
    const fine = rows.length - failed;
    toast({
      kind: failed > 0 ? 'bad' : 'ok',
      message: failed > 0 ? text.products.bulkSome(fine, failed) : text.products.bulkDone(fine),
    });
  };
  return { results, progress, run };
};

/** A list whose rows can be chosen and changed together. */
export const BulkList = ({ rows, view }: Props) => {
  const may = useMay('catalogue.write');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { results, progress, run } = useBulk();
  const chosen = rows.filter(({ card }) => picked.has(card.id));
  const pick = (productId: string, on: boolean): void => {
    const next = new Set(picked);
    if (on) next.add(productId);
    else next.delete(productId);
    setPicked(next);
  };
  const pickAll = (on: boolean): void => setPicked(on ? new Set(rows.map(({ card }) => card.id)) : new Set());
  const start = (status: ShelfPlace): void => {
    const wanted = chosen.filter((row) => row.status !== status);
    void run(wanted, status).then(() => setPicked(new Set()));
  };
  return (
    <>
      <ProductTable
        rows={rows}
        view={view}
        picking={may ? { picked, pick, pickAll, results, busy: progress !== null } : null}
      />
      {chosen.length > 0 && (
        <BulkBar chosen={chosen} progress={progress} start={start} clear={() => setPicked(new Set())} />
      )}
    </>
  );
};

interface BarProps {
  readonly chosen: readonly ProductRow[];
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly start: (status: ShelfPlace) => void;
  readonly clear: () => void;
}

const BulkBar = ({ chosen, progress, start, clear }: BarProps) => {
  const text = useText();
  const busy = progress !== null;
  return (
    <section className="bulk-bar" aria-label={text.products.picked(chosen.length)}>
      <b role="status">
        {progress ? text.products.bulkBusy(progress.done + 1, progress.all) : text.products.picked(chosen.length)}
      </b>
      {chosen.some(({ status }) => status !== 'on_shelf') && (
        <Button disabled={busy} onClick={() => start('on_shelf')}>
          {text.products.bulkOn}
        </Button>
      )}
      {chosen.some(({ status }) => status === 'on_shelf' || status === 'scheduled') && (
        <Button disabled={busy} onClick={() => start('off_shelf')}>
          {text.products.bulkOff}
        </Button>
      )}
      <Button type="text" disabled={busy} onClick={clear}>
        {text.products.unpick}
      </Button>
    </section>
  );
};
