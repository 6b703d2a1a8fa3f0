import { TextField } from '../parts/field.tsx';
import { type FormProps, fieldId } from './address-fields.ts';
import { RegionFields } from './region-fields.tsx';
import { useShellText } from './shell-context.tsx';

/** Where to: name, phone, region, street, each with its own word on what is missing. */
export const AddressForm = ({ draft, faults, onChange }: FormProps) => {
  const text = useShellText().checkout;
  return (
    <div class="fields">
      <TextField
        id={fieldId('name')}
        label={text.name}
        value={draft.name}
        fault={faults.name}
        onValue={(name) => onChange({ name })}
        input={{ name: 'name', autoComplete: 'name', maxLength: 40, enterKeyHint: 'next' }}
      />
      <TextField
        id={fieldId('phone')}
        label={text.phone}
        hint={text.phoneHint}
        value={draft.phone}
        fault={faults.phone}
        onValue={(phone) => onChange({ phone })}
        input={{
          name: 'phone',
          type: 'tel',
          inputMode: 'tel',
          autoComplete: 'tel',
          maxLength: 20,
          enterKeyHint: 'next',
        }}
      />
      <RegionFields draft={draft} faults={faults} onChange={onChange} />
      <TextField
        id={fieldId('street')}
        class="all"
        label={text.street}
        hint={text.streetHint}
        value={draft.street}
        fault={faults.street}
        onValue={(street) => onChange({ street })}
        input={{ name: 'street', autoComplete: 'street-address', maxLength: 120, enterKeyHint: 'done' }}
      />
    </div>
  );
};
