import { Button } from 'antd';
import { useState } from 'react';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { type FillHow, fillColumn } from './cells.ts';
import { useEditor } from './editor-context.ts';
import { type Cells, type Column, columns, emptyCells, type ProductForm } from './form.ts';
import { fillSkus, patternFor } from './sku-pattern.ts';

/** SKUs are what stock and orders hang on: only a pattern that somebody wrote replaces those that are there. */
const skusBy = (how: FillHow, written: boolean): FillHow => (written ? how : 'empty');

const filled = (form: ProductForm, values: Cells, how: FillHow, written: boolean): ProductForm => ({
  ...form,
  rows: columns.reduce(
    (rows, column) =>
      values[column].trim() === ''
        ? rows
        : column === 'sku'
          ? fillSkus(rows, values.sku, skusBy(how, written))
          : fillColumn(rows, column, values[column], how),
    form.rows,
  ),
});

const changedCells = (before: ProductForm, after: ProductForm): number =>
  after.rows.reduce(
    (sum, row, n) => sum + columns.filter((column) => row.cells[column] !== before.rows[n]?.cells[column]).length,
    0,
  );

/** One value for a whole column, several columns at once; SKUs by a pattern of the option values' codes. */
export const FillRow = () => {
  const text = useText();
  const { form, edit, saved } = useEditor();
  const [values, setValues] = useState<Cells>(emptyCells);
  const [pattern, setPattern] = useState<string | null>(null);
  const present: Cells = { ...values, sku: pattern ?? patternFor(form.model, form.options) };
  const fill = (how: FillHow): void => {
    const count = changedCells(form, filled(form, present, how, pattern !== null));
    edit('#/variants', (now) => filled(now, present, how, pattern !== null));
    toast({ kind: 'ok', message: text.matrix.filled(count) });
  };
  const type = (column: Column, value: string): void =>
    column === 'sku' ? setPattern(value) : setValues({ ...values, [column]: value });
  return (
    <tr className="fill">
      <th scope="row">
        {text.matrix.fillRow}
        <span className="fill-buttons">
          <Button size="small" onClick={() => fill('empty')}>
            {text.matrix.fillEmpty}
          </Button>
          <Button size="small" onClick={() => fill('all')}>
            {text.matrix.fillAll}
          </Button>
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} className={`col-${column}`}>
          {column !== 'barcode' && (
            <input
              className="input"
              value={present[column]}
              autoComplete="off"
              aria-label={column === 'sku' ? text.matrix.skuPattern : text.matrix.fillOf(text.matrix.columns[column])}
              title={column === 'sku' ? text.matrix.skuPattern : undefined}
              onChange={(event) => type(column, event.target.value)}
            />
          )}
        </td>
      ))}
      {saved && <td />}
      <td />
    </tr>
  );
};
