import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Customer } from '../../contracts/account/customer.ts';
import { handler as endSession } from '../../functions/http/account/end-session.ts';
import { handler as getAccount } from '../../functions/http/account/get-account.ts';
import { handler as requestSignInCode } from '../../functions/http/account/request-sign-in-code.ts';
import { handler as startSession } from '../../functions/http/account/start-session.ts';
import { newCustomerId } from '../../functions/runtime/ids.ts';
import { arrive } from '../../functions/stores/customers.ts';
import { unpublishedEvents } from '../../functions/stores/outbox.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { call } from '../support/event.ts';
import { openMessageBox, type TestBox } from '../support/message-box.ts';
import { noon, setUpShop, stampAt } from '../support/seed.ts';

let engine: TestEngine;
let box: TestBox;
beforeAll(async () => {
  engine = await startEngine();
  box = await openMessageBox();
  await setUpShop();
});
afterAll(async () => {
  await engine.stop();
  await box.stop();
});
afterEach(() => {
  vi.useRealTimers();
});

let seat = 0;
/** Each test asks from an address of its own, or their limits would meet. */
const elsewhere = () => ({ 'x-viewer-address': `198.51.100.${++seat}` });
const ask = (to: string, headers: Record<string, string> = elsewhere()) =>
  call<Record<string, unknown>>(requestSignInCode, 'requestSignInCode', { body: { to }, headers });
const enter = (to: string, code: string, cookies: string[] = []) =>
  call<{ customer: Customer; code: string }>(startSession, 'startSession', { body: { to, code }, cookies });
const whoIs = async (cookies: string[]) =>
  (await call<{ customer: Customer | null }>(getAccount, 'getAccount', { cookies })).body.customer;
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');
/** Only the clock: the engine and the sandbox are waited for in real time. */
const later = (ms: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
};
const minute = 60_000;
const sessionOf = (cookies: readonly string[]): string =>
  cookies.find((c) => c.startsWith('shop_session='))?.split(';')[0] ?? '';

describe('signing in by a code', () => {
  it('sends it to a phone, and opens a session of ninety days in a cookie no script can read', async () => {
    const asked = await ask('138 0013 8000');
    expect(asked).toMatchObject({ status: 202, body: { againIn: 60, validFor: 300 } });
    const [sms] = box.to('+8613800138000');
    expect(sms?.text).toMatch(/^【试店】登录验证码 \d{6}，5 分钟内有效，请勿告诉他人。$/);
    const answer = await enter('13800138000', box.codeTo('+8613800138000'));
    expect(answer).toMatchObject({ status: 200, body: { customer: { phone: '13800138000', email: null } } });
    expect(answer.body.customer.id).toMatch(/^cus_[0-9A-Z]{26}$/);
    const session = answer.cookies.find((c) => c.startsWith('shop_session='));
    expect(session).toMatch(/^shop_session=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; Secure; SameSite=Lax$/);
    expect(await whoIs([sessionOf(answer.cookies)])).toEqual(answer.body.customer);
  });

  it('sends it by mail in the language of the page', async () => {
    await ask('Li.Lei@Shop.Example', { ...elsewhere(), 'accept-language': 'en' });
    const [mail] = box.to('li.lei@shop.example');
    expect(mail).toMatchObject({ kind: 'mail', from: 'shop@shop.example' });
    expect(mail?.subject).toMatch(/^\d{6} is your sign-in code for Test shop$/);
    expect((await enter('li.lei@shop.example', box.codeTo('li.lei@shop.example'))).status).toBe(200);
  });

  it('knows the same person again, however the number is written', async () => {
    await ask('13900139000');
    const first = await enter('13900139000', box.codeTo('+8613900139000'));
    later(2 * minute);
    await ask('+86 139-0013-9000');
    const second = await enter('0086 13900139000', box.codeTo('+8613900139000'));
    expect(second.body.customer).toEqual(first.body.customer);
  });

  it('takes a code once, however many bring it at once', async () => {
    await ask('race@shop.example');
    const code = box.codeTo('race@shop.example');
    const answers = await Promise.all([1, 2, 3].map(() => enter('race@shop.example', code)));
    expect(answers.map((a) => a.status).toSorted()).toEqual([200, 401, 401]);
  });

  it('makes one customer of first sign-ins at once', async () => {
    const contact = { kind: 'mail', value: 'first@shop.example' } as const;
    const arrival = (n: number) => ({
      contact,
      tokenHash: `hash ${n}`,
      expiresAt: noon,
      guestId: null,
      newId: newCustomerId,
    });
    const customers = await Promise.all([1, 2, 3, 4, 5].map((n) => arrive(arrival(n), stampAt(noon))));
    expect(new Set(customers.map((c) => (c === 'conflict' ? c : c.id))).size).toBe(1);
  });

  it('ends when the shopper signs out, at once and for good', async () => {
    await ask('13700137000');
    const cookies = [sessionOf((await enter('13700137000', box.codeTo('+8613700137000'))).cookies)];
    const out = await call(endSession, 'endSession', { cookies });
    expect(out.status).toBe(204);
    expect(out.cookies[0]).toMatch(/^shop_session=; Path=\/; Max-Age=0; HttpOnly/);
    expect(await whoIs(cookies)).toBeNull();
  });

  it('ends after ninety days', async () => {
    await ask('13700137001');
    const cookies = [sessionOf((await enter('13700137001', box.codeTo('+8613700137001'))).cookies)];
    later(90 * 24 * 60 * minute - 10_000);
    expect(await whoIs(cookies)).not.toBeNull();
    later(11_000);
    expect(await whoIs(cookies)).toBeNull();
  });

  it('tells the shop who came, by ids alone', async () => {
    const guest = `shop_guest=${'g'.repeat(43)}`;
    await ask('13700137002');
    const { body } = await enter('13700137002', box.codeTo('+8613700137002'), [guest]);
    const event = (await unpublishedEvents(100)).find((e) => e.meta.subject === body.customer.id);
    expect(event).toMatchObject({
      name: 'customer.signed-in.v1',
      data: { customerId: body.customer.id, guestId: expect.stringMatching(/^gst_[0-9a-f]{32}$/) },
    });
    expect(JSON.stringify(event)).not.toContain('13700137002');
  });
});

describe('a code', () => {
  it('is refused when wrong, and void after five wrong tries even if then right', { timeout: 60_000 }, async () => {
    await ask('tries@shop.example');
    const code = box.codeTo('tries@shop.example');
    for (let n = 1; n <= 5; n++) expect((await enter('tries@shop.example', wrong(code))).body.code).toBe('wrong_code');
    expect((await enter('tries@shop.example', code)).body.code).toBe('wrong_code');
  });

  it('is over after five minutes', async () => {
    await ask('late@shop.example');
    const code = box.codeTo('late@shop.example');
    later(5 * minute + 1);
    expect((await enter('late@shop.example', code)).body.code).toBe('wrong_code');
  });

  it('of another person does not fit, nor one that was replaced', async () => {
    await ask('one@shop.example');
    const first = box.codeTo('one@shop.example');
    expect((await enter('two@shop.example', first)).body.code).toBe('wrong_code');
    later(2 * minute);
    await ask('one@shop.example');
    const second = box.codeTo('one@shop.example');
    if (first !== second) expect((await enter('one@shop.example', first)).body.code).toBe('wrong_code');
    expect((await enter('one@shop.example', second)).status).toBe(200);
  });

  it('is sent once a minute to one address, however many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('flood@shop.example')));
    expect(answers.map((a) => a.status).toSorted()).toEqual([202, 429, 429, 429, 429]);
    expect(box.to('flood@shop.example')).toHaveLength(1);
    const refused = answers.find((a) => a.status === 429);
    expect(refused?.body).toMatchObject({ code: 'too_many_attempts', context: { seconds: 60 } });
  });

  it('is sent ten times a day to one address', { timeout: 60_000 }, async () => {
    const statuses: number[] = [];
    for (let n = 1; n <= 11; n++) {
      statuses.push((await ask('daily@shop.example')).status);
      later(minute + 1);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
  });

  it('is not sent to ever more people from one network address', { timeout: 60_000 }, async () => {
    const here = elsewhere();
    const statuses: number[] = [];
    for (let n = 10; n <= 20; n++) statuses.push((await ask(`many${n}@shop.example`, here)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 202), 429]);
  });

  it('is asked for with a field that says what it takes', async () => {
    const { status, body } = await ask('12345');
    expect(status).toBe(400);
    expect(body).toMatchObject({ issues: [{ pointer: '#/to', message: '请填写 11 位大陆手机号，或邮箱地址' }] });
    expect((await enter('13800138000', '12')).body).toMatchObject({ issues: [{ pointer: '#/code' }] });
  });

  it.each(['refused', 'down'] as const)(
    'that the provider did not take (%s) is told, and may be asked for again at once',
    async (fault) => {
      const to = `${fault}@shop.example`;
      await box.fail(fault);
      const answer = await ask(to);
      expect(answer).toMatchObject({ status: 503, body: { code: 'code_not_sent' } });
      expect(JSON.stringify(answer.body)).not.toContain(to);
      expect((await ask(to)).status).toBe(202);
    },
  );
});
