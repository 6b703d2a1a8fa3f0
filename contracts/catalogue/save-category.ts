import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { categoryTree } from './get-categories-for-staff.ts';
import { code } from './product.ts';

const name = z.object({
  zh: z.string().check(z.minLength(1, 'required'), z.maxLength(40)),
  en: z.string().check(z.minLength(1, 'required'), z.maxLength(40)),
});

/** A slug is for ever: links, filters and import files name it, so there is no renaming one, only its name. */
export const saveCategory = contract({
  summary: 'Adds a category at the end of its level, or changes the name of one that is there',
  status: 200,
  params: z.object({ slug: code }),
  body: z.object({
    version: z.int(),
    name,
    /** Slug of the root for a new leaf; null for a new root. One that is there stays where it is. */
    parent: z.nullable(code),
    /** Of a root: the tint of its pictures. */
    tint: z.optional(code),
  }),
  reply: categoryTree,
  refusals: ['version_conflict'],
});
