import { Button, Input, type InputRef, Radio } from 'antd';
import { type FormEvent, type RefObject, useId, useRef, useState } from 'react';
import type { Order } from '../../../contracts/orders/order.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ChoiceField, Field } from '../parts/field.tsx';
import { Notice } from '../parts/states.tsx';
import { useText } from '../text/use-text.ts';
import { addressText } from './address-lines.ts';
import { shortNumber } from './order-number.ts';
import { useShip } from './use-ship.ts';
import { carrierIn, carrierOf, carriers, tidyWaybill } from './waybill.ts';

interface Props {
  readonly order: Order;
  readonly onGone: () => void;
}

export const ShipDialog = ({ order, onGone }: Props) => {
  const text = useText();
  const id = useId();
  const [open, setOpen] = useState(true);
  const ship = useShip(order, () => setOpen(false));
  const waybill = useRef<InputRef>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = await ship.submit();
    if (wrong.waybill !== undefined) waybill.current?.focus({ cursor: 'all' });
    else if (wrong.carrier !== undefined) document.querySelector<HTMLElement>('.carriers input')?.focus();
  };
  return (
    <Dialog
      title={text.ship.title(shortNumber(order.id))}
      dirty={ship.draft.fields.waybill !== '' && ship.wrong.over !== true && open}
      open={open}
      onClose={() => setOpen(false)}
      onGone={onGone}
      onDiscard={ship.draft.clear}
      footer={<Footer form={id} ship={ship} close={() => setOpen(false)} />}
    >
      <form id={id} className="stack" noValidate onSubmit={(event) => void send(event)}>
        {ship.wrong.whole !== undefined && <Notice kind={ship.wrong.over ? 'warn' : 'bad'}>{ship.wrong.whole}</Notice>}
        {ship.draft.restored && ship.wrong.whole === undefined && <Notice kind="plain">{text.state.restored}</Notice>}
        <p className="ship-to">
          <span className="dim">{text.ship.to} </span>
          <span lang="zh-CN">{addressText(order.address)}</span>
        </p>
        {ship.wrong.over !== true && (
          <>
            <WaybillField ship={ship} input={waybill} />
            <CarrierField ship={ship} />
          </>
        )}
      </form>
    </Dialog>
  );
};

type Ship = ReturnType<typeof useShip>;

const WaybillField = ({ ship, input }: { ship: Ship; input: RefObject<InputRef | null> }) => {
  const text = useText();
  const { waybill, chosen } = ship.draft.fields;
  const guess = chosen === '' ? carrierOf(tidyWaybill(waybill)) : null;
  return (
    <Field
      label={text.ship.waybill}
      hint={guess ? text.ship.guessed(text.ship.carriers[guess]) : text.ship.waybillHint}
      error={ship.wrong.waybill}
    >
      {(aria) => (
        <Input
          {...aria}
          ref={input}
          className="number"
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          value={waybill}
          onChange={(event) => ship.typeWaybill(event.target.value)}
        />
      )}
    </Field>
  );
};

const CarrierField = ({ ship }: { ship: Ship }) => {
  const text = useText();
  return (
    <ChoiceField label={text.ship.carrier} error={ship.wrong.carrier}>
      {() => (
        <Radio.Group
          className="choices carriers"
          optionType="button"
          value={carrierIn(ship.draft.fields.carrier)}
          onChange={(event) => ship.chooseCarrier(String(event.target.value))}
          options={carriers.map((carrier) => ({ value: carrier, label: text.ship.carriers[carrier] }))}
        />
      )}
    </ChoiceField>
  );
};

const Footer = ({ form, ship, close }: { form: string; ship: Ship; close: () => void }) => {
  const text = useText();
  if (ship.wrong.over)
    return (
      <Button
        type="primary"
        onClick={() => {
          ship.draft.clear();
          close();
        }}
      >
        {text.ship.seeOrder}
      </Button>
    );
  return (
    <Button type="primary" htmlType="submit" form={form} loading={ship.busy} block>
      {ship.busy ? text.ship.busy : text.ship.submit}
    </Button>
  );
};
