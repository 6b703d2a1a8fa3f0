import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { shortNumber } from '../orders/order-number.ts';
import { Page } from '../parts/page.tsx';
import { moneyText, said } from '../parts/say.ts';
import { Blank, Failure, RowsToCome, Stale } from '../parts/states.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { When } from '../parts/when.tsx';
import { useMay } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { refundsQuery } from './refund-queries.ts';
import { RefundTag } from './refund-tag.tsx';
import { choicesOf, type RefundView, viewIn, views } from './refund-views.ts';

const DecideDialog = lazy(async () => ({ default: (await import('./decide-dialog.tsx')).DecideDialog }));

/** Money asked back: what waits for a person, what runs by itself, what is over. */
export const Refunds = () => {
  const text = useText();
  const [search] = useSearchParams();
  const view = viewIn(search.get('view'));
  return (
    <Page title={text.refunds.title}>
      <section className="card">
        <Tabs
          label={text.refunds.viewsLabel}
          path="/refunds"
          present={view}
          views={views.map((v) => ({ view: v, label: text.refunds.views[v] }))}
        />
        <List key={view} view={view} />
      </section>
    </Page>
  );
};

const List = ({ view }: { view: RefundView }) => {
  const text = useText();
  const list = useInfiniteQuery(refundsQuery(view));
  const [chosen, choose] = useState<Refund | null>(null);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = (): void => void list.refetch();
  if (list.isPending) return <RowsToCome rows={6} />;
  if (list.isError && rows.length === 0) return <Failure error={list.error} retry={retry} />;
  return (
    <>
      {list.isError && <Stale error={list.error} retry={retry} />}
      {rows.length === 0 ? (
        <Blank icon={view === 'to_decide' ? 'check' : 'refund'} title={text.refunds.empty[view]}>
          {text.refunds.emptyText[view]}
        </Blank>
      ) : (
        <Table rows={rows} choose={choose} />
      )}
      {list.hasNextPage && (
        <div className="list-end">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {text.act.more}
          </Button>
        </div>
      )}
      {chosen && (
        <Suspense fallback={null}>
          <DecideDialog key={chosen.id} refund={chosen} onGone={() => choose(null)} />
        </Suspense>
      )}
    </>
  );
};

interface TableProps {
  readonly rows: readonly Refund[];
  readonly choose: (refund: Refund) => void;
}

const Table = ({ rows, choose }: TableProps) => {
  const { columns } = useText().refunds;
  return (
    <table className="table cards-on-phone refunds-table">
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col" className="end">
            {columns.amount}
          </th>
          <th scope="col">{columns.state}</th>
          <th scope="col" className="end">
            <span className="unseen">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((refund) => (
          <Row key={refund.id} refund={refund} choose={choose} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ refund, choose }: { refund: Refund; choose: TableProps['choose'] }) => {
  const { text, locale } = useSpeech();
  const { kind, lines, reason, note, problem, rejection } = refund;
  const first = lines[0];
  return (
    <tr>
      <td className="cell-order">
        <Link href={`/orders/${refund.orderId}`} className="link">
          <b className="order-number">{shortNumber(refund.orderId)}</b>
        </Link>
        <small>
          <When at={refund.refundedAt ?? refund.decidedAt ?? refund.requestedAt} />
        </small>
      </td>
      <td className="cell-goods">
        <span className="two-lines">
          {first ? said(first.name, locale) : text.refunds.kinds.surplus}
          {lines.length > 1 && <small> {text.refunds.more(lines.length - 1)}</small>}
        </span>
        <small className="one-line">
          {kind === 'surplus' ? '' : `${text.refunds.kinds[kind]} · ${text.refunds.reasons[reason]}`}
          {note !== '' && ` · ${note}`}
        </small>
      </td>
      <td className="cell-total end number">
        <b>{moneyText(refund.amount)}</b>
      </td>
      <td className="cell-state">
        <RefundTag refund={refund} />
        {problem !== null && <small>{text.refunds.problems[problem]}</small>}
        {rejection !== null && <small>{rejection}</small>}
      </td>
      <td className="cell-action end">
        <Decide refund={refund} choose={choose} />
      </td>
    </tr>
  );
};

const Decide = ({ refund, choose }: { refund: Refund; choose: TableProps['choose'] }) => {
  const text = useText();
  const may = useMay('refunds.decide');
  const { approve, reject } = choicesOf(refund);
  if (!may || (!approve && !reject)) return null;
  return (
    <button
      type="button"
      className="row-action"
      aria-label={text.refunds.decideOf(shortNumber(refund.orderId))}
      onClick={() => choose(refund)}
    >
      {refund.problem === null ? text.refunds.decide : text.refunds.look}
    </button>
  );
};
