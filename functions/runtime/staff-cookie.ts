export const staffCookie = 'shop_staff';

/** Never read by a script, never sent from another site, never over plain http. No age ends it. */
export const staffCookieOf = (token: string, ageSeconds: number): string =>
  `${staffCookie}=${token}; Path=/; Max-Age=${ageSeconds}; HttpOnly; Secure; SameSite=Strict`;
