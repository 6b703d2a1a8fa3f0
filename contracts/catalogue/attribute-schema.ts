import * as z from 'zod/mini';
import { attributeKey, code } from './product.ts';

const label = z.object({
  zh: z.string().check(z.minLength(1, 'required'), z.maxLength(60)),
  en: z.string().check(z.minLength(1, 'required'), z.maxLength(60)),
});

/** One attribute that products of a category have. */
export const attributeRow = z.object({
  /** `gender`, `ageGroup`, `season`, `style` and `material` are the product's own fields; any other is found in `attributes.more`. */
  key: attributeKey,
  name: label,
  /** `enum`: one of `values`; `multi`: any of them; `text`: in both languages. */
  type: z.enum(['enum', 'multi', 'number', 'text', 'bool']),
  /** Of a number, as shown: `cm`, `W`. */
  unit: z.optional(z.string().check(z.minLength(1), z.maxLength(12))),
  /** Of `enum` and `multi`, in the order shown. */
  values: z._default(z.array(z.object({ value: code, label })).check(z.maxLength(200)), []),
  /** Whether shoppers may filter by it. */
  facet: z.boolean(),
  /** Without it a product does not go on the shelf. */
  required: z.boolean(),
});
export type AttributeRow = z.infer<typeof attributeRow>;

/** The attributes of a category: those of its root first, then its own. */
export const attributeSchema = z.object({
  category: code,
  /** From the root category; changed there. */
  inherited: z.array(attributeRow),
  own: z.array(attributeRow),
  /** Of `own`; 0 where it was never saved. */
  version: z.int(),
});
export type AttributeSchema = z.infer<typeof attributeSchema>;
