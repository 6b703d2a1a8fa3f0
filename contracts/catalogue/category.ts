import * as z from 'zod/mini';
import { bilingual } from '../values/locale.ts';

const leaf = z.object({ slug: z.string(), name: bilingual });

/** Two levels: a root gives its picture tint and icon, a leaf holds products. */
export const category = z.object({ slug: z.string(), name: bilingual, tint: z.string(), children: z.array(leaf) });
export type Category = z.infer<typeof category>;
