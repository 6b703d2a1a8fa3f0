import type { Editor, ProductDraft } from '../../../contracts/catalogue/staff-product.ts';
import type { ProductId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { plainLine, plainText } from '../../../contracts/values/plain-text.ts';
import { type Kept, withoutCosts } from './staff-view.ts';

/** Who makes a change, and when. */
export interface Change {
  readonly by: Editor;
  readonly at: Instant;
}

/** A new product: a draft, listed from the moment it was made until it is first put on the shelf. */
export const newProduct = (id: ProductId, draft: ProductDraft, { by, at }: Change): Kept => {
  const { variants, costs } = withoutCosts(draft.variants);
  return {
    product: { ...draft, variants, id, status: 'draft', version: 1, salesCount: 0, listedAt: at },
    backstage: { costs, changedAt: at, changedBy: by, formerHandles: [] },
  };
};

/** The product with what an editor filled in, as its next version. What a draft does not hold stays. */
export const editedProduct = ({ product, backstage }: Kept, draft: ProductDraft, { by, at }: Change): Kept => {
  const { variants, costs } = withoutCosts(draft.variants);
  const { id, status, version, salesCount, listedAt } = product;
  return {
    product: { ...draft, variants, id, status, version: version + 1, salesCount, listedAt },
    backstage: {
      ...backstage,
      costs,
      changedAt: at,
      changedBy: by,
      formerHandles: formerHandles(backstage.formerHandles, product.handle, draft.handle),
    },
  };
};

/** An address it comes back to is no former one any more. */
const formerHandles = (known: readonly string[], before: string, now: string): readonly string[] =>
  before === now ? known : [...new Set([...known, before])].filter((h) => h !== now);

/** What an editor may change of a product, as it is now: what an edit begins with and what two edits are compared by. */
export const draftOf = (product: ProductDraft): ProductDraft => {
  const { handle, category, brand, model, name, summary, description, tags, attributes } = product;
  const { specification, options, variants, pictures, seo, returnable } = product;
  return {
    ...{ handle, category, brand, model, name, summary, description, tags, attributes },
    ...{ specification, options, variants, pictures, returnable },
    ...(seo ? { seo } : {}),
  };
};

type Texts = { zh: string; en: string };
const line = ({ zh, en }: Texts): Texts => ({ zh: plainLine(zh), en: plainLine(en) });
const lines = ({ zh, en }: Texts): Texts => ({ zh: plainText(zh), en: plainText(en) });

/** What a paste brings along and nobody sees is taken out; a tag given twice counts once. Nothing but a draft comes out. */
export const tidied = (draft: ProductDraft): ProductDraft => ({
  ...draftOf(draft),
  brand: line(draft.brand),
  model: plainLine(draft.model),
  name: line(draft.name),
  summary: line(draft.summary),
  description: lines(draft.description),
  tags: [...new Map(draft.tags.map(line).map((tag) => [`${tag.zh}\n${tag.en}`, tag])).values()],
  specification: draft.specification.map((row) => ({ name: line(row.name), value: lines(row.value) })),
  options: draft.options.map((option) => ({
    ...option,
    name: line(option.name),
    values: option.values.map((value) => ({ ...value, name: line(value.name) })),
  })),
  pictures: draft.pictures.map((picture) => ({ ...picture, alt: line(picture.alt) })),
});
