import { useMemo } from 'react';
import { BothField } from '../parts/both-field.tsx';
import { RowTools } from '../parts/row-tools.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { recoded, withOption } from './change-options.ts';
import { useEditor } from './editor-context.ts';
import type { OptionForm, ValueForm } from './form.ts';
import { moved } from './lists.ts';

interface Props {
  readonly option: OptionForm;
  readonly n: number;
  readonly name: string;
}

/** The values of an option in the order shown to shoppers. */
export const OptionValues = ({ option, n, name }: Props) =>
  option.values.length === 0 ? null : (
    <ul className="option-values">
      {option.values.map((value, v) => (
        <Value key={value.code} value={value} v={v} n={n} option={option} optionName={name} />
      ))}
    </ul>
  );

interface ValueProps {
  readonly value: ValueForm;
  readonly v: number;
  readonly n: number;
  readonly option: OptionForm;
  readonly optionName: string;
}

const useKnownValues = (): ReadonlySet<string> => {
  const { saved } = useEditor();
  return useMemo(
    () => new Set(saved?.options.flatMap(({ code, values }) => values.map((value) => `${code}/${value.code}`))),
    [saved],
  );
};

const Value = ({ value, v, n, option, optionName }: ValueProps) => {
  const { text, locale } = useSpeech();
  const { edit, wrong } = useEditor();
  const known = useKnownValues();
  const at = `#/options/${n}/values/${v}`;
  const name = said(value.name, locale) || value.name.zh || value.name.en || text.matrix.valueOf(optionName, v + 1);
  const put = (change: Partial<ValueForm>) =>
    edit(at, (now) =>
      withOption(now, n, (o) => ({ ...o, values: o.values.map((x, i) => (i === v ? { ...x, ...change } : x)) })),
    );
  return (
    <li onBlur={() => edit(`${at}/code`, (now) => recoded(now, n, v, known))}>
      {option.code === 'colour' && (
        <label className="swatch-field" title={text.matrix.swatch(name)}>
          <span className="unseen">{text.matrix.swatch(name)}</span>
          <input
            type="color"
            value={value.swatch === '' ? '#c8ccce' : value.swatch}
            onChange={(event) => put({ swatch: event.target.value })}
          />
        </label>
      )}
      <BothField
        bare
        label={text.matrix.valueOf(optionName, v + 1)}
        at={`${at}/name`}
        wrong={wrong}
        value={value.name}
        onChange={(next) => put({ name: next })}
      />
      <ValueTools v={v} n={n} option={option} name={name} />
    </li>
  );
};

interface ToolsProps {
  readonly v: number;
  readonly n: number;
  readonly option: OptionForm;
  readonly name: string;
}

const ValueTools = ({ v, n, option, name }: ToolsProps) => {
  const { text } = useSpeech();
  const { edit, editUndoably } = useEditor();
  const at = `#/options/${n}/values`;
  const move = (by: 1 | -1) =>
    edit(at, (now) => withOption(now, n, (o) => ({ ...o, values: moved(o.values, v, v + by) })));
  const remove = () =>
    editUndoably(at, text.matrix.removedValue(name), (now) =>
      withOption(now, n, (o) => ({ ...o, values: o.values.filter((_, i) => i !== v) })),
    );
  return (
    <RowTools
      n={v}
      all={option.values.length}
      says={{
        earlier: text.matrix.earlier(name),
        later: text.matrix.later(name),
        remove: text.matrix.removeValue(name),
      }}
      move={move}
      remove={remove}
    />
  );
};
