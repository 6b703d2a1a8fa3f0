import { Button } from 'antd';
import { BothField } from '../parts/both-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { RowTools } from '../parts/row-tools.tsx';
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
            <SpecRow key={n} row={row} n={n} />
          ))}
        </ul>
      )}
      <Button className="add-row" icon={<Icon name="plus" />} onClick={add}>
        {text.editor.addSpec}
      </Button>
    </fieldset>
  );
};

const SpecRow = ({ row, n }: { row: SpecForm; n: number }) => {
  const { text } = useSpeech();
  const { edit, wrong } = useEditor();
  const at = `#/specification/${n}`;
  const put = (change: Partial<SpecForm>) =>
    edit(at, (now) => ({
      ...now,
      specification: now.specification.map((spec, i) => (i === n ? { ...spec, ...change } : spec)),
    }));
  return (
    <li>
      <BothField
        bare
        label={text.editor.specName}
        at={`${at}/name`}
        wrong={wrong}
        value={row.name}
        onChange={(name) => put({ name })}
      />
      <BothField
        bare
        label={text.editor.specValue}
        at={`${at}/value`}
        wrong={wrong}
        value={row.value}
        onChange={(value) => put({ value })}
      />
      <SpecTools row={row} n={n} />
    </li>
  );
};

const SpecTools = ({ row, n }: { row: SpecForm; n: number }) => {
  const { text, locale } = useSpeech();
  const { form, edit, editUndoably } = useEditor();
  const name = said(row.name, locale) || `${n + 1}`;
  const list = '#/specification';
  return (
    <RowTools
      n={n}
      all={form.specification.length}
      says={{
        earlier: text.matrix.earlier(name),
        later: text.matrix.later(name),
        remove: text.act.removeOf(name),
      }}
      move={(by) => edit(list, (now) => ({ ...now, specification: moved(now.specification, n, n + by) }))}
      remove={() =>
        editUndoably(list, text.matrix.removedValue(name), (now) => ({
          ...now,
          specification: now.specification.filter((_, i) => i !== n),
        }))
      }
    />
  );
};
