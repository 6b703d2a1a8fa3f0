import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AlipaySandbox, startAlipaySandbox } from '../../local/sandbox/alipay/start.ts';
import { until } from '../payments/open-shop.ts';

interface Credentials {
  readonly appId: string;
  readonly sellerId: string;
  readonly privateKey: string;
}

let dataDir: string;
let sandbox: AlipaySandbox;
let keys: Credentials;
let clock = Date.now;
const reopen = async (): Promise<void> => {
  sandbox = await startAlipaySandbox({ port: 0, dataDir, timeScale: 0.0005, clock: () => clock() });
  keys = JSON.parse(sandbox.credentials) as Credentials;
};
beforeEach(async () => {
  clock = Date.now;
  dataDir = mkdtempSync(join(tmpdir(), 'alipay-'));
  await reopen();
});
afterEach(async () => {
  await sandbox.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

type Fields = Readonly<Record<string, string>>;
const signedBy = (fields: Fields, privateKey = keys.privateKey): Fields => {
  const text = Object.entries(fields)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return { ...fields, sign: sign('sha256', Buffer.from(text), key).toString('base64') };
};
const fieldsOf = (method: string, content: object): Fields => ({
  app_id: keys.appId,
  method,
  charset: 'utf-8',
  sign_type: 'RSA2',
  timestamp: '2026-11-25 10:00:00',
  version: '1.0',
  biz_content: JSON.stringify(content),
});
const post = async (fields: Fields): Promise<Record<string, unknown>> => {
  const body = new URLSearchParams(fields);
  const answer = await fetch(`${sandbox.origin}/gateway.do`, { method: 'POST', body });
  const told = (await answer.json()) as Record<string, Record<string, unknown>>;
  return Object.entries(told).find(([name]) => name.endsWith('_response'))?.[1] ?? {};
};
const asked = (method: string, content: object) => post(signedBy(fieldsOf(method, content)));
const wanted = { out_trade_no: '01ARZ3NDEKTSV4RRFFQ69G5FAV', total_amount: '71.00', subject: '马克杯 / 台灯' };
const precreate = 'alipay.trade.precreate';
const opened = async (content: object = wanted, more: Fields = {}): Promise<string> => {
  const made = await post(signedBy({ ...fieldsOf(precreate, content), ...more }));
  await fetch(String(made.qr_code));
  return String(made.qr_code);
};
const pay = (page: string): Promise<Response> =>
  fetch(page, { method: 'POST', body: new URLSearchParams({ action: 'pay', fault: 'none' }), redirect: 'manual' });

describe('refuses a call', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'der' })
    .toString('base64');
  const refused: readonly [string, () => Fields, string][] = [
    ['signed by another key', () => signedBy(fieldsOf(precreate, wanted), stranger), 'isv.invalid-signature'],
    [
      'changed after it was signed',
      () => ({ ...signedBy(fieldsOf(precreate, wanted)), version: '1.0', notify_url: 'http://x' }),
      'isv.invalid-signature',
    ],
    ['without a signature', () => fieldsOf(precreate, wanted), 'isv.missing-sign'],
    [
      'of another app',
      () => signedBy({ ...fieldsOf(precreate, wanted), app_id: '2021000000000000' }),
      'isv.invalid-app-id',
    ],
    [
      'signed the old way',
      () => signedBy({ ...fieldsOf(precreate, wanted), sign_type: 'RSA' }),
      'isv.invalid-sign_type',
    ],
    ['at no time', () => signedBy({ ...fieldsOf(precreate, wanted), timestamp: 'now' }), 'isv.invalid-timestamp'],
    ['of no known name', () => signedBy(fieldsOf('alipay.trade.guess', wanted)), 'isv.invalid-method'],
    [
      'without an amount',
      () => signedBy(fieldsOf(precreate, { ...wanted, total_amount: undefined })),
      'ACQ.INVALID_PARAMETER',
    ],
    [
      'with part of a fen',
      () => signedBy(fieldsOf(precreate, { ...wanted, total_amount: '0.001' })),
      'ACQ.INVALID_PARAMETER',
    ],
    [
      'with a number of odd characters',
      () => signedBy(fieldsOf(precreate, { ...wanted, out_trade_no: 'a b' })),
      'ACQ.INVALID_PARAMETER',
    ],
  ];
  test.each(refused)('%s', async (_, fields, code) => {
    expect(await post(fields())).toMatchObject({ sub_code: code });
  });
});

describe('a trade', () => {
  test('does not exist before its payer has arrived, then waits, and is closed once', async () => {
    const made = await asked(precreate, wanted);
    const which = { out_trade_no: wanted.out_trade_no };
    expect(await asked('alipay.trade.query', which)).toMatchObject({ sub_code: 'ACQ.TRADE_NOT_EXIST' });
    expect(await asked('alipay.trade.close', which)).toMatchObject({ sub_code: 'ACQ.TRADE_NOT_EXIST' });
    await fetch(String(made.qr_code));
    expect(await asked('alipay.trade.query', which)).toMatchObject({ trade_status: 'WAIT_BUYER_PAY' });
    expect(await asked('alipay.trade.close', which)).toMatchObject({ code: '10000' });
    expect(await asked('alipay.trade.query', which)).toMatchObject({ trade_status: 'TRADE_CLOSED' });
    expect(await asked('alipay.trade.close', which)).toMatchObject({ sub_code: 'ACQ.TRADE_STATUS_ERROR' });
    expect(await asked(precreate, wanted)).toMatchObject({ sub_code: 'ACQ.TRADE_HAS_CLOSE' });
  });

  test('opens the same code again, and none for other money; it stays through a restart', async () => {
    const first = await asked(precreate, wanted);
    await sandbox.stop();
    await reopen();
    const again = await asked(precreate, wanted);
    expect(String(again.qr_code).split('/').at(-1)).toBe(String(first.qr_code).split('/').at(-1));
    const other = await asked(precreate, { ...wanted, total_amount: '71.01' });
    expect(other).toMatchObject({ sub_code: 'ACQ.CONTEXT_INCONSISTENT' });
  });
});

test('a callback comes again, signed anew, until the one word is said', async () => {
  const heard: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push(new URLSearchParams(body));
    response.end(heard.length < 3 ? 'SUCCESS' : 'success');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const page = await opened(wanted, { notify_url: `http://127.0.0.1:${port}/` });
  await pay(page);
  await until(async () => heard.length >= 3);
  server.close();
  expect(new Set(heard.map((form) => form.get('notify_id'))).size).toBe(1);
  expect(heard[0]?.get('trade_status')).toBe('TRADE_SUCCESS');
  expect([...(heard[0]?.values() ?? [])]).not.toContain('');
});

describe('a bill', () => {
  /** The files of a zip whose entries follow each other, names and texts in GBK. */
  const filesIn = (zip: Buffer): { name: string; text: string }[] => {
    const gbk = new TextDecoder('gbk', { fatal: true });
    const files: { name: string; text: string }[] = [];
    for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
      const [size, nameSize, extra] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
      const start = at + 30 + nameSize + extra;
      const name = gbk.decode(zip.subarray(at + 30, at + 30 + nameSize));
      files.push({ name, text: gbk.decode(inflateRawSync(zip.subarray(start, start + size))) });
      at = start + size;
    }
    return files;
  };

  test('is there from ten in the morning of the next day, for half a minute, in yuan and GBK', async () => {
    const noon = Date.parse('2026-11-24T12:00:00+08:00');
    clock = () => noon;
    await pay(await opened());
    const which = { out_trade_no: wanted.out_trade_no, refund_amount: '33.33', out_request_no: 'R1' };
    expect(await asked('alipay.trade.refund', which)).toMatchObject({ fund_change: 'Y' });
    const bill = { bill_type: 'trade', bill_date: '2026-11-24' };
    const method = 'alipay.data.dataservice.bill.downloadurl.query';
    clock = () => Date.parse('2026-11-25T09:59:59+08:00');
    expect(await asked(method, bill)).toMatchObject({ sub_code: 'isp.bill_not_exist' });
    clock = () => Date.parse('2026-11-25T10:00:00+08:00');
    const { bill_download_url: url } = await asked(method, bill);
    const zip = Buffer.from(await (await fetch(String(url))).arrayBuffer());
    const [details, summary] = filesIn(zip);
    expect(details?.name).toBe(`${keys.sellerId}0156_20261124_业务明细.csv`);
    expect(details?.text).toContain('支付宝交易号,商户订单号,业务类型');
    expect(details?.text).toMatch(/\t,01ARZ3NDEKTSV4RRFFQ69G5FAV\t,交易,马克杯 \/ 台灯,.*,71\.00,71\.00,/);
    expect(details?.text).toMatch(/,退款,.*,-33\.33,-33\.33,.*,R1,/);
    expect(summary?.text).toContain('合计,,1,1,37.67,37.67');
    clock = () => Date.parse('2026-11-25T10:00:31+08:00');
    expect((await fetch(String(url))).status).toBe(403);
  });
});

test('its pages speak both languages and escape what they show', async () => {
  const page = await opened({ ...wanted, subject: '<b>"杯"' });
  const [zh, en] = await Promise.all(['zh', 'en'].map(async (lang) => (await fetch(`${page}?lang=${lang}`)).text()));
  expect(zh).toContain('&#60;b&#62;&#34;杯&#34;');
  expect(en).toContain('Alipay sandbox');
  expect(await (await fetch(`${sandbox.origin}/?lang=en`)).text()).toContain('Recent orders');
  expect((await fetch(`${sandbox.origin}/pay/none`)).status).toBe(404);
});
