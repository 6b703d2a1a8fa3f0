/** Beijing keeps UTC+8 all the year. */
const ahead = 8 * 3_600_000;

/** What a date-and-time field shows for a moment: Beijing time, to the minute. */
export const fieldTime = (instant: string | undefined): string =>
  instant === undefined ? '' : new Date(Date.parse(instant) + ahead).toISOString().slice(0, 16);

/** The moment that a date-and-time field of Beijing time means; null where it says none. */
export const instantOf = (typed: string): string | null => {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed) ? Date.parse(`${typed.slice(0, 16)}:00.000Z`) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at - ahead).toISOString();
};

export type TimeProblem = 'timeMissing' | 'timePast' | 'timeOrder';

export interface Times {
  /** Null: it is on the shelf already. */
  readonly on: string | null;
  readonly off: string;
}

/** What is wrong with the times for the shelf, told before the shop is asked. */
export const timesWrong = ({ on, off }: Times, now: number): { on?: TimeProblem; off?: TimeProblem } => {
  const onAt = on === null ? null : instantOf(on);
  const offAt = off === '' ? null : instantOf(off);
  if (on !== null && onAt === null) return { on: 'timeMissing' };
  if (onAt !== null && Date.parse(onAt) <= now) return { on: 'timePast' };
  if (offAt === null) return on === null ? { off: 'timeMissing' } : {};
  if (Date.parse(offAt) <= now) return { off: 'timePast' };
  return onAt !== null && offAt <= onAt ? { off: 'timeOrder' } : {};
};
