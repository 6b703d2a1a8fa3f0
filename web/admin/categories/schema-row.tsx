import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { isBuiltIn } from '../editor/attribute-keys.ts';
import { freeCode } from '../editor/codes.ts';
import { moved } from '../editor/lists.ts';
import { BothField } from '../parts/both-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { CheckField, SelectField, TextField } from '../parts/text-field.tsx';
import { toast } from '../parts/toast.tsx';
import { useSpeech } from '../text/use-text.ts';
import { hasValues, isFixed, keyFrom, type RowForm, types, withRowValues } from './schema-form.ts';
import type { SchemaForm } from './use-schema.ts';

interface Props {
  readonly row: RowForm;
  readonly n: number;
  readonly form: SchemaForm;
  readonly taken: readonly string[];
  /** Products know it by this key already. */
  readonly fixedKey: boolean;
}

/** One attribute: what it is called, what it takes, whether shoppers filter by it. */
export const SchemaRow = ({ row, n, form, taken, fixedKey }: Props) => {
  const { text, locale } = useSpeech();
  const at = `#/own/${n}`;
  const put = (change: Partial<RowForm>, where = at) =>
    form.change(where, (rows) => rows.map((r, i) => (i === n ? { ...r, ...change } : r)));
  const name = said(row.name, locale) || text.schema.unnamed;
  const others = taken.filter((key) => key !== row.key);
  return (
    <li className="pad stack-small">
      <div className="schema-head">
        <b>{name}</b>
        <Tools n={n} form={form} name={name} />
      </div>
      <BothField
        label={text.schema.name}
        at={`${at}/name`}
        wrong={form.wrong}
        value={row.name}
        onChange={(next) =>
          put(
            // the code follows the English name until the attribute is saved
            { name: next, ...(fixedKey || isBuiltIn(row.key) ? {} : { key: keyFrom(next.en, others) }) },
            `${at}/name`,
          )
        }
      />
      <div className="schema-fields">
        <TextField
          label={text.schema.key}
          hint={fixedKey ? undefined : text.schema.keyHint}
          className="mono"
          disabled={fixedKey}
          error={form.wrong(`${at}/key`)}
          value={row.key}
          onChange={(key) => put({ key }, `${at}/key`)}
        />
        <SelectField
          label={text.schema.type}
          disabled={isBuiltIn(row.key)}
          error={form.wrong(`${at}/type`)}
          value={row.type}
          onChange={(type) => put({ type: types.find((t) => t === type) ?? row.type }, `${at}/type`)}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {text.schema.types[type]}
            </option>
          ))}
        </SelectField>
        {row.type === 'number' && (
          <TextField
            label={text.schema.unit}
            error={form.wrong(`${at}/unit`)}
            value={row.unit}
            onChange={(unit) => put({ unit }, `${at}/unit`)}
          />
        )}
        <div className="schema-checks">
          <CheckField label={text.schema.facet} checked={row.facet} onChange={(facet) => put({ facet })} />
          <CheckField label={text.schema.required} checked={row.required} onChange={(required) => put({ required })} />
        </div>
      </div>
      {hasValues(row.type) && <Values row={row} at={at} put={put} form={form} />}
    </li>
  );
};

const Tools = ({ n, form, name }: { n: number; form: SchemaForm; name: string }) => {
  const { text } = useSpeech();
  const move = (by: 1 | -1) => form.change('#/own', (rows) => moved(rows, n, n + by));
  const remove = (): void => {
    const before = form.rows;
    form.change('#/own', (rows) => rows.filter((_, i) => i !== n));
    const action = { label: text.saving.undo, run: () => form.change('#/own', () => before) };
    toast({ kind: 'ok', message: text.schema.removed(name), action });
  };
  return (
    <span className="row-tools">
      <button
        type="button"
        className="icon-button"
        disabled={n === 0}
        aria-label={text.schema.earlier(name)}
        onClick={() => move(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        disabled={n === form.rows.length - 1}
        aria-label={text.schema.later(name)}
        onClick={() => move(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" className="icon-button" aria-label={text.schema.remove(name)} onClick={remove}>
        <Icon name="trash" />
      </button>
    </span>
  );
};

interface ValuesProps {
  readonly row: RowForm;
  readonly at: string;
  readonly put: (change: Partial<RowForm>, where?: string) => void;
  readonly form: SchemaForm;
}

const Values = ({ row, at, put, form }: ValuesProps) => {
  const { text, locale } = useSpeech();
  const [typed, setTyped] = useState('');
  const fixed = isFixed(row.key);
  const savedValues = form.saved.own.find(({ key }) => key === row.key)?.values.map(({ value }) => value) ?? [];
  const add = (): void => {
    put({ values: withRowValues(row, typed).values }, `${at}/values`);
    setTyped('');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const label = (v: number, next: { zh: string; en: string }): void =>
    put(
      { values: row.values.map((value, i) => (i === v ? relabelled(value, next, row, savedValues) : value)) },
      `${at}/values/${v}`,
    );
  return (
    <fieldset className="schema-values">
      <legend>{text.schema.values}</legend>
      {fixed && <small>{text.schema.fixedValues}</small>}
      <ul>
        {row.values.map((value, v) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value's code follows what is typed
          <li key={v}>
            <BothField
              bare
              label={text.schema.valueLabel}
              at={`${at}/values/${v}/label`}
              wrong={form.wrong}
              value={value.label}
              onChange={(next) => label(v, next)}
            />
            {!fixed && (
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
        ))}
      </ul>
      {!fixed && (
        <div className="new-values">
          <input
            className="input"
            value={typed}
            aria-label={text.schema.addValues}
            placeholder={text.schema.addValues}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={press}
          />
          <Button onClick={add} disabled={typed.trim() === ''}>
            {text.act.add}
          </Button>
          <small>{text.schema.addValuesHint}</small>
        </div>
      )}
      {form.wrong(`${at}/values`) !== undefined && (
        <p className="error" role="alert">
          <Icon name="warn" />
          {form.wrong(`${at}/values`)}
        </p>
      )}
    </fieldset>
  );
};

type Value = RowForm['values'][number];

/** Another name for a value; a code that only counts gives way to one that tells, while no product can have it yet. */
const relabelled = (value: Value, label: Value['label'], row: RowForm, saved: readonly string[]): Value => ({
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
