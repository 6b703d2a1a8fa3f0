import {
  type AttributeForm,
  type Both,
  blankForm,
  type Cells,
  columns,
  emptyCells,
  type OptionForm,
  type PictureForm,
  type ProductForm,
  type RowForm,
  type SpecForm,
  type ValueForm,
} from './form.ts';

type Found = Readonly<Record<string, unknown>>;

const isFound = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const found = (value: unknown): Found => (isFound(value) ? value : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const both = (value: unknown): Both => ({ zh: text(found(value).zh), en: text(found(value).en) });
const record = <V>(value: unknown, read: (v: unknown) => V): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(found(value)).map(([key, v]) => [key, read(v)]));

const valueForm = (value: unknown): ValueForm => {
  const { code, name, swatch } = found(value);
  return { code: text(code), name: both(name), swatch: text(swatch) };
};
const optionForm = (value: unknown): OptionForm => {
  const { code, name, values } = found(value);
  return { code: text(code), name: both(name), values: list(values).map(valueForm) };
};
const cells = (value: unknown): Cells => ({
  ...emptyCells,
  ...Object.fromEntries(columns.map((column) => [column, text(found(value)[column])])),
});
const rowForm = (value: unknown): RowForm => {
  const row = found(value);
  return { chosen: record(row.chosen, text), made: row.made !== false, cells: cells(row.cells) };
};
const pictureForm = (value: unknown): PictureForm => {
  const picture = found(value);
  return {
    name: text(picture.name),
    alt: both(picture.alt),
    option: text(picture.option),
    value: text(picture.value),
  };
};
const attributeForm = (value: unknown): AttributeForm => {
  const attribute = found(value);
  return { one: text(attribute.one), many: list(attribute.many).map(text), both: both(attribute.both) };
};
const specForm = (value: unknown): SpecForm => ({ name: both(found(value).name), value: both(found(value).value) });

/** A draft read back from this device: what has another shape than a form's is empty, what is no form at all is null. */
export const readForm = (json: unknown): ProductForm | null => {
  if (!isFound(json) || !isFound(json.name) || !Array.isArray(json.rows)) return null;
  const rows = json.rows.map(rowForm);
  return {
    handle: text(json.handle),
    category: text(json.category),
    brand: both(json.brand),
    model: text(json.model),
    name: both(json.name),
    summary: both(json.summary),
    description: both(json.description),
    tags: list(json.tags).map(both),
    attributes: record(json.attributes, attributeForm),
    specification: list(json.specification).map(specForm),
    options: list(json.options).map(optionForm),
    rows: rows.length > 0 ? rows : blankForm.rows,
    pictures: list(json.pictures).map(pictureForm),
    seoTitle: both(json.seoTitle),
    seoDescription: both(json.seoDescription),
    returnable: json.returnable !== false,
  };
};
