import { Button } from 'antd';
import { AddField } from '../parts/add-field.tsx';
import { BothField } from '../parts/both-field.tsx';
import { ErrorLine } from '../parts/error-line.tsx';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { addOption, removeOption, withOption } from './change-options.ts';
import { mostOptions } from './combos.ts';
import { useEditor } from './editor-context.ts';
import { noText, type OptionForm } from './form.ts';
import { commonOptions, withValues } from './known-values.ts';
import { OptionValues } from './option-values.tsx';

/** What the product varies by, and the values of each. */
export const OptionEditor = () => {
  const { text, locale } = useSpeech();
  const { form, edit } = useEditor();
  const offered = commonOptions.filter(({ code }) => !form.options.some((option) => option.code === code));
  const add = (option: Pick<OptionForm, 'code' | 'name'>) => edit('#/options', (now) => addOption(now, option));
  return (
    <div className="pad stack">
      <p className="dim">{form.options.length === 0 ? text.matrix.noOptions : text.matrix.optionsHint}</p>
      {form.options.map((option, n) => (
        <OneOption key={option.code} option={option} n={n} />
      ))}
      {form.options.length < mostOptions && (
        <p className="add-options">
          {offered.map((option) => (
            <Button key={option.code} icon={<Icon name="plus" />} onClick={() => add(option)}>
              {text.matrix.add(said(option.name, locale))}
            </Button>
          ))}
          <Button icon={<Icon name="plus" />} onClick={() => add({ code: 'option', name: noText })}>
            {text.matrix.addOther}
          </Button>
        </p>
      )}
    </div>
  );
};

const OneOption = ({ option, n }: { option: OptionForm; n: number }) => {
  const { text, locale } = useSpeech();
  const { edit, editUndoably, wrong } = useEditor();
  const at = `#/options/${n}`;
  const name = said(option.name, locale) || text.matrix.other;
  return (
    <fieldset className="option">
      <legend className="unseen">{name}</legend>
      <div className="option-head">
        <BothField
          bare
          label={text.matrix.optionName}
          at={`${at}/name`}
          wrong={wrong}
          value={option.name}
          onChange={(next) => edit(`${at}/name`, (now) => withOption(now, n, (o) => ({ ...o, name: next })))}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={text.matrix.removeOption(name)}
          onClick={() => editUndoably('#/options', text.matrix.removedOption(name), (now) => removeOption(now, n))}
        >
          <Icon name="trash" />
        </button>
      </div>
      <OptionValues option={option} n={n} name={name} />
      <AddField
        label={text.matrix.addValues(name)}
        hint={text.matrix.addValuesHint}
        add={(typed) => edit(`${at}/values`, (now) => withOption(now, n, (o) => withValues(o, typed)))}
      />
      <ErrorLine error={wrong(`${at}/values`)} />
    </fieldset>
  );
};
