import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Editor as Person, PriceChange, StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import type { Money } from '../../../contracts/values/money.ts';
import { read } from '../api.ts';
import { Icon } from '../parts/icon.tsx';
import { moneyText } from '../parts/say.ts';
import { Failure, RowsToCome } from '../parts/states.tsx';
import { When } from '../parts/when.tsx';
import { useText } from '../text/use-text.ts';
import type { Text } from '../text/zh-CN.ts';
import { Section } from './section.tsx';

/** Who a change is by, in words; the clock and a file have no name of their own. */
export const personName = (person: Person | null, text: Text): string => {
  if (person === null) return text.editor.nobody;
  if (person.id === 'schedule') return text.editor.bySchedule;
  return person.id === 'import' ? text.editor.byImport : person.name || person.email;
};

/** Who changed the product last, and every price it had. */
export const History = ({ saved }: { saved: StaffProduct | null }) => {
  const text = useText();
  return (
    <Section name="history" title={text.editor.section.history}>
      {saved ? <Changes saved={saved} /> : <p className="pad dim">{text.editor.unsaid}</p>}
    </Section>
  );
};

const Changes = ({ saved }: { saved: StaffProduct }) => {
  const text = useText();
  const list = useInfiniteQuery({
    queryKey: ['price-history', saved.id],
    queryFn: ({ pageParam, signal }) =>
      read('listPriceHistory', {
        params: { productId: saved.id },
        query: { limit: 10, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="pad last-change">
        <span className="dim">{text.editor.lastChange}</span> <b>{personName(saved.changedBy, text)}</b>{' '}
        <When at={saved.changedAt} />
      </p>
      {list.isPending && <RowsToCome rows={2} />}
      {list.isError && rows.length === 0 && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className="pad dim">{text.history.none}</p>}
      {rows.length > 0 && <PriceTable rows={rows} />}
      {list.hasNextPage && (
        <div className="list-end">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {text.history.more}
          </Button>
        </div>
      )}
    </>
  );
};

const PriceTable = ({ rows }: { rows: readonly PriceChange[] }) => {
  const text = useText();
  return (
    <table className="table history-table">
      <caption className="unseen">{text.history.title}</caption>
      <thead>
        <tr>
          <th scope="col">{text.history.when}</th>
          <th scope="col">{text.history.who}</th>
          <th scope="col">{text.history.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.at} ${row.version}`}>
            <td>
              <When at={row.at} />
            </td>
            <td>{personName(row.by, text)}</td>
            <td>
              <Moves changes={row.changes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type Move = PriceChange['changes'][number];

/** Moves that are alike but for the SKU are told once, with how many SKUs they are of. */
const alike = (changes: readonly Move[]): readonly (readonly [Move, readonly string[]])[] => {
  const by = Map.groupBy(changes, ({ field, from, to }) => `${field} ${from?.minor} ${to?.minor}`);
  return [...by.values()].flatMap((same) => (same[0] ? [[same[0], same.map(({ sku }) => sku)] as const] : []));
};

const Moves = ({ changes }: { changes: readonly Move[] }) => {
  const text = useText();
  const amount = (money: Money | null): string => (money ? moneyText(money) : text.history.nothing);
  return (
    <ul className="moves number">
      {alike(changes).map(([{ field, from, to, sku }, skus]) => (
        <li key={`${field} ${sku}`}>
          <span className="dim">{text.history.field[field]}</span>
          <span>
            {amount(from)} <Icon name="right" /> <b>{amount(to)}</b>
          </span>
          <small title={skus.join('\n')}>
            <code>{sku}</code> {skus.length > 1 && text.history.and(skus.length)}
          </small>
        </li>
      ))}
    </ul>
  );
};
