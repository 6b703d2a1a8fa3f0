import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef } from 'react';
import { said } from '../parts/say.ts';
import { toast } from '../parts/toast.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { fillDown, pasteInto, settled, sheetOf, withCell } from './cells.ts';
import { mostRows } from './combos.ts';
import { useEditor } from './editor-context.ts';
import { FillRow } from './fill-row.tsx';
import { type Column, columns, keyOf, type OptionForm, type RowForm } from './form.ts';
import { type Grid, moveBy } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import { OptionEditor } from './option-editor.tsx';
import { Section } from './section.tsx';
import { cellAt } from './wrong.ts';

/** Options, and below them every variant with its price and all else that is typed of it. */
export const OptionsSection = () => {
  const text = useText();
  const { form, wrong } = useEditor();
  const made = form.rows.filter((row) => row.made).length;
  const issue = form.rows.length > mostRows && made > mostRows ? text.matrix.tooMany(made) : wrong('#/variants');
  return (
    <Section
      name="options"
      title={text.editor.section.options}
      aside={<small>{text.matrix.count(made, form.rows.length)}</small>}
    >
      <OptionEditor />
      {issue !== undefined && (
        <p className="error pad" role="alert">
          {issue}
        </p>
      )}
      <VariantGrid />
      <p className="pad dim grid-hint">
        {text.matrix.gridHint} {text.matrix.stockLater}
      </p>
    </Section>
  );
};

/** What a row is called by its values, in the order of the options. */
const useRowName = (options: readonly OptionForm[]) => {
  const { text, locale } = useSpeech();
  return useCallback(
    ({ chosen }: RowForm): readonly string[] =>
      options.length === 0
        ? [text.matrix.only]
        : options.flatMap((option) => {
            const value = option.values.find(({ code }) => code === chosen[option.code]);
            return value ? [said(value.name, locale) || value.name.zh || value.code] : [];
          }),
    [options, text, locale],
  );
};

const caretIn = (input: HTMLInputElement) => {
  const { selectionStart, selectionEnd, value } = input;
  return { atStart: selectionStart === 0, atEnd: selectionEnd === value.length };
};

/** Typing, moving, filling and pasting; the same functions for every row, so that a key press draws one row anew. */
const useCells = () => {
  const text = useText();
  const { form, edit } = useEditor();
  const table = useRef<HTMLTableElement>(null);
  const latest = useRef(form);
  latest.current = form;
  const type = useCallback(
    (key: string, column: Column, value: string) =>
      edit(cellAt({ chosen: chosenOf(latest.current.rows, key) }, column), (now) => ({
        ...now,
        rows: now.rows.map((row) => (keyOf(row) === key ? withCell(row, column, value) : row)),
      })),
    [edit],
  );
  const finish = useCallback(
    (key: string, column: Column) => {
      const row = latest.current.rows.find((r) => keyOf(r) === key);
      if (row && settled(column, row.cells[column]) !== row.cells[column])
        type(key, column, settled(column, row.cells[column]));
    },
    [type],
  );
  const press = useCallback(
    (event: KeyboardEvent<HTMLInputElement>, index: number, column: Column) => {
      if (event.nativeEvent.isComposing) return;
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
        event.preventDefault();
        edit('#/variants', (now) => ({ ...now, rows: fillDown(now.rows, index, column) }));
        return;
      }
      const grid: Grid = {
        columns: columns.length,
        rows: latest.current.rows.flatMap((row, n) => (row.made ? [n] : [])),
      };
      const at = { row: index, column: columns.indexOf(column) };
      const to = moveBy(event.key, event.shiftKey, at, grid, caretIn(event.currentTarget));
      if (to === null) return;
      event.preventDefault();
      const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${to.row}:${columns[to.column]}"]`);
      cell?.focus();
      cell?.select();
    },
    [edit],
  );
  const paste = useCallback(
    (event: ClipboardEvent, index: number, column: Column) => {
      const pasted = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(pasted.replace(/[\r\n]+$/, ''))) return;
      event.preventDefault();
      const laid = pasteInto(latest.current.rows, { row: index, column }, sheetOf(pasted));
      edit('#/variants', (now) => ({ ...now, rows: laid.rows }));
      const message = laid.left > 0 ? text.matrix.pastedSome(laid.pasted, laid.left) : text.matrix.pasted(laid.pasted);
      toast({ kind: laid.left > 0 ? 'bad' : 'ok', message });
    },
    [edit, text],
  );
  const down = useCallback(
    (index: number, column: Column) =>
      edit('#/variants', (now) => ({ ...now, rows: fillDown(now.rows, index, column) })),
    [edit],
  );
  const make = useCallback(
    (key: string, made: boolean) =>
      edit('#/variants', (now) => ({
        ...now,
        rows: now.rows.map((row) => (keyOf(row) === key ? { ...row, made } : row)),
      })),
    [edit],
  );
  const actions = useMemo(() => ({ type, finish, press, paste, down, make }), [type, finish, press, paste, down, make]);
  return { table, actions };
};

export type CellActions = ReturnType<typeof useCells>['actions'];

const chosenOf = (rows: readonly RowForm[], key: string): RowForm['chosen'] =>
  rows.find((row) => keyOf(row) === key)?.chosen ?? {};

const VariantGrid = () => {
  const text = useText();
  const { form, wrong, saved, stock } = useEditor();
  const nameOf = useRowName(form.options);
  const { table, actions } = useCells();
  const dots = form.options.find(({ code }) => code === 'colour');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reached by the keyboard
    <section className="grid-scroller" tabIndex={0} aria-label={text.matrix.grid}>
      <table ref={table} className="grid number">
        <thead>
          <tr>
            <th scope="col">{text.matrix.variant}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className={`col-${column}`}>
                {text.matrix.columns[column]}
              </th>
            ))}
            {saved && <th scope="col">{text.stock.available}</th>}
            {form.rows.length > 1 && <th scope="col">{text.matrix.sold}</th>}
          </tr>
        </thead>
        <tbody>
          {form.rows.length > 1 && <FillRow />}
          {form.rows.map((row, n) => {
            const before = form.rows[n - 1];
            const first = form.options[0]?.code ?? '';
            const errors = columns.map((column) => wrong(cellAt(row, column)) ?? '');
            return (
              <GridRow
                key={keyOf(row)}
                row={row}
                index={n}
                names={nameOf(row).join(' / ')}
                newGroup={form.options.length > 1 && before?.chosen[first] !== row.chosen[first]}
                swatch={dots?.values.find(({ code }) => code === row.chosen.colour)?.swatch ?? ''}
                errors={errors.join('\n')}
                stock={saved ? (stock.get(row.cells.sku) ?? 0) : null}
                single={form.rows.length === 1}
                actions={actions}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
