import { useEffect, useState } from 'preact/hooks';
import { describedBy, Field } from '../parts/field.tsx';
import type { Draft } from '../state/draft.ts';
import { type FormProps, fieldId } from './address-fields.ts';
import { loadRegions, partsOf, type Region } from './regions.ts';
import { useShellText } from './shell-context.tsx';

type Level = 'province' | 'city' | 'district';

/** Province, then city, then district: the phone's own wheel, the keyboard's own list. A choice clears what hangs on it. */
export const RegionFields = ({ draft, faults, onChange }: FormProps) => {
  const text = useShellText();
  const [regions, setRegions] = useState<readonly Region[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed || regions) return;
    loadRegions().then(setRegions, () => setFailed(true));
  }, [failed, regions]);
  if (failed)
    return (
      <p class="note bad all" role="alert">
        <span>{text.checkout.regionsFailed}</span>
        <button type="button" class="act" onClick={() => setFailed(false)}>
          {text.retry}
        </button>
      </p>
    );
  const all = regions ?? [];
  const levels: readonly (readonly [Level, string, readonly Region[]])[] = [
    ['province', text.checkout.province, all],
    ['city', text.checkout.city, partsOf(all, draft.province)],
    ['district', text.checkout.district, partsOf(all, draft.province, draft.city)],
  ];
  return (
    <div class="regions all">
      {levels.map(([level, label, options]) => (
        <Choice
          key={level}
          level={level}
          label={label}
          options={options}
          value={draft[level]}
          fault={faults[level]}
          pick={text.checkout.pick}
          onPick={(name) => onChange(chosen(all, draft, level, name))}
        />
      ))}
    </div>
  );
};

/** Where there is only one way on (a municipality's one city), it is taken. */
const chosen = (regions: readonly Region[], draft: Draft, level: Level, name: string): Partial<Draft> => {
  const only = (parts: readonly Region[]): string => (parts.length === 1 ? (parts[0]?.name ?? '') : '');
  if (level === 'district') return { district: name };
  const city = level === 'city' ? name : only(partsOf(regions, name));
  const province = level === 'province' ? name : draft.province;
  return { province, city, district: only(partsOf(regions, province, city)) };
};

interface ChoiceProps {
  readonly level: Level;
  readonly label: string;
  readonly options: readonly Region[];
  readonly value: string;
  readonly fault: string | undefined;
  readonly pick: string;
  readonly onPick: (name: string) => void;
}

const autofill: Record<Level, string> = {
  province: 'address-level1',
  city: 'address-level2',
  district: 'address-level3',
};

const Choice = ({ level, label, options, value, fault, pick, onPick }: ChoiceProps) => {
  const id = fieldId(level);
  return (
    <Field id={id} label={label} fault={fault}>
      <select
        id={id}
        class="inp"
        name={level}
        autoComplete={autofill[level]}
        value={value}
        disabled={options.length === 0 && value === ''}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={describedBy(id, undefined, fault)}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="">{pick}</option>
        {value !== '' && !options.some((o) => o.name === value) && (
          <option value={value} lang="zh-CN">
            {value}
          </option>
        )}
        {options.map(({ name }) => (
          <option key={name} value={name} lang="zh-CN">
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
};
