import type { ShopperId } from '../../contracts/values/id.ts';
import { guestIdOf } from './ids.ts';
import { cookieOf } from './request.ts';

type WithCookies = Parameters<typeof cookieOf>[0];

const guestCookie = 'shop_guest';
const sessionCookie = 'shop_session';
/** As long as browsers keep any. */
const guestCookieDays = 400;

const cookie = (name: string, value: string, ageSeconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${ageSeconds}; HttpOnly; Secure; SameSite=Lax`;

const tokenIn = (event: WithCookies, name: string): string | null => {
  const held = cookieOf(event, name);
  return held !== undefined && /^[\w-]{43}$/.test(held) ? held : null;
};

export const guestTokenIn = (event: WithCookies): string | null => tokenIn(event, guestCookie);
export const sessionTokenIn = (event: WithCookies): string | null => tokenIn(event, sessionCookie);

export const guestCookieOf = (token: string): string => cookie(guestCookie, token, guestCookieDays * 86_400);
/** Never read by a script nor sent over plain http; Lax, so that a link from a mail finds the shopper signed in. */
export const sessionCookieOf = (token: string, ageSeconds: number): string => cookie(sessionCookie, token, ageSeconds);

/** The guest of the device, also while a customer is signed in on it. */
export const guestIn = (event: WithCookies): ShopperId | null => {
  const token = guestTokenIn(event);
  return token === null ? null : guestIdOf(token);
};
