import type { FieldChange, ProductDraft } from '../../../contracts/catalogue/staff-product.ts';

/** Equal as JSON is: the order of an object's names does not matter, what is undefined is not there. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, at) => sameJson(x, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => sameJson(a[name], b[name]));
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Path = readonly string[];

/** Where two differ, as deep as both are objects; a list is one whole, and so is an amount of money. */
const differences = (a: unknown, b: unknown, path: Path = []): Path[] => {
  if (sameJson(a, b)) return [];
  if (!isRecord(a) || !isRecord(b) || 'minor' in a) return [path];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((name) =>
    differences(a[name], b[name], [...path, name]),
  );
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** A draft with its variants by SKU: two editors who add and move lines still speak of the same ones. */
const bySku = ({ variants, ...rest }: ProductDraft) => ({
  ...rest,
  variants: Object.fromEntries(variants.map((v) => [v.sku, v])),
});

const pointerOf = (path: Path, yours: ProductDraft): Pick<FieldChange, 'pointer' | 'sku'> => {
  const [field, sku, ...inner] = path;
  if (field !== 'variants' || sku === undefined) return { pointer: `#/${path.map(escaped).join('/')}`, sku: null };
  const index = yours.variants.findIndex((v) => v.sku === sku);
  const line = String(index < 0 ? yours.variants.length : index);
  return { pointer: `#/${['variants', line, ...inner.map(escaped)].join('/')}`, sku };
};

/**
 * What others changed since an editor opened a product. It clashes where the editor changed the same thing to something else.
 * @param base as the editor found it; null where nobody remembers: then all that differs may be either's doing, and clashes
 */
export const fieldChanges = (base: ProductDraft | null, theirs: ProductDraft, yours: ProductDraft): FieldChange[] => {
  const [found, now, wanted] = [base && bySku(base), bySku(theirs), bySku(yours)];
  return differences(found ?? wanted, now).map((path) => {
    const [before, current, mine] = [at(found, path), at(now, path), at(wanted, path)];
    return {
      ...pointerOf(path, yours),
      before: before ?? null,
      theirs: current ?? null,
      yours: mine ?? null,
      clash: !sameJson(mine, current) && (found === null || !sameJson(mine, before)),
    };
  });
};
