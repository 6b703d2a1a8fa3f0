import type { Instant } from '../../contracts/values/instant.ts';

/** The only reader of the clock. */
export const now = (): Instant => new Date().toISOString();
/** Epoch seconds `seconds` from now: what DynamoDB's time to live takes. */
export const epochIn = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
/** The moment `seconds` from now. */
export const instantIn = (seconds: number): Instant => new Date(Date.now() + seconds * 1000).toISOString();
/** Milliseconds that only ever go forward: for measuring how old something is. */
export const elapsedMs = (): number => performance.now();
