import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { authorization } from '../../functions/gateways/payment/wechat/signature.ts';
import { type Sandbox, startWechatSandbox } from '../../local/sandbox/wechat/start.ts';
import { until } from '../payments/open-shop.ts';

interface Credentials {
  readonly mchid: string;
  readonly appid: string;
  readonly serial: string;
  readonly privateKey: string;
}

let dataDir: string;
let sandbox: Sandbox;
let keys: Credentials;
const reopen = async (): Promise<void> => {
  sandbox = await startWechatSandbox({ port: 0, dataDir, timeScale: 0.002 });
  keys = JSON.parse(sandbox.credentials) as Credentials;
};
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'wechat-'));
  await reopen();
});
afterEach(async () => {
  await sandbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const seconds = (): number => Math.floor(Date.now() / 1000);
const native = '/v3/pay/transactions/native';
const wanted = (change: object = {}) => ({
  appid: keys.appid,
  mchid: keys.mchid,
  description: '马克杯',
  out_trade_no: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  notify_url: 'http://127.0.0.1:9/notify',
  amount: { total: 7_100, currency: 'CNY' },
  ...change,
});

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signed?: Partial<{ method: string; url: string; body: string; timestamp: number; nonce: string }>;
  readonly signer?: Partial<Credentials>;
}

const send = async (method: string, url: string, body?: object, { headers, signed, signer }: Sent = {}) => {
  const text = body === undefined ? '' : JSON.stringify(body);
  const toSign = { method, url, body: text, timestamp: seconds(), ...signed };
  const answer = await fetch(sandbox.origin + url, {
    method,
    headers: {
      accept: 'application/json',
      'user-agent': 'test',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      authorization: authorization({ ...keys, ...signer }, toSign),
      ...headers,
    },
    ...(body === undefined ? {} : { body: text }),
  });
  const told = await answer.text();
  return { status: answer.status, headers: answer.headers, ...(told === '' ? {} : (JSON.parse(told) as object)) };
};

describe('refuses a call', () => {
  const refused: readonly [string, Sent, number, string][] = [
    ['signed over another body', { signed: { body: '{}' } }, 401, 'SIGN_ERROR'],
    ['signed for another method', { signed: { method: 'GET' } }, 401, 'SIGN_ERROR'],
    ['signed for another address', { signed: { url: `${native}?a=1` } }, 401, 'SIGN_ERROR'],
    ['signed six minutes ago', { signed: { timestamp: seconds() - 360 } }, 401, 'SIGN_ERROR'],
    ['signed for the future', { signed: { timestamp: seconds() + 360 } }, 401, 'SIGN_ERROR'],
    ['by another merchant', { signer: { mchid: '1900000001' } }, 401, 'SIGN_ERROR'],
    ['by an unknown certificate', { signer: { serial: 'ABC' } }, 401, 'SIGN_ERROR'],
    ['without a signature', { headers: { authorization: '' } }, 401, 'SIGN_ERROR'],
    ['of another scheme', { headers: { authorization: 'Bearer x' } }, 401, 'SIGN_ERROR'],
    ['that is not JSON by its header', { headers: { 'content-type': 'text/plain' } }, 400, 'PARAM_ERROR'],
    ['that takes no JSON back', { headers: { accept: 'text/html' } }, 400, 'PARAM_ERROR'],
  ];
  test.each(refused)('%s', async (_, sent, status, code) => {
    expect(await send('POST', native, wanted(), sent)).toMatchObject({ status, code });
  });

  test('whose nonce was used before', async () => {
    const sent = { signed: { nonce: 'N'.repeat(32) } };
    expect(await send('POST', native, wanted(), sent)).toMatchObject({ status: 200 });
    expect(await send('POST', native, wanted(), sent)).toMatchObject({ status: 401, code: 'SIGN_ERROR' });
  });

  const wrong: readonly [string, object][] = [
    ['no description', { description: '' }],
    ['a long description', { description: '杯'.repeat(43) }],
    ['a short number', { out_trade_no: 'A1' }],
    ['a number with a space', { out_trade_no: 'A B C D E F' }],
    ['an address with a query', { notify_url: 'https://shop.example/n?a=1' }],
    ['an address without a host', { notify_url: '/n' }],
    ['nothing to pay', { amount: { total: 0 } }],
    ['half a fen', { amount: { total: 0.5 } }],
    ['yuan as text', { amount: { total: '71.00' } }],
    ['dollars', { amount: { total: 1, currency: 'USD' } }],
    ['a time with fractions', { time_expire: '2099-01-01T00:00:00.000Z' }],
    ['a time gone by', { time_expire: '2020-01-01T00:00:00+08:00' }],
    ["another merchant's number", { mchid: '1900000001' }],
  ];
  test.each(wrong)('asking for an order with %s', async (_, change) => {
    expect(await send('POST', native, wanted(change))).toMatchObject({ status: 400, code: 'PARAM_ERROR' });
  });
});

describe('keeps an order', () => {
  const number = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
  const order = `/v3/pay/transactions/out-trade-no/${number}`;
  const payPage = async (): Promise<string> =>
    ((await send('POST', native, wanted())) as unknown as { code_url: string }).code_url;
  const pay = (page: string, action = 'pay') =>
    fetch(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `action=${action}`,
      redirect: 'manual',
    });
  const query = () => send('GET', `${order}?mchid=${keys.mchid}`);

  test('whose number opens the same code again, and none for other money', async () => {
    expect(await payPage()).toBe(await payPage());
    const other = wanted({ amount: { total: 1, currency: 'CNY' } });
    expect(await send('POST', native, other)).toMatchObject({ status: 403, code: 'OUT_TRADE_NO_USED' });
  });

  test('through a restart, with the keys', async () => {
    const page = await payPage();
    await pay(page);
    const { credentials } = sandbox;
    await sandbox.stop();
    await reopen();
    expect(sandbox.credentials).toBe(credentials);
    expect(await query()).toMatchObject({ status: 200, trade_state: 'SUCCESS', amount: { total: 7_100 } });
  });

  test('that can be closed twice, but not once it is paid, and is not paid once closed', async () => {
    const page = await payPage();
    const close = () => send('POST', `${order}/close`, { mchid: keys.mchid });
    expect((await close()).status).toBe(204);
    expect((await close()).status).toBe(204);
    await pay(page);
    expect(await query()).toMatchObject({ trade_state: 'CLOSED' });
    expect(await send('POST', native, wanted())).toMatchObject({ status: 400, code: 'ORDER_CLOSED' });
  });

  test('unpaid when the payer cancels, then paid, then not to be closed', async () => {
    const page = await payPage();
    await pay(page, 'cancel');
    expect(await query()).toMatchObject({ trade_state: 'NOTPAY' });
    await pay(page);
    expect(await query()).toMatchObject({
      trade_state: 'SUCCESS',
      transaction_id: expect.stringMatching(/^42000\d{23}$/),
    });
    expect(await send('POST', `${order}/close`, { mchid: keys.mchid })).toMatchObject({
      status: 400,
      code: 'ORDER_PAID',
    });
  });

  test('and knows no other', async () => {
    expect(await query()).toMatchObject({ status: 404, code: 'ORDER_NOT_EXIST' });
    expect((await fetch(`${sandbox.origin}/pay/nothing`)).status).toBe(404);
  });
});

test('a callback that is not acknowledged comes again, signed anew, through a restart, until it is', async () => {
  const heard: string[] = [];
  let answer = 500;
  const merchant = createServer((request, response) => {
    heard.push(String(request.headers['wechatpay-signature']));
    request.resume();
    response.writeHead(answer).end();
  });
  await new Promise<void>((done) => merchant.listen(0, '127.0.0.1', done));
  const { port } = merchant.address() as AddressInfo;
  try {
    const opened = await send('POST', native, wanted({ notify_url: `http://127.0.0.1:${port}/notify` }));
    const { code_url: page } = opened as unknown as { code_url: string };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await fetch(page, { method: 'POST', headers: form, body: 'action=pay', redirect: 'manual' });
    await until(async () => heard.length >= 2);
    await sandbox.stop();
    const before = heard.length;
    await reopen();
    await until(async () => heard.length > before);
    answer = 204;
    await until(async () => (await (await fetch(sandbox.origin)).text()).includes('1/1'));
    expect(new Set(heard).size).toBe(heard.length);
  } finally {
    merchant.closeAllConnections();
    merchant.close();
  }
});

describe('its pages', () => {
  test('speak both languages and escape what they show', async () => {
    const opened = await send('POST', native, wanted({ description: '<b>杯 & 碟</b>' }));
    const { code_url: page } = opened as unknown as { code_url: string };
    const zh = await (await fetch(page)).text();
    expect(zh).toContain('付款');
    expect(zh).toContain('<i>¥</i>71');
    expect(zh).not.toContain('<b>杯');
    expect(await (await fetch(`${page}?lang=en`)).text()).toContain('Order a fault');
    expect(await (await fetch(sandbox.origin, { headers: { 'accept-language': 'en-GB' } })).text()).toContain(
      'Recent orders',
    );
  });
});
