/** How long a code is good for, and how often it may be mistyped before it is void. */
export const codeMinutes = 5;
export const mostTries = 5;

const minute = 60;
const day = 86_400;

/** So many codes in a window of so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/** For one phone or mail address: nobody is flooded with codes, and no code is guessed by asking for many. */
export const limitsOfContact: readonly Limit[] = [
  { most: 1, seconds: minute },
  { most: 10, seconds: day },
];

/**
 * For one network address. Wider than for a contact: behind one address of a mobile carrier or an office many people shop; but no machine can have
 * codes sent to everyone at the merchant's cost.
 */
export const limitsOfAddress: readonly Limit[] = [
  { most: 10, seconds: 10 * minute },
  { most: 100, seconds: day },
];

/** Seconds until a person may ask for another code. */
export const againIn = minute;

/** A shopper stays signed in for a season; signing out ends it at once. */
export const sessionDays = 90;
