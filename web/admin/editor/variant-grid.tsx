import { useCallback } from 'react';
import { ErrorLine } from '../parts/error-line.tsx';
import { said } from '../parts/say.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { mostRows } from './combos.ts';
import { useEditor } from './editor-context.ts';
import { FillRow } from './fill-row.tsx';
import { columns, keyOf, type OptionForm, type RowForm } from './form.ts';
import { GridRow } from './grid-row.tsx';
import { OptionEditor } from './option-editor.tsx';
import { Section } from './section.tsx';
import { useCells } from './use-cells.ts';
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
        <div className="pad">
          <ErrorLine error={issue} />
        </div>
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
