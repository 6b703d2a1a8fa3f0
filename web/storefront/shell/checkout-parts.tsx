import { useMemo } from 'preact/hooks';
import type { Money } from '../../../contracts/values/money.ts';
import { dayParts, moneyText } from '../../shared/format.ts';
import { DayTicket } from '../parts/day-ticket.tsx';
import { describedBy, Field } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSite } from '../site.tsx';
import { fieldId } from './address-fields.ts';
import { PayMark } from './pay-mark.tsx';
import { useShellText } from './shell-context.tsx';
import { deviceOf, useChannels } from './use-channels.ts';

interface ArrivalProps {
  /** Whether it is this address that the day is for. */
  readonly known: boolean;
  readonly arrivesOn: string;
  readonly freight: Money;
}

export const Arrival = ({ known, arrivesOn, freight }: ArrivalProps) => {
  const { locale, frame, text: site } = useSite();
  const text = useShellText();
  const cost = freight.minor === 0 ? text.free : moneyText(freight, locale);
  return (
    <section aria-labelledby="when">
      <h2 id="when">{text.checkout.when}</h2>
      {known ? (
        <div class="promise block">
          <DayTicket day={arrivesOn} />
          <p>
            <b>{text.checkout.arrives(dayParts(arrivesOn, locale).long)}</b>
            <span class="more-of-it">
              {text.checkout.standard} {cost}
              <span class="sep" />
              {site.product.freight(moneyText(frame.freight, locale), moneyText(frame.freeFrom, locale))}
            </span>
          </p>
        </div>
      ) : (
        <p class="sm mut">{text.checkout.whenUnknown}</p>
      )}
    </section>
  );
};

interface RemarkProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onValue: (value: string) => void;
}

export const Remark = ({ value, fault, onValue }: RemarkProps) => {
  const text = useShellText().checkout;
  const id = fieldId('remark');
  return (
    <section>
      <Field id={id} label={text.remark} hint={text.remarkHint} fault={fault}>
        <textarea
          id={id}
          class="inp"
          rows={2}
          maxLength={200}
          value={value}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={describedBy(id, text.remarkHint, fault)}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      </Field>
    </section>
  );
};

/** What can be paid by; it is chosen on the page of the payment, once the order is placed. */
export const Method = () => {
  const text = useShellText();
  const device = useMemo(() => deviceOf(navigator.userAgent), []);
  const { offered } = useChannels(device);
  return (
    <section aria-labelledby="how">
      <h2 id="how">{text.checkout.how}</h2>
      <ul class="pay-marks">
        {(offered ?? []).map(({ channel }) => (
          <li key={channel}>
            <PayMark channel={channel} />
            <b>{text.pay.names[channel]}</b>
          </li>
        ))}
      </ul>
      <p class="dim sm">{text.checkout.howLater}</p>
    </section>
  );
};

interface UnderstoodProps {
  readonly names: readonly string[];
  readonly checked: boolean;
  readonly missing: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Goods that cannot be returned for a change of mind are confirmed apart before the order (网络购买商品七日无理由退货暂行办法, art. 19-20). */
export const Understood = ({ names, checked, missing, onChange }: UnderstoodProps) => {
  const { text: site } = useSite();
  const text = useShellText().checkout;
  const id = 'checkout-understood';
  return (
    <section>
      <label class="understood" for={id}>
        <input
          id={id}
          class="ck"
          type="checkbox"
          checked={checked}
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby={missing ? `${id}-fault` : undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="sm">{text.notReturnable(names.join(site.comma))}</span>
      </label>
      {missing && (
        <p class="err" id={`${id}-fault`}>
          <Icon name="warn" size="s" />
          {text.confirmFirst}
        </p>
      )}
    </section>
  );
};

export const SubmitButton = ({
  busy,
  label,
  big,
}: {
  readonly busy: boolean;
  readonly label: string;
  readonly big?: boolean;
}) => {
  const text = useShellText();
  return (
    <button type="submit" class={big ? 'btn go big wide' : 'btn go'} aria-busy={busy} aria-disabled={busy}>
      {busy ? text.checkout.submitting : label}
    </button>
  );
};
