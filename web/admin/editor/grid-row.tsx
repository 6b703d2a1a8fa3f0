import { memo } from 'react';
import { Icon } from '../parts/icon.tsx';
import { levelOf } from '../products/stock.ts';
import { useText } from '../text/use-text.ts';
import { amountOf } from './cells.ts';
import { type Cells, type Column, columns, keyOf, type RowForm } from './form.ts';
import type { CellActions } from './use-cells.ts';

interface Props {
  readonly row: RowForm;
  readonly index: number;
  /** `铁锈红 / S` */
  readonly names: string;
  readonly newGroup: boolean;
  readonly swatch: string;
  /** One line a column, empty where nothing is wrong; a text, so that an unchanged row is not drawn again. */
  readonly errors: string;
  /** Units for sale; null of a product that was never saved. */
  readonly stock: number | null;
  readonly single: boolean;
  readonly actions: CellActions;
}

const modes = {
  sku: 'text',
  price: 'decimal',
  listPrice: 'decimal',
  cost: 'decimal',
  weight: 'decimal',
  barcode: 'numeric',
} as const satisfies Record<Column, string>;

/** One variant. */
export const GridRow = memo((props: Props) => {
  const { row, index, names, newGroup, swatch, errors, stock, single, actions } = props;
  const text = useText();
  const messages = errors.split('\n');
  const key = keyOf(row);
  return (
    <tr className={`${newGroup ? 'group' : ''} ${row.made ? '' : 'never'}`}>
      <th scope="row">
        {swatch !== '' && <i className="dot" style={{ background: swatch }} />}
        {names}
      </th>
      {row.made ? (
        columns.map((column, c) => (
          <Cell key={column} {...{ row, index, column, names, actions }} error={messages[c] ?? ''} />
        ))
      ) : (
        <td colSpan={columns.length} className="dim">
          {text.matrix.notSold}
        </td>
      )}
      {stock !== null && (
        <td className="col-stock">{row.made && <span className={`level ${levelOf(stock)}`}>{stock}</span>}</td>
      )}
      {!single && (
        <td>
          <input
            type="checkbox"
            className="tick"
            checked={row.made}
            aria-label={text.matrix.soldOf(names)}
            onChange={(event) => actions.make(key, event.target.checked)}
          />
        </td>
      )}
    </tr>
  );
});

interface CellProps {
  readonly row: RowForm;
  readonly index: number;
  readonly column: Column;
  readonly names: string;
  readonly error: string;
  readonly actions: CellActions;
}

const Cell = ({ row, index, column, names, error, actions }: CellProps) => {
  const text = useText();
  const key = keyOf(row);
  const label = text.matrix.cellOf(names, text.matrix.columns[column]);
  const id = `cell-${index}-${column}`;
  const margin = column === 'cost' ? marginOf(row.cells) : null;
  return (
    <td className={`col-${column}`}>
      <span className="cell">
        <input
          className="input"
          data-cell={`${index}:${column}`}
          value={row.cells[column]}
          inputMode={modes[column]}
          autoComplete="off"
          aria-label={label}
          aria-invalid={error !== ''}
          aria-describedby={error === '' ? undefined : id}
          title={margin === null ? undefined : text.matrix.margin(margin)}
          onChange={(event) => actions.type(key, column, event.target.value)}
          onBlur={() => actions.finish(key, column)}
          onKeyDown={(event) => actions.press(event, index, column)}
          onPaste={(event) => actions.paste(event, index, column)}
        />
        {column !== 'sku' && column !== 'barcode' && (
          <button
            type="button"
            className="fill-down"
            tabIndex={-1}
            aria-label={text.matrix.fillDown(label)}
            // keeps the focus, and with it this button, until the click has landed
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => actions.down(index, column)}
          >
            <Icon name="down" />
          </button>
        )}
      </span>
      {error !== '' && (
        <p className="error" id={id}>
          {error}
        </p>
      )}
    </td>
  );
};

/** Share of the price that is left after the cost, in whole percent. */
const marginOf = ({ price, cost }: Cells): string | null => {
  const asked = amountOf(price);
  const paid = amountOf(cost);
  if (!asked.ok || !paid.ok || asked.minor === 0) return null;
  return `${Math.round(((asked.minor - paid.minor) * 100) / asked.minor)}%`;
};
