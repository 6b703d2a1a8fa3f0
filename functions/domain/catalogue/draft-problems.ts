import type { AttributeRow } from '../../../contracts/catalogue/attribute-schema.ts';
import type { Category } from '../../../contracts/catalogue/category.ts';
import type { ProductDraft } from '../../../contracts/catalogue/staff-product.ts';
import type { Issue } from '../../../contracts/problems.ts';
import { attributeProblems } from './attributes.ts';

/** What a product is held to. */
export interface Rules {
  readonly categories: readonly Category[];
  /** The attributes of the draft's category, its root's and its own. */
  readonly attributes: readonly AttributeRow[];
  /** Whether shoppers see it, or will by themselves: then it has to be whole. */
  readonly shown: boolean;
}

const wrong = (pointer: string, message: string): Issue => ({ pointer, message });

/** The positions whose value an earlier one has already. */
const repeats = (values: readonly (string | undefined)[]): number[] =>
  values.flatMap((value, at) => (value !== undefined && values.indexOf(value) < at ? [at] : []));

/** Everything that keeps a product from being saved as it is, each at its field. */
export const draftProblems = (draft: ProductDraft, rules: Rules): Issue[] => [
  ...blankTexts(draft),
  ...categoryProblems(draft, rules.categories),
  ...optionProblems(draft),
  ...variantProblems(draft),
  ...pictureProblems(draft, rules.shown),
  ...attributeProblems(draft.attributes, rules.attributes, rules.shown),
];

/** Texts of which nothing was left once what nobody sees was taken out. Search engines may be told nothing. */
const blankTexts = ({ seo: _, ...draft }: ProductDraft): Issue[] => blanksIn(draft, '#');

const blanksIn = (value: unknown, pointer: string): Issue[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === 'zh' || name === 'en') && inner === ''
      ? [wrong(`${pointer}/${name}`, 'required')]
      : blanksIn(inner, `${pointer}/${name}`),
  );
};

const categoryProblems = ({ category }: ProductDraft, tree: readonly Category[]): Issue[] => {
  if (tree.some((root) => root.children.some((leaf) => leaf.slug === category))) return [];
  const isRoot = tree.some((root) => root.slug === category);
  return [wrong('#/category', isRoot ? 'not_a_leaf_category' : 'no_such_category')];
};

const optionProblems = ({ options }: ProductDraft): Issue[] => [
  ...repeats(options.map((o) => o.code)).map((at) => wrong(`#/options/${at}/code`, 'code_twice')),
  ...options.flatMap((option, at) =>
    repeats(option.values.map((v) => v.code)).map((n) => wrong(`#/options/${at}/values/${n}/code`, 'code_twice')),
  ),
];

const variantProblems = (draft: ProductDraft): Issue[] => {
  const { variants, options } = draft;
  const chosen = variants.map((v) => options.map((o) => v.options[o.code] ?? '').join('\n'));
  const whole = variants.map((v) => choosesAll(draft, v.options));
  return [
    ...repeats(variants.map((v) => v.sku)).map((at) => wrong(`#/variants/${at}/sku`, 'sku_twice')),
    ...repeats(variants.map((v) => v.barcode)).map((at) => wrong(`#/variants/${at}/barcode`, 'barcode_twice')),
    ...variants.flatMap((v, at) => [
      ...(whole[at] ? [] : [wrong(`#/variants/${at}/options`, 'option_value_missing')]),
      ...(v.listPrice && v.listPrice.minor <= v.price.minor
        ? [wrong(`#/variants/${at}/listPrice`, 'list_price_too_low')]
        : []),
      ...(v.barcode === undefined || isGtin(v.barcode) ? [] : [wrong(`#/variants/${at}/barcode`, 'not_a_barcode')]),
    ]),
    ...repeats(chosen)
      .filter((at) => whole[at])
      .map((at) => wrong(`#/variants/${at}/options`, 'variant_twice')),
  ];
};

/** One of its values for every option, and nothing of an option the product does not have. */
const choosesAll = ({ options }: ProductDraft, chosen: Readonly<Record<string, string>>): boolean =>
  Object.keys(chosen).length === options.length &&
  options.every((o) => o.values.some((v) => v.code === chosen[o.code]));

const pictureProblems = ({ pictures, options }: ProductDraft, shown: boolean): Issue[] => [
  ...(shown && pictures.length === 0 ? [wrong('#/pictures', 'picture_missing')] : []),
  ...pictures.flatMap(({ of }, at) => {
    const known = of && options.some((o) => o.code === of.option && o.values.some((v) => v.code === of.value));
    return of && !known ? [wrong(`#/pictures/${at}/of`, 'no_such_option')] : [];
  }),
];

/** The last digit of a GTIN makes the sum, weighted 3 and 1 from the right, a multiple of ten (GS1 General Specifications, 7.9). */
export const isGtin = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return /^(\d{8}|\d{12,14})$/.test(digits) && sum % 10 === 0;
};
