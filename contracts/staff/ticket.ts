import * as z from 'zod/mini';

/** Stands for something begun a moment ago; good once. */
export const ticket = z.string().check(z.regex(/^[\w-]{43}$/, 'wrong_type'));
