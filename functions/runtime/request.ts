import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { StaffMember } from '../../contracts/staff/staff.ts';
import type { ShopperId } from '../../contracts/values/id.ts';
import type { Instant } from '../../contracts/values/instant.ts';
import type { Locale } from '../../contracts/values/locale.ts';

/** What every handler may know of the request besides its parsed input. */
export interface RequestFacts {
  readonly requestId: string;
  readonly locale: Locale;
  readonly headers: Readonly<Record<string, string>>;
  /** As received, after base64: what signatures are verified on. */
  readonly rawBody: string;
  /** The query as it was sent, still encoded, without the `?`. */
  readonly rawQuery: string;
  /** The network address that asks, as CloudFront's function or the API saw it. Never logged. */
  readonly address: string;
}

/** Who asks. A guest's id comes from a cookie's token; see gateways/identity for customers and staff. */
export type Actor =
  | { readonly kind: 'public' }
  | {
      readonly kind: 'shopper';
      readonly id: ShopperId;
      /** Came without a cookie, so the id was made for this request and is not known to the sender yet. */
      readonly fresh?: boolean;
      readonly session: string | null;
      readonly guestId: ShopperId | null;
    }
  /** `session` is the cookie's token, for signing out. */
  | { readonly kind: 'staff'; readonly staff: StaffMember; readonly openedAt: Instant; readonly session: string };

export const actorId = (actor: Actor): string =>
  actor.kind === 'staff' ? actor.staff.id : actor.kind === 'shopper' ? actor.id : 'public';

export const rawBodyOf = (event: APIGatewayProxyEventV2): string =>
  event.body === undefined
    ? ''
    : event.isBase64Encoded
      ? Buffer.from(event.body, 'base64').toString('utf8')
      : event.body;

export const headersOf = (event: APIGatewayProxyEventV2): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.headers ?? {}))
    if (value !== undefined) headers[name.toLowerCase()] = value;
  return headers;
};

/** zh-CN unless English is asked for first. */
export const localeOf = (headers: Readonly<Record<string, string>>): Locale =>
  (headers['accept-language'] ?? '').trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN';

export const cookieOf = (event: APIGatewayProxyEventV2, name: string): string | undefined => {
  // API Gateway sorts cookies out of the headers; an emulator of it may leave them there.
  const cookies = event.cookies ?? headersOf(event).cookie?.split(';') ?? [];
  for (const cookie of cookies) {
    const at = cookie.indexOf('=');
    if (at > 0 && cookie.slice(0, at).trim() === name) return cookie.slice(at + 1).trim();
  }
  return undefined;
};
