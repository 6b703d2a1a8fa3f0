import type { Refused } from '../../shared/client.ts';

/** What the server says of one field, by its JSON pointer. */
export const issueAt = (refusal: Refused<string>, pointer: string): string | undefined =>
  refusal.issues?.find((issue) => issue.pointer === pointer)?.message;

/** No answer came: the thing may or may not have happened. */
export const isUnsure = (refusal: Refused<string>): boolean =>
  ['offline', 'timeout', 'unreadable', 'internal'].includes(refusal.code);
