import { Button } from 'antd';
import { BothField } from '../parts/both-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { said } from '../parts/say.ts';
import { useSpeech } from '../text/use-text.ts';
import { useEditor } from './editor-context.ts';
import { noText, type SpecForm } from './form.ts';
import { moved } from './lists.ts';
import { Section } from './section.tsx';

/** Description and the table of facts. */
export const Details = () => {
  const { text } = useSpeech();
  const { form, edit, wrong } = useEditor();
  return (
    <Section name="details" title={text.editor.section.details}>
      <div className="pad stack">
        <BothField
          label={text.editor.fields.description}
          hint={text.editor.descriptionHint}
          at="#/description"
          lines={8}
          wrong={wrong}
          value={form.description}
          onChange={(description) => edit('#/description', (now) => ({ ...now, description }))}
        />
        <Specification />
      </div>
    </Section>
  );
};

const Specification = () => {
  const { text } = useSpeech();
  const { form, edit } = useEditor();
  const add = () =>
    edit('#/specification', (now) => ({
      ...now,
      specification: [...now.specification, { name: noText, value: noText }],
    }));
  return (
    <fieldset className="field">
      <legend>{text.editor.fields.specification}</legend>
      {form.specification.length === 0 ? (
        <p className="dim">{text.editor.noSpec}</p>
      ) : (
        <ul className="spec-rows">
          {form.specification.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; fields are controlled, so a moved row shows what it holds
            <SpecRow key={n} row={row} n={n} last={n === form.specification.length - 1} />
          ))}
        </ul>
      )}
      <Button className="add-row" icon={<Icon name="plus" />} onClick={add}>
        {text.editor.addSpec}
      </Button>
    </fieldset>
  );
};

const SpecRow = ({ row, n, last }: { row: SpecForm; n: number; last: boolean }) => {
  const { text, locale } = useSpeech();
  const { edit, editUndoably, wrong } = useEditor();
  const at = `#/specification/${n}`;
  const put = (change: Partial<SpecForm>) =>
    edit(at, (now) => ({
      ...now,
      specification: now.specification.map((spec, i) => (i === n ? { ...spec, ...change } : spec)),
    }));
  const move = (by: 1 | -1) =>
    edit('#/specification', (now) => ({ ...now, specification: moved(now.specification, n, n + by) }));
  const name = said(row.name, locale) || `${n + 1}`;
  return (
    <li>
      <BothField
        bare
        label={text.editor.specName}
        at={`${at}/name`}
        wrong={wrong}
        value={row.name}
        onChange={(next) => put({ name: next })}
      />
      <BothField
        bare
        label={text.editor.specValue}
        at={`${at}/value`}
        wrong={wrong}
        value={row.value}
        onChange={(value) => put({ value })}
      />
      <span className="row-tools">
        <button
          type="button"
          className="icon-button"
          disabled={n === 0}
          aria-label={text.matrix.earlier(name)}
          onClick={() => move(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          className="icon-button"
          disabled={last}
          aria-label={text.matrix.later(name)}
          onClick={() => move(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={text.act.removeOf(name)}
          onClick={() =>
            editUndoably('#/specification', text.matrix.removedValue(name), (now) => ({
              ...now,
              specification: now.specification.filter((_, i) => i !== n),
            }))
          }
        >
          <Icon name="close" />
        </button>
      </span>
    </li>
  );
};
