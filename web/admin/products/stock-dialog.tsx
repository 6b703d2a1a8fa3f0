import { Button, Input, type InputRef, Radio } from 'antd';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { ChoiceField, Field } from '../parts/field.tsx';
import { changeText } from '../parts/say.ts';
import { Notice } from '../parts/states.tsx';
import { useShop } from '../session/staff.ts';
import { useSpeech, useText } from '../text/use-text.ts';
import { reasons } from './adjustment.ts';
import { productName, variantName } from './names.ts';
import type { ProductRow } from './product-queries.ts';
import { useAdjust } from './use-adjust.ts';

interface Props {
  readonly sku: string;
  readonly row: ProductRow;
  readonly onGone: () => void;
}

export const StockDialog = ({ sku, row, onGone }: Props) => {
  const { text, locale } = useSpeech();
  const id = useId();
  const shop = useShop();
  const [open, setOpen] = useState(true);
  const close = (): void => setOpen(false);
  const firstWarehouse = row.stock.find((s) => s.sku === sku)?.warehouse ?? shop.warehouses[0]?.id;
  const adjust = useAdjust({ row, sku, firstWarehouse: firstWarehouse ?? '' }, close);
  const amount = useRef<InputRef>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = await adjust.submit();
    if (wrong.amount !== undefined) amount.current?.focus({ cursor: 'all' });
  };
  const { fields } = adjust.draft;
  return (
    <Dialog
      title={text.stock.title}
      dirty={open && adjust.wrong.over !== true && (fields.amount !== '' || fields.note !== '')}
      open={open}
      onClose={close}
      onGone={onGone}
      onDiscard={adjust.draft.clear}
      footer={<Footer form={id} adjust={adjust} close={close} />}
    >
      <form id={id} className="stack" noValidate onSubmit={(event) => void send(event)}>
        {adjust.wrong.whole !== undefined && <Notice kind="bad">{adjust.wrong.whole}</Notice>}
        {adjust.draft.restored && adjust.wrong.whole === undefined && (
          <Notice kind="plain">{text.state.restored}</Notice>
        )}
        <p className="ship-to">
          <b>{productName(row, locale)}</b> {variantName(row, sku, locale)} <code>{sku}</code>
        </p>
        <Choices adjust={adjust} />
        <Amount adjust={adjust} input={amount} />
        <Note adjust={adjust} />
      </form>
    </Dialog>
  );
};

type Adjust = ReturnType<typeof useAdjust>;

const Choices = ({ adjust }: { adjust: Adjust }) => {
  const text = useText();
  const shop = useShop();
  const { fields, set } = adjust.draft;
  return (
    <>
      <ChoiceField label={text.stock.warehouse}>
        {() => (
          <Radio.Group
            className="choices"
            optionType="button"
            value={fields.warehouse}
            onChange={(event) => set({ warehouse: String(event.target.value) })}
            options={shop.warehouses.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </ChoiceField>
      <ChoiceField label={text.stock.reason}>
        {() => (
          <Radio.Group
            className="choices"
            optionType="button"
            value={adjust.reason}
            onChange={(event) => set({ reason: String(event.target.value) })}
            options={reasons.map((reason) => ({ value: reason, label: text.stock.reasons[reason] }))}
          />
        )}
      </ChoiceField>
    </>
  );
};

const Amount = ({ adjust, input }: { adjust: Adjust; input: RefObject<InputRef | null> }) => {
  const text = useText();
  const { present, change, reason, draft, wrong } = adjust;
  return (
    <>
      <Field label={text.stock.change[reason]} hint={text.stock.changeHint[reason]} error={wrong.amount}>
        {(aria) => (
          <Input
            {...aria}
            ref={input}
            className="number"
            autoFocus
            // a phone's figure pad has no minus
            inputMode={reason === 'other' ? 'text' : 'numeric'}
            autoComplete="off"
            maxLength={9}
            value={draft.fields.amount}
            onChange={(event) => {
              draft.set({ amount: event.target.value });
              if (wrong.amount !== undefined) adjust.setWrong({ ...wrong, amount: undefined });
            }}
          />
        )}
      </Field>
      <dl className="before-after number">
        <div>
          <dt>{text.stock.before}</dt>
          <dd>
            {present.onHand}
            {present.held > 0 && <small>{`${text.stock.held} ${present.held}`}</small>}
          </dd>
        </div>
        <div>
          <dt>{text.stock.after}</dt>
          <dd>{change.ok ? <b>{change.after}</b> : <span className="dim">–</span>}</dd>
        </div>
      </dl>
    </>
  );
};

const Note = ({ adjust }: { adjust: Adjust }) => {
  const text = useText();
  return (
    <Field label={text.stock.note} hint={text.stock.noteHint} error={adjust.wrong.note}>
      {(aria) => (
        <Input
          {...aria}
          autoComplete="off"
          value={adjust.draft.fields.note}
          onChange={(event) => adjust.draft.set({ note: event.target.value })}
        />
      )}
    </Field>
  );
};

const Footer = ({ form, adjust, close }: { form: string; adjust: Adjust; close: () => void }) => {
  const text = useText();
  if (adjust.wrong.over)
    return (
      <Button
        type="primary"
        block
        onClick={() => {
          adjust.draft.clear();
          close();
        }}
      >
        {text.act.close}
      </Button>
    );
  const { change, busy } = adjust;
  return (
    <Button type="primary" htmlType="submit" form={form} loading={busy} block>
      {busy ? text.stock.busy : change.ok ? text.stock.submit(changeText(change.change)) : text.stock.submitPlain}
    </Button>
  );
};
