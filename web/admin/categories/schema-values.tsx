import { freeCode } from '../editor/codes.ts';
import { AddField } from '../parts/add-field.tsx';
import type { Both } from '../parts/both.ts';
import { BothField } from '../parts/both-field.tsx';
import { ErrorLine } from '../parts/error-line.tsx';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { isFixed, type RowForm, withRowValues } from './schema-form.ts';
import type { SchemaForm } from './use-schema.ts';

type Value = RowForm['values'][number];

/** Another name for a value; a code that only counts gives way to one that tells, while no product can have it yet. */
const relabelled = (value: Value, label: Both, row: RowForm, saved: readonly string[]): Value => ({
  label,
  value:
    /^value-\d+$/.test(value.value) && !saved.includes(value.value)
      ? freeCode(
          label.en,
          'value',
          row.values.map((v) => v.value).filter((code) => code !== value.value),
        )
      : value.value,
});

export interface ValuesProps {
  readonly row: RowForm;
  readonly at: string;
  readonly put: (change: Partial<RowForm>, where?: string) => void;
  readonly form: SchemaForm;
}

/** What an attribute may be chosen from. */
export const SchemaValues = ({ row, at, put, form }: ValuesProps) => {
  const { text } = useSpeech();
  const fixed = isFixed(row.key);
  return (
    <fieldset className="schema-values">
      <legend>{text.schema.values}</legend>
      {fixed && <small>{text.schema.fixedValues}</small>}
      <ul>
        {row.values.map((value, v) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value's code follows what is typed
          <OneValue key={v} value={value} v={v} {...{ row, at, put, form }} />
        ))}
      </ul>
      {!fixed && (
        <AddField
          label={text.schema.addValues}
          hint={text.schema.addValuesHint}
          add={(typed) => put({ values: withRowValues(row, typed).values }, `${at}/values`)}
        />
      )}
      <ErrorLine error={form.wrong(`${at}/values`)} />
    </fieldset>
  );
};

const OneValue = ({ value, v, row, at, put, form }: ValuesProps & { readonly value: Value; readonly v: number }) => {
  const { text, locale } = useSpeech();
  const saved = form.saved.own.find(({ key }) => key === row.key)?.values.map((known) => known.value) ?? [];
  const label = (next: Both): void =>
    put(
      { values: row.values.map((other, i) => (i === v ? relabelled(other, next, row, saved) : other)) },
      `${at}/values/${v}`,
    );
  return (
    <li>
      <BothField
        bare
        label={text.schema.valueLabel}
        at={`${at}/values/${v}/label`}
        wrong={form.wrong}
        value={value.label}
        onChange={label}
      />
      {!isFixed(row.key) && (
        <button
          type="button"
          className="icon-button"
          aria-label={text.schema.removeValue(said(value.label, locale) || value.value)}
          onClick={() => put({ values: row.values.filter((_, i) => i !== v) }, `${at}/values`)}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
};
