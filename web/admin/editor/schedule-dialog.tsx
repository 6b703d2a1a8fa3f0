import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { StaffProduct } from '../../../contracts/catalogue/staff-product.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { useSpeech } from '../text/use-text.ts';
import { fieldTime, instantOf, timesWrong } from './shelf-time.ts';
import type { Placing, Shelf } from './use-place.ts';

interface Props {
  readonly product: StaffProduct;
  readonly shelf: Shelf;
  readonly onGone: () => void;
}

interface Wrong {
  readonly on?: string | undefined;
  readonly off?: string | undefined;
}

const placingOf = (on: string | null, off: string): Placing => {
  const onShelfAt = on === null ? null : instantOf(on);
  const offShelfAt = instantOf(off);
  return {
    status: on === null ? 'on_shelf' : 'scheduled',
    ...(onShelfAt === null ? {} : { onShelfAt }),
    ...(offShelfAt === null ? {} : { offShelfAt }),
  };
};

/** When the product goes on the shelf and when it leaves it, in Beijing time. */
export const ScheduleDialog = ({ product, shelf, onGone }: Props) => {
  const { text } = useSpeech();
  const id = useId();
  const [open, setOpen] = useState(true);
  const already = product.status === 'on_shelf';
  const first = { on: fieldTime(product.onShelfAt), off: fieldTime(product.offShelfAt) };
  const [typed, setTyped] = useState(first);
  const [wrong, setWrong] = useState<Wrong>({});
  const on = already ? null : typed.on;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = timesWrong({ on, off: typed.off }, Date.now());
    const words = {
      on: found.on === undefined ? undefined : text.shelf[found.on],
      off: found.off === undefined ? undefined : text.shelf[found.off],
    };
    setWrong(words);
    if (words.on !== undefined || words.off !== undefined) return;
    const placing = placingOf(on, typed.off);
    const refused = await shelf.place(product, placing, text.shelf.done[placing.status]);
    setWrong({ on: refused.onShelfAt, off: refused.offShelfAt });
    if (refused.onShelfAt === undefined && refused.offShelfAt === undefined) setOpen(false);
  };
  return (
    <Dialog
      title={text.shelf.dialog}
      open={open}
      dirty={open && !shelf.busy && (typed.on !== first.on || typed.off !== first.off)}
      onClose={() => setOpen(false)}
      onGone={onGone}
      footer={
        <Button type="primary" htmlType="submit" form={id} loading={shelf.busy} block>
          {text.shelf.submit}
        </Button>
      }
    >
      <form id={id} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {already ? (
          <p className="dim">{text.shelf.onNow}</p>
        ) : (
          <TimeField
            label={text.shelf.onLabel}
            hint={text.shelf.zone}
            error={wrong.on}
            value={typed.on}
            onChange={(value) => setTyped({ ...typed, on: value })}
          />
        )}
        <TimeField
          label={text.shelf.offLabel}
          hint={already ? text.shelf.zone : text.shelf.offHint}
          error={wrong.off}
          value={typed.off}
          onChange={(value) => setTyped({ ...typed, off: value })}
        />
      </form>
    </Dialog>
  );
};

interface TimeProps {
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const TimeField = ({ label, hint, error, value, onChange }: TimeProps) => (
  <Field label={label} hint={hint} error={error}>
    {({ status: _, ...aria }) => (
      <input
        {...aria}
        type="datetime-local"
        className="input number"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);
