import * as z from 'zod/mini';

/** A moment in UTC: ISO 8601 with milliseconds and `Z`, so that text order is time order. */
export type Instant = string;

export const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'not_an_instant'));

/** A calendar day in the shop's time zone (Asia/Shanghai), `2026-11-26`. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not_a_day'));

export const plusMs = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();
