import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Label } from '../../../contracts/catalogue/label.ts';
import { BothField } from '../parts/both-field.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { said } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { SelectField } from '../parts/text-field.tsx';
import { toast } from '../parts/toast.tsx';
import { useSpeech } from '../text/use-text.ts';
import type { LabelKind, LabelsState, Name } from './use-labels.ts';

export type Asking = { readonly kind: 'add' } | { readonly kind: 'rename' | 'merge' | 'remove'; readonly label: Label };

interface Props {
  readonly kind: LabelKind;
  readonly asking: Asking;
  readonly state: LabelsState;
  readonly labels: readonly Label[];
  readonly onGone: () => void;
}

type Wrong = ReadonlyMap<string, string>;

const useLabelForm = ({ asking, state, labels }: Props, close: () => void) => {
  const { text, locale } = useSpeech();
  const first: Name = asking.kind === 'rename' ? asking.label.name : { zh: '', en: '' };
  const [name, setName] = useState(first);
  const [into, setInto] = useState('');
  const [wrong, setWrong] = useState<Wrong>(new Map());
  const done = (message: string, finished: boolean): void => {
    toast({ kind: 'ok', message: finished ? message : text.state.sentences(message, text.labels.goesOn) });
    close();
  };
  const rename = async (label: Label, to: Name): Promise<void> => {
    const outcome = await state.rename(label.key, to);
    if (outcome?.ok)
      done(text.labels.renamed(said(outcome.value.label.name, locale), outcome.value.changed), outcome.value.finished);
    else if (outcome) refused(outcome.refusal);
  };
  const refused = (refusal: {
    code: string;
    title: string;
    issues?: readonly { pointer: string; message: string }[];
  }) => {
    if (refusal.code === 'brand_in_use') setWrong(new Map([['#', text.labels.inUse]]));
    else if (refusal.code === 'brand_not_found' || refusal.code === 'tag_not_found') {
      toast({ kind: 'bad', message: text.labels.gone });
      close();
    } else if (refusal.issues) setWrong(new Map(refusal.issues.map(({ pointer, message }) => [pointer, message])));
    else setWrong(new Map([['#', refusal.title]]));
  };
  const remove = async (label: Label): Promise<void> => {
    const outcome = await state.remove(label.key);
    if (outcome?.ok) done(text.labels.removed(said(label.name, locale)), outcome.value?.finished ?? true);
    else if (outcome) refused(outcome.refusal);
  };
  const add = async (to: Name): Promise<void> => {
    const outcome = await state.add(to);
    if (outcome?.ok) done(text.labels.added(said(outcome.value.name, locale)), true);
    else if (outcome) refused(outcome.refusal);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (asking.kind === 'remove') return remove(asking.label);
    if (asking.kind === 'merge') {
      const target = labels.find(({ key }) => key === into);
      return target ? rename(asking.label, target.name) : setWrong(new Map([['#/into', text.labels.chooseOne]]));
    }
    const to = { zh: name.zh.trim(), en: name.en.trim() };
    const missing = (['zh', 'en'] as const).filter((tongue) => to[tongue] === '');
    setWrong(new Map(missing.map((tongue) => [`#/name/${tongue}`, text.labels.missing])));
    if (missing.length === 0) await (asking.kind === 'add' ? add(to) : rename(asking.label, to));
  };
  return { name, setName, into, setInto, wrong, submit, dirty: name.zh !== first.zh || name.en !== first.en };
};

/** A new brand; or another name for a brand or tag, one made of two, or its end. */
export const LabelDialog = (props: Props) => {
  const { kind, asking, state, labels, onGone } = props;
  const { text, locale } = useSpeech();
  const id = useId();
  const [open, setOpen] = useState(true);
  const form = useLabelForm(props, () => setOpen(false));
  const title = asking.kind === 'add' ? text.labels.addTitle : text.labels[`${asking.kind}Title`][kind];
  const called = asking.kind === 'add' ? '' : said(asking.label.name, locale);
  const verb = { add: text.act.add, rename: text.labels.rename, merge: text.labels.merge, remove: text.act.remove };
  return (
    <Dialog
      title={title}
      open={open}
      dirty={open && form.dirty && !state.busy}
      onClose={() => setOpen(false)}
      onGone={onGone}
      footer={
        <Button type="primary" danger={asking.kind === 'remove'} htmlType="submit" form={id} loading={state.busy} block>
          {verb[asking.kind]}
        </Button>
      }
    >
      <form id={id} className="stack" noValidate onSubmit={(event) => void form.submit(event)}>
        {form.wrong.get('#') !== undefined && <Notice kind="bad">{form.wrong.get('#')}</Notice>}
        {asking.kind === 'remove' && <p>{text.labels.removeText[kind](called)}</p>}
        {asking.kind === 'merge' && (
          <>
            <p>{text.labels.mergeHint(called)}</p>
            <SelectField
              label={text.labels.into}
              error={form.wrong.get('#/into')}
              value={form.into}
              onChange={form.setInto}
            >
              <option value="">{text.labels.choose}</option>
              {labels
                .filter(({ key }) => key !== asking.label.key)
                .map(({ key, name }) => (
                  <option key={key} value={key}>
                    {said(name, locale)}
                  </option>
                ))}
            </SelectField>
          </>
        )}
        {(asking.kind === 'rename' || asking.kind === 'add') && (
          <BothField
            first
            label={text.labels.name}
            hint={asking.kind === 'rename' ? text.labels.renameHint : undefined}
            at="#/name"
            wrong={(at) => form.wrong.get(at)}
            value={form.name}
            onChange={form.setName}
          />
        )}
      </form>
    </Dialog>
  );
};
