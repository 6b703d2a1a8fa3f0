import type { Refusal } from '../../contracts/problems.ts';
import type { Page } from '../../contracts/values/page.ts';
import { ok, type Result, refuse } from '../../contracts/values/result.ts';

/** The reply of a list. A cursor that the list did not give is the caller's mistake, and said so at the cursor. */
export const pageReply = <Row, Shown = Row>(
  listed: Result<Page<Row>, { readonly code: 'bad_cursor' }>,
  shown: (row: Row) => Shown,
): Result<{ items: Shown[]; nextCursor: string | null }, Refusal> =>
  listed.ok
    ? ok({ items: listed.value.items.map(shown), nextCursor: listed.value.nextCursor })
    : refuse({ code: 'invalid_input', issues: [{ pointer: '#/query/cursor', message: 'cursor_wrong' }] });
