import type { Editor, FieldChange, ProductChangedContext } from '../../../contracts/catalogue/staff-product.ts';
import type { Locale } from '../../../contracts/values/locale.ts';
import type { Clash, Side } from '../parts/clash.ts';
import type { Text } from '../text/zh-CN.ts';
import { amountText } from './cells.ts';
import type { ProductBody } from './product-of.ts';

type Found = Readonly<Record<string, unknown>>;
const isFound = (value: unknown): value is Found => typeof value === 'object' && value !== null;

const editorIn = (value: unknown): Editor | null =>
  isFound(value) && typeof value.name === 'string' ? { id: '', name: value.name, email: '' } : null;

const fieldIn = (value: unknown): readonly FieldChange[] =>
  isFound(value) && typeof value.pointer === 'string'
    ? [
        {
          pointer: value.pointer,
          sku: typeof value.sku === 'string' ? value.sku : null,
          before: value.before ?? null,
          theirs: value.theirs ?? null,
          yours: value.yours ?? null,
          clash: value.clash !== false,
        },
      ]
    : [];

/** What a `product_changed` refusal tells; null where it tells too little to go on from. */
export const changedIn = (context: Found | undefined): ProductChangedContext | null => {
  if (!context || typeof context.version !== 'number' || !Array.isArray(context.fields)) return null;
  return {
    version: context.version,
    changedAt: typeof context.changedAt === 'string' ? context.changedAt : '',
    changedBy: editorIn(context.changedBy),
    fields: context.fields.flatMap(fieldIn),
  };
};

const keyOf = ({ pointer, sku }: FieldChange): string => `${pointer} ${sku ?? ''}`;
const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .replace(/^#\/?/, '')
    .split('/')
    .filter((step) => step !== '')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A value as a person reads it: a price in yuan, a text in both languages, a list by what its parts are called. */
export const valueText = (value: unknown, locale: Locale, text: Text): string => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? text.act.yes : text.act.no;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((part) => valueText(part, locale, text)).join(locale === 'en' ? ', ' : '、');
  if (!isFound(value)) return '';
  if (typeof value.minor === 'number') return `¥${amountText(value.minor)}`;
  if (typeof value.zh === 'string' && typeof value.en === 'string') return `${value.zh}\n${value.en}`;
  return Object.values(value)
    .map((part) =>
      valueText(isFound(part) && 'zh' in part ? (locale === 'en' ? part.en : part.zh) : part, locale, text),
    )
    .filter((part) => part !== '')
    .join(' ');
};

const fieldName = (steps: readonly string[], text: Text): string => {
  const names: Readonly<Record<string, string>> = text.editor.fields;
  const named = steps.filter((step) => names[step] !== undefined).map((step) => names[step]);
  return named.join(' › ') || steps.join(' › ');
};

const labelOf = ({ pointer, sku }: FieldChange, text: Text): string => {
  const steps = stepsOf(pointer);
  const tongue = steps.at(-1) === 'zh' ? ' 中文' : steps.at(-1) === 'en' ? ' English' : '';
  const name = fieldName(sku === null || steps.length < 3 ? steps : steps.slice(1), text) + tongue;
  return sku === null ? name : `${sku} › ${name}`;
};

const clashOf = (field: FieldChange, locale: Locale, text: Text): Clash => {
  const isMoney = field.pointer.endsWith('/minor');
  const say = (value: unknown): string =>
    valueText(isMoney && typeof value === 'number' ? { minor: value } : value, locale, text);
  return {
    key: keyOf(field),
    label: labelOf(field, text),
    before: say(field.before),
    theirs: say(field.theirs),
    mine: say(field.yours),
  };
};

/** What both changed, and what only the other one did. */
export const clashesOf = ({ fields }: ProductChangedContext, locale: Locale, text: Text) => ({
  clashes: fields.filter(({ clash }) => clash).map((field) => clashOf(field, locale, text)),
  taken: fields.filter(({ clash }) => !clash).map((field) => clashOf(field, locale, text)),
});

/** A copy of a JSON value with another one at the steps; null takes away what is there. */
const put = (into: unknown, steps: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(into)) {
    const index = step === '-' ? into.length : Math.min(Number(step), into.length);
    if (rest.length === 0 && value === null) return into.filter((_, n) => n !== index);
    const next = put(into[index], rest, value);
    return index === into.length ? [...into, next] : into.map((part, n) => (n === index ? next : part));
  }
  const old = isFound(into) ? into : {};
  if (rest.length === 0 && value === null)
    return Object.fromEntries(Object.entries(old).filter(([key]) => key !== step));
  return { ...old, [step]: put(old[step], rest, value) };
};

/** The steps to a variant by its SKU, since lists may differ in order. */
const stepsIn = (body: ProductBody, { pointer, sku }: FieldChange): readonly string[] => {
  const steps = stepsOf(pointer);
  if (sku === null || steps[0] !== 'variants') return steps;
  const at = body.variants.findIndex((variant) => variant.sku === sku);
  return ['variants', at < 0 ? '-' : String(at), ...steps.slice(2)];
};

/** What one wanted to save, with the other's changes taken over where nobody else touched it, or where one chose theirs. */
export const merged = (
  body: ProductBody,
  { fields }: ProductChangedContext,
  choices: ReadonlyMap<string, Side>,
): ProductBody =>
  fields.reduce<ProductBody>((now, field) => {
    if (field.clash && choices.get(keyOf(field)) !== 'theirs') return now;
    // each change came from a product of the same contract, and goes back to where it lay; the shop reads it all anew
    return put(now, stepsIn(now, field), field.theirs) as ProductBody;
  }, body);
