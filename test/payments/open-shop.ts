import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import type { Order } from '../../contracts/orders/order.ts';
import type { Channel, Device, Payment } from '../../contracts/payments/payment.ts';
import type { RouteName } from '../../contracts/routes.ts';
import { cny } from '../../contracts/values/money.ts';
import { unseal } from '../../functions/gateways/payment/wechat/signature.ts';
import { forgetParameters } from '../../functions/gateways/secrets.ts';
import { guestIdOf, hashOf, newOrderId, newToken } from '../../functions/runtime/ids.ts';
import { once } from '../../functions/stores/idempotency.ts';
import { orderById } from '../../functions/stores/orders.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { placeOrder } from '../../functions/stores/place-order.ts';
import { startSite } from '../../local/http/server.ts';
import { startAlipaySandbox } from '../../local/sandbox/alipay/start.ts';
import { startWechatSandbox, type WechatSandboxOptions } from '../../local/sandbox/wechat/start.ts';
import { startEngine } from '../support/engine.ts';
import { seedProduct, setUpShop, stampAt } from '../support/seed.ts';
import { sku, testSettings } from '../support/shop.ts';

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** The real handlers of payments, by the local HTTP door that makes exact payload 2.0 events. */
const handlers: Partial<Record<RouteName, () => Promise<{ handler: unknown }>>> = {
  startPayment: () => import('../../functions/http/payments/start-payment.ts'),
  getPayment: () => import('../../functions/http/payments/get-payment.ts'),
  listPaymentChannels: () => import('../../functions/http/payments/list-payment-channels.ts'),
  returnFromAlipay: () => import('../../functions/http/payments/return-from-alipay.ts'),
  receiveAlipayNotification: () => import('../../functions/http/payments/receive-alipay-notification.ts'),
  receiveWechatNotification: () => import('../../functions/http/payments/receive-wechat-notification.ts'),
  receiveTrackingNotification: () => import('../../functions/http/fulfilment/receive-tracking-notification.ts'),
};

const formOf = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): URLSearchParams =>
  new URLSearchParams(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);

/** Callbacks as they came in, so that they can be replayed. */
const callbacks: { readonly event: APIGatewayProxyEventV2; readonly status: number | undefined }[] = [];

const invoke = async (name: RouteName, event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  const module = await handlers[name]?.();
  if (!module) throw new Error(`no handler for ${name} here`);
  const answer = await (module.handler as Handler)(event, {} as Context);
  if (name.startsWith('receive')) callbacks.push({ event, status: answer.statusCode });
  return answer;
};

export const address = {
  name: '林小满',
  phone: '13800138000',
  province: '上海市',
  city: '上海市',
  district: '徐汇区',
  street: '漕溪北路 1 号 101',
};

const totalOf = (quantity: number): number => quantity * 5_900 + 1_200;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Parameters as the Parameter Store would answer them. */
export const setParameters = (parameters: Readonly<Record<string, string>>): void => {
  process.env.SECRETS_PATH = '/shop/test/';
  forgetParameters();
  const ssm = mockClient(SSMClient);
  ssm.on(GetParameterCommand).callsFake(({ Name }: { Name: string }) => {
    const Value = parameters[Name.slice('/shop/test/'.length)];
    if (Value === undefined) throw new ParameterNotFound({ message: 'not there', $metadata: {} });
    return { Parameter: { Name, Value } };
  });
};

export interface Shopper {
  readonly token: string;
  readonly order: Order;
  readonly key: string;
}

/** What a shopper wants to pay by, and on what; WeChat Pay on a PC where they say nothing. */
export interface Wanted {
  readonly channel?: Channel;
  readonly device?: Device;
}

/** Where a payer's way ends: the sandbox's page to pay on. */
const payPageOf = async (next: Payment['next']): Promise<string> => {
  if (next?.kind === 'qr') return next.text;
  if (next?.kind !== 'redirect') throw new Error('there is nothing to pay with');
  const there = await fetch(next.url, { redirect: 'manual' });
  return new URL(there.headers.get('location') ?? '', next.url).toString();
};

/** A shop with one product on a real engine, the sandboxes beside it, and the door through which they call back. */
export const openShop = async (options: Partial<WechatSandboxOptions> = {}) => {
  const engine = await startEngine();
  const dataDir = mkdtempSync(join(tmpdir(), 'shop-'));
  const sandbox = await startWechatSandbox({ port: 0, dataDir, timeScale: 0.002, ...options });
  const { keyMode: _, ...shared } = options;
  const alipayDir = mkdtempSync(join(tmpdir(), 'alipay-'));
  const alipay = await startAlipaySandbox({ port: 0, dataDir: alipayDir, timeScale: 0.002, ...shared });
  const of = { wechat: { sandbox, dataDir }, alipay: { sandbox: alipay, dataDir: alipayDir } };
  const site: Server = await startSite({ port: 0, mounts: [], invoke });
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  process.env.WECHAT_PAY_ORIGIN = sandbox.origin;
  process.env.ALIPAY_ORIGIN = alipay.origin;
  const parameters = { origin, 'payment/wechat': sandbox.credentials, 'payment/alipay': alipay.credentials };
  setParameters(parameters);
  await setUpShop();
  await seedProduct({ stock: { 'MUG-1': { hangzhou: 100_000 } } });

  const { apiV3Key } = JSON.parse(sandbox.credentials) as { apiV3Key: string };
  const numberIn = (event: APIGatewayProxyEventV2): string => {
    if (event.rawPath.includes('alipay')) return formOf(event).get('out_trade_no') ?? '';
    const { resource } = JSON.parse(event.body ?? '') as { resource: Parameters<typeof unseal>[0] };
    return (JSON.parse(unseal(resource, apiV3Key)) as { out_trade_no: string }).out_trade_no;
  };

  const place = async ({ at = new Date().toISOString(), token = newToken(), quantity = 1 } = {}): Promise<Shopper> => {
    const wish = { id: newOrderId(), shopperId: guestIdOf(token), locale: 'zh-CN', address, remark: '' } as const;
    const lines = [{ sku: sku('MUG-1'), quantity }];
    const key = newToken();
    const request = { scope: hashOf(wish.id), requestHash: 'h' };
    const access = { key, hash: hashOf(key) };
    const placed = await once(request, 1, (remember) =>
      placeOrder(
        { ...wish, lines, expectedTotal: cny(totalOf(quantity)) },
        access,
        testSettings,
        stampAt(at),
        remember,
      ),
    );
    if (!placed.ok) throw new Error(`no order: ${JSON.stringify(placed.refusal)}`);
    return { token, order: placed.value.order, key };
  };

  const call = (method: string, path: string, token: string, body?: object, idempotencyKey = newToken()) =>
    fetch(origin + path, {
      method,
      headers: {
        cookie: `shop_guest=${token}`,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  const start = (who: Shopper, idempotencyKey = newToken(), wanted: Wanted = {}) =>
    call('POST', `/api/orders/${who.order.id}/payments`, who.token, { channel: 'wechat', ...wanted }, idempotencyKey);

  const started = async (who: Shopper, wanted: Wanted = {}): Promise<Payment> => {
    const answer = await start(who, newToken(), wanted);
    if (answer.status !== 201) throw new Error(`not started: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { payment: Payment }).payment;
  };

  return {
    origin,
    sandbox,
    alipay,
    parameters,
    dataDir,
    place,
    call,
    start,
    started,
    /** Callbacks about one number, as they came in; those of others may still be retried beside them. */
    callbacksOf: (number: string) => callbacks.filter((c) => numberIn(c.event) === number),
    /** Hands the callback's function an event as it once came in (or changed). */
    deliver: async (event: APIGatewayProxyEventV2): Promise<number | undefined> =>
      (
        await invoke(
          event.rawPath.includes('alipay') ? 'receiveAlipayNotification' : 'receiveWechatNotification',
          event,
        )
      ).statusCode,
    /** Where the provider lets an attempt be paid, even if it never told us. */
    payPage: (number: string, channel: Channel = 'wechat'): string => {
      const file = join(of[channel].dataDir, 'orders', `${number}.json`);
      const kept = JSON.parse(readFileSync(file, 'utf8')) as { code: string };
      return `${of[channel].sandbox.origin}/pay/${kept.code}`;
    },
    /** What goes wrong with the next call of the provider's interface, and with the next refund. */
    arrange: (plan: { fault?: string; refund?: string }, channel: Channel = 'wechat'): Promise<Response> =>
      fetch(`${of[channel].sandbox.origin}/faults`, {
        method: 'POST',
        headers: form,
        body: new URLSearchParams(plan).toString(),
        redirect: 'manual',
      }),
    nextCall: (fault: string): Promise<Response> =>
      fetch(`${sandbox.origin}/faults`, { method: 'POST', headers: form, body: `fault=${fault}`, redirect: 'manual' }),
    look: async (who: Shopper, id: Payment['id']): Promise<Payment> => {
      const answer = await call('GET', `/api/payments/${id}`, who.token);
      return ((await answer.json()) as { payment: Payment }).payment;
    },
    /** A person pays on the sandbox's page, with the fault they ordered. */
    pay: async ({ next }: Pick<Payment, 'next'>, fault = 'none'): Promise<void> => {
      const body = new URLSearchParams({ action: 'pay', fault }).toString();
      const page = await payPageOf(next);
      const answer = await fetch(page, { method: 'POST', headers: form, body, redirect: 'manual' });
      if (answer.status !== 303) throw new Error(`the pay page answered ${answer.status}`);
    },
    orderNow: async (who: Shopper): Promise<Order> => {
      const order = await orderById(who.order.id, { consistent: true });
      if (!order) throw new Error('the order is gone');
      return order;
    },
    /** Names of all events of an order's life so far, in order. */
    eventsOf: async (who: Shopper): Promise<string[]> => {
      const events = await unpublishedEvents(1_000);
      return events
        .filter((e) => JSON.stringify(e.data).includes(who.order.id))
        .map((e) => (e.name === 'payment.surplus.v1' ? `${e.name}:${e.data.why}` : e.name));
    },
    stop: async (): Promise<void> => {
      await Promise.all([sandbox.stop(), alipay.stop()]);
      await new Promise((done) => {
        site.close(done);
        site.closeAllConnections();
      });
      await engine.stop();
      for (const dir of [dataDir, alipayDir]) rmSync(dir, { recursive: true, force: true });
    },
  };
};

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** Waits until it holds, however slow the machine is; what never comes ends in the test's own timeout. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
};
