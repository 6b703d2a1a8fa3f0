import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { TrackingEvent } from '../../../contracts/orders/order.ts';
import type { ShipmentId } from '../../../contracts/values/id.ts';
import type { Instant } from '../../../contracts/values/instant.ts';
import { ok, refuse } from '../../../contracts/values/result.ts';
import { publicOrigin, secret } from '../secrets.ts';
import { asksForPhone, companyOf, stateOf, stateOfStatus } from './kuaidi100-states.ts';
import type { Parcel, Tracking } from './port.ts';

const filled = z.string().check(z.minLength(1));

/** The parameter `carrier/kuaidi100`. Pushes are only as hard to forge as `salt`, so an empty or short one is refused. */
const kuaidi100Keys = z.object({
  customer: filled,
  key: filled,
  salt: z.string().check(z.minLength(16)),
  sandbox: z.optional(z.boolean()),
});
type Keys = z.infer<typeof kuaidi100Keys>;

const production = 'https://poll.kuaidi100.com';
const timeoutMs = 5_000;

const originOf = (): string => (process.env.KUAIDI100_ORIGIN || production).replace(/\/+$/, '');

const currentKeys = async (): Promise<Keys | null> => {
  const keys = await secret('carrier/kuaidi100', kuaidi100Keys);
  if (keys?.sandbox && originOf() === production) {
    throw new Error('carrier/kuaidi100 holds sandbox keys, which are refused in production');
  }
  return keys;
};

/** A salt of its own for each parcel: a genuine push of one cannot be sent again to the address of another. */
const saltOf = (keys: Keys, shipmentId: ShipmentId): string =>
  createHmac('sha256', keys.salt).update(shipmentId).digest('hex').slice(0, 32);

const paramOf = async (keys: Keys, parcel: Parcel): Promise<string> => {
  const { shipmentId, carrier, waybill, phone, to } = parcel;
  return JSON.stringify({
    company: companyOf[carrier],
    number: waybill,
    to,
    key: keys.key,
    parameters: {
      callbackurl: `${await publicOrigin()}/api/carriers/kuaidi100/notifications/${shipmentId}`,
      salt: saltOf(keys, shipmentId),
      // 4: states with their codes, and where the parcel was.
      resultv2: '4',
      ...(asksForPhone(carrier) ? { phone: phone.slice(-4) } : {}),
    },
  });
};

const reply = z.object({ result: z.boolean(), returnCode: z.coerce.string(), message: z.optional(z.string()) });
/** Subscribed before: that is what was wanted. */
const again = '501';
/** 500: trouble of their own. */
const theirTrouble = ['500', '502', '503'];

const subscribe = async (keys: Keys, parcel: Parcel) => {
  try {
    const answer = await fetch(`${originOf()}/poll`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: new URLSearchParams({ schema: 'json', param: await paramOf(keys, parcel) }).toString(),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) return refuse({ code: 'unavailable', why: `http ${answer.status}` } as const);
    const { result, returnCode } = reply.parse(await answer.json());
    if (result || returnCode === again) return ok('subscribed' as const);
    const code = theirTrouble.includes(returnCode) ? 'unavailable' : 'rejected';
    return refuse({ code, why: `code ${returnCode}` } as const);
  } catch (error) {
    return refuse({ code: 'unavailable', why: error instanceof Error ? error.name : 'network' } as const);
  }
};

const row = z.object({
  context: z.string(),
  ftime: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)),
  status: z.optional(z.string()),
  statusCode: z.optional(z.string()),
  areaName: z.optional(z.nullable(z.string())),
});
const push = z.object({
  /** `abort`: they gave up on the parcel, e.g. because three days brought nothing. */
  status: z.string(),
  lastResult: z.optional(z.object({ state: z.optional(z.string()), data: z._default(z.array(row), []) })),
});

/** Their clock is China's. */
const instantOf = (ftime: string): Instant => new Date(`${ftime.replace(' ', 'T')}+08:00`).toISOString();

const eventOf = (told: z.infer<typeof row>, newest: boolean, state: string | undefined): TrackingEvent => {
  const named = told.statusCode ? stateOf(told.statusCode) : stateOfStatus(told.status ?? '');
  const of = named ?? (newest && state ? stateOf(state) : 'in_transit');
  const place = told.areaName?.split(',').join(' ').trim();
  return { at: instantOf(told.ftime), state: of, text: told.context, ...(place ? { place } : {}) };
};

/** Null where it is no push as documented. What a parser complains of would quote it, so that is dropped. */
const eventsIn = (param: string): readonly TrackingEvent[] | null => {
  try {
    const { lastResult } = push.parse(JSON.parse(param));
    return (lastResult?.data ?? []).map((told, at) => eventOf(told, at === 0, lastResult?.state));
  } catch {
    return null;
  }
};

const signatureOf = (param: string, salt: string): string =>
  createHash('md5')
    .update(param + salt, 'utf8')
    .digest('hex')
    .toUpperCase();

const same = (a: string, b: string): boolean =>
  Buffer.byteLength(a) === Buffer.byteLength(b) && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Kuaidi100 follows parcels of all carriers and pushes what it sees. https://api.kuaidi100.com/document/ (订阅推送) */
export const kuaidi100: Tracking = {
  subscribe: async (parcel) => {
    const keys = await currentKeys();
    return keys && subscribe(keys, parcel);
  },
  readNotification: async (shipmentId, rawBody) => {
    const keys = await currentKeys();
    if (!keys) return refuse({ code: 'signature_invalid', why: 'not set up' });
    const form = new URLSearchParams(rawBody);
    const param = form.get('param') ?? '';
    if (!same(form.get('sign') ?? '', signatureOf(param, saltOf(keys, shipmentId)))) {
      return refuse({ code: 'signature_invalid', why: 'signature differs' });
    }
    const told = eventsIn(param);
    return told ? ok(told) : refuse({ code: 'unreadable', why: 'no push as documented' });
  },
};
