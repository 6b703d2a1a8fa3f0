import * as z from 'zod/mini';
import { bilingual } from '../values/locale.ts';

/** A brand or tag of the shop. `key` is its name as an address can hold it, and the value of the brand filter. */
export const label = z.object({ key: z.string(), name: bilingual });
export type Label = z.infer<typeof label>;

export const labelKey = z.string().check(z.minLength(1), z.maxLength(120));

/**
 * What became of a renaming: products carry brands and tags by name, so each that had the old one is changed, in the request as far as
 * time allows and the rest by the clock within minutes. `finished` tells whether any is left.
 */
export const relabelled = z.object({ label, changed: z.int(), finished: z.boolean() });
export type Relabelled = z.infer<typeof relabelled>;
