import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Shipment } from '../../contracts/orders/order.ts';
import { handler as subscribeOnDispatched } from '../../functions/consumers/subscribe-tracking-on-shipment-dispatched.ts';
import { kuaidi100 } from '../../functions/gateways/carrier/kuaidi100.ts';
import { stateOf } from '../../functions/gateways/carrier/kuaidi100-states.ts';
import { newShipmentId } from '../../functions/runtime/ids.ts';
import { newShipmentWrites, shipmentById } from '../../functions/stores/shipments.ts';
import { transact } from '../../functions/stores/table/client.ts';
import { placeOf } from '../../local/sandbox/kuaidi100/journey.ts';
import { type CarrierSandbox, startCarrierSandbox } from '../../local/sandbox/kuaidi100/start.ts';
import { openShop, type Shop, type Shopper, setParameters, until } from '../payments/open-shop.ts';

let shop: Shop;
let carrier: CarrierSandbox;
const dataDir = mkdtempSync(join(tmpdir(), 'carrier-'));
beforeAll(async () => {
  shop = await openShop();
  carrier = await startCarrierSandbox({ port: 0, dataDir, firstAfterMs: 5, everyMs: 5 });
  process.env.KUAIDI100_ORIGIN = carrier.origin;
  setParameters({ origin: shop.origin, 'carrier/kuaidi100': carrier.credentials });
});
afterAll(async () => {
  await carrier.stop();
  await shop.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const dispatch = async (waybill: string, by: Shipment['carrier'] = 'sf') => {
  const who = await shop.place();
  const id = newShipmentId();
  const at = new Date().toISOString();
  const shipment: Shipment = { id, carrier: by, waybill, dispatchedAt: at, deliveredAt: null, tracking: [] };
  await transact(newShipmentWrites(who.order.id, shipment));
  return { who, shipment };
};

const subscribe = async ({ who, shipment }: { who: Shopper; shipment: Shipment }): Promise<void> => {
  const about = { orderId: who.order.id, shopperId: who.order.shopperId };
  const data = { shipmentId: shipment.id, ...about, carrier: shipment.carrier, waybill: shipment.waybill };
  const meta = {
    id: 'evt_01ARZ3NDEKTSV4RRFFQ69G5FAV',
    occurredAt: shipment.dispatchedAt,
    correlationId: 'c',
    causationId: 'c',
  };
  const detail = { meta: { ...meta, subject: shipment.id, sequence: 1 }, data };
  const event = { 'detail-type': 'shipment.dispatched.v1', detail } as const;
  await subscribeOnDispatched(event, {} as Parameters<typeof subscribeOnDispatched>[1]);
};

test('a parcel travels from the warehouse to the door, and every step reaches the shop', async () => {
  const parcel = await dispatch('SF1234567890');
  await subscribe(parcel);
  await subscribe(parcel);
  await until(async () => (await shipmentById(parcel.shipment.id))?.shipment.deliveredAt !== null);
  const told = (await shipmentById(parcel.shipment.id))?.shipment.tracking ?? [];
  const states = told.map((t) => t.state).toReversed();
  expect(states.at(0)).toBe('collected');
  expect(states).toContain('in_transit');
  expect(states.at(-2)).toBe('out_for_delivery');
  expect(states.at(-1)).toBe('delivered');
  expect(told.at(-1)?.place).toBe('浙江 杭州市');
  expect(told.at(0)?.place).toBe('上海 上海市');
  const events = await shop.eventsOf(parcel.who);
  expect(events.filter((e) => e === 'shipment.delivered.v1')).toHaveLength(1);
  expect(events.filter((e) => e === 'shipment.tracked.v1')).toHaveLength(told.length);
});

describe('a push', () => {
  const rows = [
    { context: '已签收', ftime: '2026-11-24 18:30:00', status: '签收', statusCode: '301', areaName: '上海,上海市' },
    { context: '派件中', ftime: '2026-11-24 09:00:00', status: '派件' },
    { context: '已揽收', ftime: '2026-11-23 20:00:00', time: '2026-11-23 20:00:00' },
  ];
  const param = JSON.stringify({ status: 'shutdown', lastResult: { state: '3', data: rows } });
  const secret = (): string => (JSON.parse(carrier.credentials) as { salt: string }).salt;
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();
  const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();
  const post = (id: string, body: string) =>
    fetch(`${shop.origin}/api/carriers/kuaidi100/notifications/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
      body,
    });

  /** The salt the shop gave for a parcel, as the carrier got it. */
  const saltFor = async (shipment: Shipment): Promise<string> => {
    let salt = '';
    const real = globalThis.fetch;
    globalThis.fetch = async (_, init) => {
      const sent = JSON.parse(new URLSearchParams(String(init?.body)).get('param') ?? '{}');
      salt = sent.parameters.salt;
      expect(sent.parameters.phone).toBe('8000');
      expect(JSON.stringify(sent)).not.toContain('13800138000');
      return Response.json({ result: true, returnCode: '200' });
    };
    try {
      const { id: shipmentId, carrier: by, waybill } = shipment;
      await kuaidi100.subscribe({ shipmentId, carrier: by, waybill, phone: '13800138000', to: '上海市徐汇区' });
    } finally {
      globalThis.fetch = real;
    }
    return salt;
  };

  test('signed for its parcel is taken, in the shop’s words and in UTC, as often as it comes', async () => {
    const { shipment, who } = await dispatch('SF2234567890');
    const salt = await saltFor(shipment);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const body = form({ param, sign: md5(param + salt) });
    for (let time = 0; time < 20; time++) {
      const answer = await post(shipment.id, body);
      expect([answer.status, await answer.json()]).toEqual([200, { result: true, returnCode: '200', message: '成功' }]);
    }
    expect((await shipmentById(shipment.id))?.shipment.tracking).toEqual([
      { at: '2026-11-24T10:30:00.000Z', state: 'delivered', text: '已签收', place: '上海 上海市' },
      { at: '2026-11-24T01:00:00.000Z', state: 'out_for_delivery', text: '派件中' },
      { at: '2026-11-23T12:00:00.000Z', state: 'in_transit', text: '已揽收' },
    ]);
    expect((await shop.eventsOf(who)).filter((e) => e === 'shipment.delivered.v1')).toHaveLength(1);
  });

  test('forged, unsigned, changed, or meant for another parcel is refused', async () => {
    const [mine, other] = [(await dispatch('SF3234567890')).shipment, (await dispatch('SF4234567890')).shipment];
    const salt = await saltFor(mine);
    const changed = param.replace('已签收', '已丢失');
    const forgeries: readonly [string, string][] = [
      [mine.id, form({ param, sign: md5(param) })],
      [mine.id, form({ param, sign: md5(param + secret()) })],
      [mine.id, form({ param, sign: md5(param + salt).toLowerCase() })],
      [mine.id, form({ param, sign: '' })],
      [mine.id, form({ param })],
      [mine.id, form({ param: changed, sign: md5(param + salt) })],
      [mine.id, ''],
      [other.id, form({ param, sign: md5(param + salt) })],
    ];
    for (const [id, body] of forgeries) expect((await post(id, body)).status).toBe(401);
    expect((await shipmentById(mine.id))?.shipment.tracking).toEqual([]);
    expect((await shipmentById(other.id))?.shipment.tracking).toEqual([]);
  });

  test('of a parcel the shop does not have is not acknowledged', async () => {
    const { shipment } = await dispatch('SF5234567890');
    const absent = { ...shipment, id: newShipmentId() };
    const answer = await post(absent.id, form({ param, sign: md5(param + (await saltFor(absent))) }));
    expect(answer.status).toBe(404);
  });

  test('that is theirs but unreadable is refused, and no log quotes it', async () => {
    const { shipment } = await dispatch('SF6334567890');
    const salt = await saltFor(shipment);
    const written: string[] = [];
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const days = JSON.stringify({
      status: 'polling',
      lastResult: { data: [{ context: '门卫', ftime: '2026-13-45 99:00:00' }] },
    });
    for (const text of ['张三 13800138000', '{"status":7}', days, 'null']) {
      const answer = await post(shipment.id, form({ param: text, sign: md5(text + salt) }));
      expect(answer.status).toBe(400);
    }
    out.mockRestore();
    expect(written.join('')).toContain('unreadable');
    for (const quoted of ['张三', '13800138000', '门卫', '2026-13']) expect(written.join('')).not.toContain(quoted);
  });

  test('that only says they gave up changes nothing', async () => {
    const { shipment } = await dispatch('SF6234567890');
    const abort = JSON.stringify({ status: 'abort', message: '3天查询无记录', lastResult: { state: '0', data: [] } });
    const answer = await post(shipment.id, form({ param: abort, sign: md5(abort + (await saltFor(shipment))) }));
    expect(answer.status).toBe(200);
    expect((await shipmentById(shipment.id))?.shipment.tracking).toEqual([]);
  });
});

describe('a subscription', () => {
  test('is tried again where the service is out of reach, and given up where it refuses', async () => {
    const parcel = await dispatch('SF7234567890');
    process.env.KUAIDI100_ORIGIN = 'http://127.0.0.1:1';
    await expect(subscribe(parcel)).rejects.toThrow('could not be subscribed');
    process.env.KUAIDI100_ORIGIN = carrier.origin;
    const keys = JSON.parse(carrier.credentials) as Record<string, string>;
    setParameters({ origin: shop.origin, 'carrier/kuaidi100': JSON.stringify({ ...keys, key: 'wrong' }) });
    await expect(subscribe(parcel)).resolves.toBeUndefined();
  });

  test('is left out where no service is set up, and refused with a salt anyone could guess', async () => {
    const parcel = await dispatch('SF8234567890');
    setParameters({ origin: shop.origin });
    await expect(subscribe(parcel)).resolves.toBeUndefined();
    setParameters({ origin: shop.origin, 'carrier/kuaidi100': JSON.stringify({ customer: 'c', key: 'k', salt: '' }) });
    await expect(subscribe(parcel)).rejects.toThrow('salt');
    setParameters({ origin: shop.origin, 'carrier/kuaidi100': carrier.credentials });
  });

  test('with sandbox keys is refused in production', async () => {
    process.env.KUAIDI100_ORIGIN = 'https://poll.kuaidi100.com';
    await expect(subscribe(await dispatch('SF9234567890'))).rejects.toThrow('sandbox keys');
    process.env.KUAIDI100_ORIGIN = carrier.origin;
  });
});

test.each([
  ['0', 'in_transit'],
  ['1', 'collected'],
  ['103', 'collected'],
  ['1001', 'in_transit'],
  ['2', 'problem'],
  ['201', 'problem'],
  ['3', 'delivered'],
  ['304', 'delivered'],
  ['4', 'problem'],
  ['401', 'problem'],
  ['5', 'out_for_delivery'],
  ['501', 'out_for_delivery'],
  ['6', 'problem'],
  ['7', 'in_transit'],
  ['8', 'in_transit'],
  ['12', 'in_transit'],
  ['14', 'problem'],
  ['999', 'in_transit'],
])('code %s is %s', (code, state) => {
  expect(stateOf(code)).toBe(state);
});

test.each([
  ['浙江省杭州市余杭区', { province: '浙江', city: '杭州市', district: '余杭区' }],
  ['上海市徐汇区', { province: '上海', city: '上海市', district: '徐汇区' }],
  ['新疆维吾尔自治区乌鲁木齐市天山区', { province: '新疆', city: '乌鲁木齐市', district: '天山区' }],
  ['广西壮族自治区桂林市秀峰区', { province: '广西', city: '桂林市', district: '秀峰区' }],
  ['湖北省恩施土家族苗族自治州恩施市', { province: '湖北', city: '恩施土家族苗族自治州', district: '恩施市' }],
  ['内蒙古自治区锡林郭勒盟', { province: '内蒙古', city: '锡林郭勒盟', district: '' }],
  ['', { province: '上海', city: '上海市', district: '' }],
])('the sandbox reads %s', (text, place) => {
  expect(placeOf(text)).toEqual(place);
});
