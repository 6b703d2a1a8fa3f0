import * as z from 'zod/mini';

/** What every API list takes: an opaque cursor from the page before, and how many rows (20 unless told, 100 at most). */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(1024))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
};

/** What every API list answers: rows, and the cursor of the next page or null at the end. There are no counts. */
export const pageOf = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ items: z.array(row), nextCursor: z.nullable(z.string()) });

export type Page<Row> = { readonly items: readonly Row[]; readonly nextCursor: string | null };
