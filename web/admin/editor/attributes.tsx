import { useState } from 'react';
import { Link } from 'wouter';
import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Bilingual } from '../../../contracts/values/locale.ts';
import { BothField } from '../parts/both-field.tsx';
import { ChoiceField } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { onEnter } from '../parts/on-enter.ts';
import { said } from '../parts/say.ts';
import { Notice, RowsToCome } from '../parts/states.tsx';
import { SelectField, TextField } from '../parts/text-field.tsx';
import { useSpeech, useText } from '../text/use-text.ts';
import { attributeAt, isBuiltIn } from './attribute-keys.ts';
import { codeOf } from './codes.ts';
import { useEditor } from './editor-context.ts';
import { type AttributeForm, noAttribute } from './form.ts';
import { Section } from './section.tsx';

/** What the category's schema asks for. */
export const AttributesSection = () => {
  const text = useText();
  return (
    <Section name="attributes" title={text.editor.section.attributes}>
      <Asked />
    </Section>
  );
};

const Asked = () => {
  const text = useText();
  const { form, schema } = useEditor();
  if (form.category === '') return <p className="pad dim">{text.editor.attributesFirst}</p>;
  if (schema === null) return <RowsToCome rows={3} />;
  const asked = new Set(schema.map(({ key }) => key));
  const gone = Object.keys(form.attributes).filter(
    (key) => !asked.has(key) && !isBuiltIn(key) && isSaid(form.attributes[key]),
  );
  return (
    <>
      {gone.length > 0 && <Notice kind="warn">{text.editor.attributesGone(gone.join(', '))}</Notice>}
      {schema.length === 0 ? (
        <p className="pad dim">
          {text.editor.noAttributes}{' '}
          <Link className="link" href={`/categories/${form.category}`}>
            {text.editor.toAttributes}
          </Link>
        </p>
      ) : (
        <div className="pad attributes">
          {schema.map((row) => (
            <Attribute key={row.key} row={row} />
          ))}
        </div>
      )}
    </>
  );
};

const isSaid = (typed: AttributeForm | undefined): boolean =>
  typed !== undefined && (typed.one !== '' || typed.many.length > 0 || typed.both.zh !== '' || typed.both.en !== '');

const Attribute = ({ row }: { row: AttributeRow }) => {
  const { text, locale } = useSpeech();
  const { form, edit, wrong } = useEditor();
  const at = attributeAt(row.key);
  const typed = form.attributes[row.key] ?? noAttribute;
  const put = (change: Partial<AttributeForm>) =>
    edit(at, (now) => ({ ...now, attributes: { ...now.attributes, [row.key]: { ...typed, ...change } } }));
  const label = said(row.name, locale);
  const shared = { label, hint: row.required ? text.editor.requiredMark : undefined, at };
  if (row.type === 'multi') return <Several row={row} label={label} typed={typed} put={put} />;
  if (row.type === 'text')
    return (
      <div className="wide">
        <BothField {...shared} wrong={wrong} value={typed.both} onChange={(both) => put({ both })} />
      </div>
    );
  if (row.type === 'number')
    return (
      <TextField
        {...shared}
        label={row.unit === undefined ? label : `${label}（${row.unit}）`}
        className="number"
        inputMode="decimal"
        error={wrong(at)}
        value={typed.one}
        onChange={(one) => put({ one })}
      />
    );
  const choices: readonly (readonly [string, string])[] =
    row.type === 'bool'
      ? [
          ['yes', text.editor.yes],
          ['no', text.editor.no],
        ]
      : row.values.map(({ value, label: name }) => [value, said(name, locale)] as const);
  return (
    <SelectField {...shared} error={wrong(at)} value={typed.one} onChange={(one) => put({ one })}>
      <option value="">{text.editor.notSaid}</option>
      {typed.one !== '' && !choices.some(([value]) => value === typed.one) && (
        <option value={typed.one}>{typed.one}</option>
      )}
      {choices.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </SelectField>
  );
};

interface SeveralProps {
  readonly row: AttributeRow;
  readonly label: string;
  readonly typed: AttributeForm;
  readonly put: (change: Partial<AttributeForm>) => void;
}

/** Any of the schema's values; where it lists none, free codes. */
const Several = ({ row, label, typed, put }: SeveralProps) => {
  const { text, locale } = useSpeech();
  const { wrong } = useEditor();
  const extra = typed.many.filter((code) => !row.values.some(({ value }) => value === code));
  const shown: readonly { readonly value: string; readonly label: Bilingual | null }[] = [
    ...row.values,
    ...extra.map((value) => ({ value, label: null })),
  ];
  const toggle = (value: string): void =>
    put({ many: typed.many.includes(value) ? typed.many.filter((v) => v !== value) : [...typed.many, value] });
  return (
    <div className="wide">
      <ChoiceField
        label={label}
        hint={row.required ? text.editor.requiredMark : undefined}
        error={wrong(attributeAt(row.key))}
      >
        {() => (
          <div className="ticks">
            {shown.map(({ value, label: name }) => (
              <label key={value} className={typed.many.includes(value) ? 'on' : undefined}>
                <input type="checkbox" checked={typed.many.includes(value)} onChange={() => toggle(value)} />
                {name === null ? value : said(name, locale)}
              </label>
            ))}
            {row.values.length === 0 && <FreeValue add={(value) => !typed.many.includes(value) && toggle(value)} />}
          </div>
        )}
      </ChoiceField>
    </div>
  );
};

const FreeValue = ({ add }: { add: (value: string) => void }) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const submit = (): void => {
    const value = codeOf(typed);
    if (value !== '') add(value);
    setTyped('');
  };
  return (
    <span className="free-value">
      <input
        className="input"
        value={typed}
        placeholder={text.editor.otherValue}
        aria-label={text.editor.otherValue}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter(submit)}
      />
      <button type="button" className="icon-button" aria-label={text.act.add} onClick={submit}>
        <Icon name="plus" />
      </button>
    </span>
  );
};
