import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { providerNumber } from '../../contracts/values/id.ts';
import { closeAttempt } from '../../functions/payments/close-attempt.ts';
import { keysIn } from '../../local/sandbox/wechat/keys.ts';
import { seal, signatureHeaders } from '../../local/sandbox/wechat/signing.ts';
import { address, openShop, type Shop, setParameters, until } from './open-shop.ts';

let shop: Shop;
const written: string[] = [];
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  shop = await openShop();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await shop.stop();
});

test('no key, token, phone, name, street or payer ever appears in a log, whatever goes wrong', async () => {
  const cause = { correlationId: 'req_t', causationId: 'req_t' };
  for (const fault of ['none', 'bad_signature', 'wrong_merchant', 'wrong_amount', 'drop', 'signtest']) {
    const who = await shop.place();
    const payment = await shop.started(who);
    const number = providerNumber(payment.id);
    await shop.pay(payment, fault);
    if (fault !== 'drop') await until(async () => shop.callbacksOf(number).length > 0);
    await closeAttempt(payment.id, cause);
  }
  const who = await shop.place();
  for (const fault of ['system_error', 'timeout_before', 'bad_signature']) {
    await shop.nextCall(fault);
    await shop.start(who);
  }
  for (const fault of ['none', 'bad_signature', 'wrong_merchant', 'wrong_amount', 'drop']) {
    const who = await shop.place();
    const payment = await shop.started(who, { channel: 'alipay', device: 'phone' });
    await shop.pay(payment, fault);
    if (fault !== 'drop') await until(async () => shop.callbacksOf(providerNumber(payment.id)).length > 0);
    await closeAttempt(payment.id, cause);
    await shop.arrange({ fault: 'bad_signature' }, 'alipay');
    await shop.start(await shop.place(), 'k', { channel: 'alipay' });
  }
  const other = JSON.parse(shop.alipay.credentials) as { privateKey: string; verifyKeys: string[] };
  setParameters({ ...shop.parameters, 'payment/alipay': JSON.stringify({ ...other, privateKey: 'canary-no-key' }) });
  await shop.start(await shop.place(), 'k', { channel: 'alipay' });
  setParameters({ ...shop.parameters, 'payment/alipay': 'canary-no-json' });
  await shop.start(await shop.place(), 'k', { channel: 'alipay' });
  setParameters(shop.parameters);
  const keys = JSON.parse(shop.sandbox.credentials) as Record<string, string>;
  setParameters({ origin: shop.origin, 'payment/wechat': JSON.stringify({ ...keys, apiV3Key: 'canary-short' }) });
  await shop.start(who);
  setParameters({ origin: shop.origin, 'payment/wechat': 'canary-no-json' });
  await shop.start(who);

  const log = written.join('');
  expect(log).toContain('"level":"error"');
  expect(log).toContain('payment settled');
  const theirs = [other.privateKey.slice(60, 100), other.verifyKeys[0]?.slice(60, 100), '2088'];
  const secrets = [
    ...theirs,
    keys.apiV3Key,
    keys.privateKey?.slice(60, 100),
    'PRIVATE KEY',
    'canary',
    who.token,
    who.key,
  ];
  const persons = [address.phone, address.name, address.street, '"openid"'];
  for (const canary of [...secrets, ...persons]) {
    if (canary === undefined) throw new Error('a canary is missing');
    expect(log).not.toContain(canary);
    expect(log).not.toContain(JSON.stringify(canary).slice(1, -1));
  }
});

test('a callback that is theirs but unreadable is refused, and no log quotes it', async () => {
  const { origin } = shop;
  const keys = keysIn(shop.dataDir);
  setParameters({ origin, 'payment/wechat': shop.sandbox.credentials });
  const post = (body: string) =>
    fetch(`${origin}/api/payments/wechat/notifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(keys, 'public_key', body, Date.now()) },
      body,
    });
  const sealed = async (event_type: string, text: string) =>
    JSON.stringify({ event_type, resource: await seal(text, keys.apiV3Key) });
  const paid = { appid: 'a', mchid: 'm', out_trade_no: 'n', trade_state: 'SUCCESS', transaction_id: 't' };
  const never = JSON.stringify({ ...paid, success_time: 'unread-never', amount: { total: 1 } });
  const bodies = [
    'unread-outer',
    '{"event_type":"TRANSACTION.SUCCESS"}',
    await sealed('TRANSACTION.SUCCESS', 'unread-inner'),
    await sealed('TRANSACTION.SUCCESS', '{"trade_state":"unread-state"}'),
    await sealed('TRANSACTION.SUCCESS', never),
    await sealed('REFUND.SUCCESS', 'unread-refund'),
  ];
  written.length = 0;
  for (const body of bodies) {
    const answer = await post(body);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'invalid_input']);
  }
  expect(written.join('')).toContain('"code":"unreadable"');
  expect(written.join('')).not.toContain('unread-');
});
