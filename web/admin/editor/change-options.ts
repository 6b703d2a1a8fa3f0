import { freeCode } from './codes.ts';
import { rowsFor } from './combos.ts';
import type { OptionForm, PictureForm, ProductForm, RowForm } from './form.ts';
import { betterCode } from './known-values.ts';

/** Pictures of a value that is no more show all variants again. */
const withoutGone = (pictures: readonly PictureForm[], options: readonly OptionForm[]): readonly PictureForm[] =>
  pictures.map((picture) => {
    const option = options.find(({ code }) => code === picture.option);
    return picture.option === '' || option?.values.some(({ code }) => code === picture.value)
      ? picture
      : { ...picture, option: '', value: '' };
  });

/** The form with other options: rows and pictures follow. */
export const withOptions = (form: ProductForm, options: readonly OptionForm[]): ProductForm => ({
  ...form,
  options,
  rows: rowsFor(options, form.rows),
  pictures: withoutGone(form.pictures, options),
});

export const withOption = (form: ProductForm, n: number, change: (option: OptionForm) => OptionForm): ProductForm =>
  withOptions(
    form,
    form.options.map((option, i) => (i === n ? change(option) : option)),
  );

/** One more option; a code that is taken gets a number. */
export const addOption = (form: ProductForm, option: Pick<OptionForm, 'code' | 'name'>): ProductForm => {
  const code = freeCode(
    option.code,
    'option',
    form.options.map((o) => o.code),
  );
  return withOptions(form, [...form.options, { code, name: option.name, values: [] }]);
};

/** A new value's counting code (`value-2`) gives way to a telling one once its English name is known; rows and pictures follow. */
export const recoded = (form: ProductForm, n: number, v: number, known: ReadonlySet<string>): ProductForm => {
  const option = form.options[n];
  const value = option?.values[v];
  if (!option || !value || known.has(`${option.code}/${value.code}`)) return form;
  const code = betterCode(value, option);
  if (code === value.code) return form;
  const here = (of: string | undefined): boolean => of === value.code;
  const row = (r: RowForm): RowForm =>
    here(r.chosen[option.code]) ? { ...r, chosen: { ...r.chosen, [option.code]: code } } : r;
  return {
    ...form,
    options: form.options.map((o, i) =>
      i === n ? { ...o, values: o.values.map((x, j) => (j === v ? { ...x, code } : x)) } : o,
    ),
    rows: form.rows.map(row),
    pictures: form.pictures.map((p) => (p.option === option.code && here(p.value) ? { ...p, value: code } : p)),
  };
};

/** Whether an option may be taken away without leaving two rows for one combination: always, the first row of each goes on. */
export const removeOption = (form: ProductForm, n: number): ProductForm =>
  withOptions(
    form,
    form.options.filter((_, i) => i !== n),
  );
