import { Button, Checkbox, Input, Radio } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { Refund } from '../../../contracts/after-sales/refund.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ChoiceField, Field } from '../parts/field.tsx';
import { moneyText } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { useShop } from '../session/staff.ts';
import { useText } from '../text/use-text.ts';
import { RefundGoods } from './refund-goods.tsx';
import { asksRestock, choicesOf } from './refund-views.ts';
import { useDecide } from './use-decide.ts';

interface Props {
  readonly refund: Refund;
  readonly onGone: () => void;
}

type Deciding = ReturnType<typeof useDecide>;

export const DecideDialog = ({ refund, onGone }: Props) => {
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState(true);
  const deciding = useDecide(refund, () => setOpen(false));
  const { wrong, draft } = deciding;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void deciding.submit();
  };
  return (
    <Dialog
      title={text.refunds.decideTitle(moneyText(refund.amount))}
      dirty={draft.fields.text !== '' && wrong.over !== true && open}
      open={open}
      onClose={() => setOpen(false)}
      onGone={onGone}
      onDiscard={draft.clear}
      footer={<Footer form={id} deciding={deciding} close={() => setOpen(false)} />}
    >
      <form id={id} className="stack" noValidate onSubmit={submit}>
        {wrong.whole !== undefined && <Notice kind={wrong.over ? 'warn' : 'bad'}>{wrong.whole}</Notice>}
        {refund.problem !== null && <Notice kind="warn">{text.refunds.problems[refund.problem]}</Notice>}
        <RefundGoods refund={refund} />
        {wrong.over !== true && (
          <>
            <Choice refund={refund} deciding={deciding} />
            {deciding.decision === 'approve' ? (
              <Approving refund={refund} deciding={deciding} />
            ) : (
              <Rejecting deciding={deciding} />
            )}
          </>
        )}
      </form>
    </Dialog>
  );
};

const Choice = ({ refund, deciding }: { refund: Refund; deciding: Deciding }) => {
  const text = useText().refunds;
  const { approve, reject } = choicesOf(refund);
  const again = refund.problem !== null;
  return (
    <ChoiceField label={text.decision}>
      {() => (
        <Radio.Group
          className="choices"
          optionType="button"
          value={deciding.decision}
          onChange={(event) => deciding.decide(event.target.value === 'reject' ? 'reject' : 'approve')}
          options={[
            { value: 'approve', label: again ? text.again : text.approve, disabled: !approve },
            { value: 'reject', label: text.reject, disabled: !reject },
          ]}
        />
      )}
    </ChoiceField>
  );
};

const Approving = ({ refund, deciding }: { refund: Refund; deciding: Deciding }) => {
  const text = useText().refunds;
  const { warehouses } = useShop();
  const { fields, set } = deciding.draft;
  if (refund.kind === 'unshipped') return <p className="dim">{text.unshippedHint}</p>;
  if (!asksRestock(refund)) return null;
  const first = warehouses[0]?.id ?? '';
  return (
    <>
      <p className="dim">{text.returnHint}</p>
      <Checkbox
        checked={fields.restock !== ''}
        onChange={(event) => set({ restock: event.target.checked ? first : '' })}
      >
        {text.restock}
      </Checkbox>
      {fields.restock !== '' && warehouses.length > 1 && (
        <ChoiceField label={text.warehouse}>
          {() => (
            <Radio.Group
              className="choices"
              optionType="button"
              value={fields.restock}
              onChange={(event) => set({ restock: String(event.target.value) })}
              options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </ChoiceField>
      )}
    </>
  );
};

const Rejecting = ({ deciding }: { deciding: Deciding }) => {
  const text = useText().refunds;
  const { draft, wrong, setWrong } = deciding;
  return (
    <Field label={text.text} hint={text.textHint} error={wrong.text}>
      {(aria) => (
        <Input.TextArea
          {...aria}
          autoFocus
          rows={3}
          maxLength={500}
          value={draft.fields.text}
          onChange={(event) => {
            draft.set({ text: event.target.value });
            if (wrong.text !== undefined) setWrong({});
          }}
        />
      )}
    </Field>
  );
};

const Footer = ({ form, deciding, close }: { form: string; deciding: Deciding; close: () => void }) => {
  const text = useText().refunds;
  const rejecting = deciding.decision === 'reject';
  if (deciding.wrong.over)
    return (
      <Button type="primary" onClick={close}>
        {text.close}
      </Button>
    );
  return (
    <Button type="primary" danger={rejecting} htmlType="submit" form={form} loading={deciding.busy} block>
      {rejecting ? text.confirmReject : text.confirmApprove}
    </Button>
  );
};
