/** A session lasts one working day at most; it is not prolonged by use. */
export const sessionHours = 12;

/** So many wrong passwords within the window, then nobody gets in under that mail until the window is over. */
export const mostAttempts = 5;
export const attemptWindowMinutes = 15;

/** Mail addresses are compared without case and surrounding space. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
