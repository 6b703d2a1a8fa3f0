import { type ClipboardEvent, type KeyboardEvent, type RefObject, useCallback, useMemo, useRef } from 'react';
import { toast } from '../parts/toast.tsx';
import { useText } from '../text/use-text.ts';
import { fillDown, pasteInto, settled, sheetOf, withCell } from './cells.ts';
import { useEditor } from './editor-context.ts';
import { type Column, columns, keyOf, type ProductForm, type RowForm } from './form.ts';
import { moveBy } from './grid-keys.ts';
import { cellAt } from './wrong.ts';

type Latest = RefObject<ProductForm>;

/** The row of a combination, changed. */
const withRow =
  (key: string, change: (row: RowForm) => RowForm) =>
  (form: ProductForm): ProductForm => ({
    ...form,
    rows: form.rows.map((row) => (keyOf(row) === key ? change(row) : row)),
  });

const filledDown =
  (index: number, column: Column) =>
  (form: ProductForm): ProductForm => ({
    ...form,
    rows: fillDown(form.rows, index, column),
  });

/** Typing in a cell, and leaving it: then a price gets its fen and a SKU its capitals. */
const useTyping = (latest: Latest) => {
  const { edit } = useEditor();
  const type = useCallback(
    (key: string, column: Column, value: string) => {
      const row = latest.current.rows.find((r) => keyOf(r) === key);
      if (row)
        edit(
          cellAt(row, column),
          withRow(key, (now) => withCell(now, column, value)),
        );
    },
    [edit, latest],
  );
  const finish = useCallback(
    (key: string, column: Column) => {
      const typed = latest.current.rows.find((r) => keyOf(r) === key)?.cells[column];
      if (typed !== undefined && settled(column, typed) !== typed) type(key, column, settled(column, typed));
    },
    [type, latest],
  );
  return { type, finish };
};

const caretIn = ({ selectionStart, selectionEnd, value }: HTMLInputElement) => ({
  atStart: selectionStart === 0,
  atEnd: selectionEnd === value.length,
});

/** Keys of the grid: arrows and Enter move, Ctrl+D fills down. */
const usePress = (latest: Latest, table: RefObject<HTMLTableElement | null>, down: (i: number, c: Column) => void) =>
  useCallback(
    (event: KeyboardEvent<HTMLInputElement>, index: number, column: Column) => {
      if (event.nativeEvent.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
        event.preventDefault();
        down(index, column);
        return;
      }
      const rows = latest.current.rows.flatMap((row, n) => (row.made ? [n] : []));
      const at = { row: index, column: columns.indexOf(column) };
      const grid = { columns: columns.length, rows };
      const to = moveBy(event.key, event.shiftKey, at, grid, caretIn(event.currentTarget));
      if (to === null) return;
      event.preventDefault();
      const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.row}:${columns[to.column]}"]`);
      cell?.focus();
      cell?.select();
    },
    [latest, table, down],
  );

/** A column or a block copied from a spreadsheet; one value alone stays the browser's to paste. */
const usePaste = (latest: Latest) => {
  const text = useText();
  const { edit } = useEditor();
  return useCallback(
    (event: ClipboardEvent, index: number, column: Column) => {
      const pasted = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(pasted.replace(/[\r\n]+$/, ''))) return;
      event.preventDefault();
      const laid = pasteInto(latest.current.rows, { row: index, column }, sheetOf(pasted));
      edit('#/variants', (now) => ({ ...now, rows: laid.rows }));
      const whole = laid.left === 0;
      const message = whole ? text.matrix.pasted(laid.pasted) : text.matrix.pastedSome(laid.pasted, laid.left);
      toast({ kind: whole ? 'ok' : 'bad', message });
    },
    [edit, text, latest],
  );
};

/** What can be done in the grid; the same functions for every row, so that a key press draws one row anew. */
export const useCells = () => {
  const { form, edit } = useEditor();
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef(form);
  latest.current = form;
  const { type, finish } = useTyping(latest);
  const down = useCallback((index: number, column: Column) => edit('#/variants', filledDown(index, column)), [edit]);
  const make = useCallback(
    (key: string, made: boolean) =>
      edit(
        '#/variants',
        withRow(key, (row) => ({ ...row, made })),
      ),
    [edit],
  );
  const press = usePress(latest, table, down);
  const paste = usePaste(latest);
  const actions = useMemo(() => ({ type, finish, press, paste, down, make }), [type, finish, press, paste, down, make]);
  return { table, actions };
};

export type CellActions = ReturnType<typeof useCells>['actions'];
