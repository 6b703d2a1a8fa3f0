import { builtIn, isBuiltIn } from '../editor/attribute-keys.ts';
import { moved } from '../editor/lists.ts';
import type { Both } from '../parts/both.ts';
import { BothField } from '../parts/both-field.tsx';
import { RowTools } from '../parts/row-tools.tsx';
import { said } from '../parts/say.ts';
import { CheckField, SelectField, TextField } from '../parts/text-field.tsx';
import { toast } from '../parts/toast.tsx';
import { useSpeech } from '../text/use-text.ts';
import { hasValues, keyFrom, type RowForm, types } from './schema-form.ts';
import { SchemaValues } from './schema-values.tsx';
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
  const others = [...builtIn, ...taken.filter((key) => key !== row.key)];
  // the code follows the English name until the attribute is saved
  const named = (name: Both): Partial<RowForm> => ({ name, ...(fixedKey ? {} : { key: keyFrom(name.en, others) }) });
  const name = said(row.name, locale) || text.schema.unnamed;
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
        onChange={(next) => put(named(next), `${at}/name`)}
      />
      <Kind {...{ row, at, put, form, fixedKey }} />
      {hasValues(row.type) && <SchemaValues {...{ row, at, put, form }} />}
    </li>
  );
};

interface KindProps {
  readonly row: RowForm;
  readonly at: string;
  readonly put: (change: Partial<RowForm>, where?: string) => void;
  readonly form: SchemaForm;
  readonly fixedKey: boolean;
}

/** Its code, what it takes, and what it is for. */
const Kind = ({ row, at, put, form, fixedKey }: KindProps) => {
  const { text } = useSpeech();
  return (
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
    <RowTools
      n={n}
      all={form.rows.length}
      says={{ earlier: text.schema.earlier(name), later: text.schema.later(name), remove: text.schema.remove(name) }}
      move={move}
      remove={remove}
      removeIcon="trash"
    />
  );
};
