import { codeOf, freeCode } from './codes.ts';
import type { OptionForm, ValueForm } from './form.ts';

/** Colours by the names merchants write: what they are called in English, and the dot shown for them. */
const colours: readonly (readonly [zh: string, en: string, swatch: string])[] = [
  ['黑色', 'Black', '#1c1d1f'],
  ['白色', 'White', '#f7f6f2'],
  ['米白', 'Off-white', '#efe9dc'],
  ['米色', 'Beige', '#dccbb0'],
  ['灰色', 'Grey', '#8b9094'],
  ['浅灰', 'Light grey', '#c4c8ca'],
  ['深灰', 'Dark grey', '#4c5054'],
  ['红色', 'Red', '#b3261e'],
  ['酒红', 'Burgundy', '#6d1f2f'],
  ['铁锈红', 'Rust', '#b5583a'],
  ['珊瑚', 'Coral', '#e2725b'],
  ['粉色', 'Pink', '#e7a9b4'],
  ['橙色', 'Orange', '#d9762b'],
  ['黄色', 'Yellow', '#e0b93c'],
  ['姜黄', 'Mustard', '#c1902c'],
  ['绿色', 'Green', '#4d6b52'],
  ['墨绿', 'Dark green', '#22473a'],
  ['薄荷绿', 'Mint', '#a8d5c2'],
  ['蓝色', 'Blue', '#3f6ea3'],
  ['浅蓝', 'Light blue', '#8aa6c4'],
  ['藏青', 'Navy', '#1f2d4d'],
  ['紫色', 'Purple', '#6d4c8c'],
  ['棕色', 'Brown', '#7a5236'],
  ['驼色', 'Camel', '#b88a5b'],
  ['卡其', 'Khaki', '#a8966b'],
  ['银色', 'Silver', '#c0c4c8'],
  ['金色', 'Gold', '#c6a24a'],
];

/** What varies most often, ready to be chosen. */
export const commonOptions = [
  { code: 'colour', name: { zh: '颜色', en: 'Colour' } },
  { code: 'size', name: { zh: '尺码', en: 'Size' } },
  { code: 'capacity', name: { zh: '容量', en: 'Capacity' } },
  { code: 'style', name: { zh: '款式', en: 'Style' } },
] as const;

const colourNamed = (typed: string) =>
  colours.find(
    ([zh, en]) =>
      typed === zh || `${typed}色` === zh || typed === `${zh}色` || typed.toLowerCase() === en.toLowerCase(),
  );

/** Letters and figures read the same in both languages: `XL`, `500 ml`. */
const saysSameInBoth = (typed: string): boolean => /^[\x20-\x7e]+$/.test(typed);

/** A new value of an option from what was typed, its other language and dot found where they are known. */
export const valueFrom = (typed: string, option: OptionForm): ValueForm => {
  const known = option.code === 'colour' ? colourNamed(typed) : undefined;
  const en = known?.[1] ?? (saysSameInBoth(typed) ? typed : '');
  const taken = option.values.map(({ code }) => code);
  return {
    code: freeCode(en, 'value', taken),
    name: { zh: known?.[0] === undefined || typed !== known[1] ? typed : known[0], en },
    swatch: known?.[2] ?? '',
  };
};

/** Several values typed at once: `S、M、L`, `红色，白色`, one a line from a spreadsheet. A space alone may be part of a value. */
export const valuesTyped = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[、,，;；\n\t|]+/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** The option with the values added that it does not have yet. */
export const withValues = (option: OptionForm, typed: string): OptionForm => {
  const values = [...option.values];
  for (const part of valuesTyped(typed))
    if (!values.some(({ name }) => name.zh === part || name.en === part))
      values.push(valueFrom(part, { ...option, values }));
  return { ...option, values };
};

/** A code that only counts (`value-2`) may give way to a telling one while nobody knows it yet. */
export const betterCode = (value: ValueForm, option: OptionForm): string => {
  if (!/^value-\d+$/.test(value.code) || codeOf(value.name.en) === '') return value.code;
  return freeCode(
    value.name.en,
    'value',
    option.values.map(({ code }) => code),
  );
};
