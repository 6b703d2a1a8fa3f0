import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromChinaTime, toChinaTime } from '../../functions/gateways/payment/alipay/china-time.ts';
import {
  callbackText,
  isTheirs,
  memberAsReceived,
  requestText,
  signed,
} from '../../functions/gateways/payment/alipay/signature.ts';
import { fromYuan, toYuan } from '../../functions/gateways/payment/alipay/yuan.ts';
import { signedAnswer, signedFields } from '../../local/sandbox/alipay/signing.ts';
import vectors from './vectors.json' with { type: 'json' };

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const bare = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'spki') => {
  const exported = type === 'spki' ? key.export({ type, format: 'der' }) : key.export({ type, format: 'der' });
  return exported.toString('base64');
};

describe('a request', () => {
  const { fields, signature } = vectors.alipaySigning;

  test('is signed as alipay-sdk-python signs it', () => {
    expect(signed(requestText(fields), vectors.testingKey.replaceAll('TESTING KEY', 'PRIVATE KEY'))).toBe(signature);
  });

  test('is the same by every way to write a key', () => {
    const text = requestText(fields);
    const keys = [
      bare(privateKey, 'pkcs8'),
      bare(privateKey, 'pkcs1'),
      privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    ];
    expect(new Set(keys.map((key) => signed(text, key))).size).toBe(1);
  });

  test('is over what has a value, sorted by name, and keeps the kind of signature; a callback does not', () => {
    const all = { b: '2', a: '1', sign: 'x', empty: '', sign_type: 'RSA2', B: '3' };
    expect(requestText(all)).toBe('B=3&a=1&b=2&sign_type=RSA2');
    expect(callbackText(all)).toBe('B=3&a=1&b=2');
  });
});

describe('an answer', () => {
  const theirs = [bare(publicKey, 'spki')];
  const ours = bare(privateKey, 'pkcs8');
  const text = signedAnswer('alipay_trade_query_response', { a: 'x/y "}{" \\ 中', b: { c: [{}] } }, ours);
  const { sign } = JSON.parse(text) as { sign: string };

  test('is verified as it was received, escapes and all', () => {
    const raw = memberAsReceived(text, 'alipay_trade_query_response') ?? '';
    expect(raw).toContain('x\\/y');
    expect(isTheirs(raw, sign, theirs)).toBe(true);
    expect(isTheirs(JSON.stringify(JSON.parse(raw)), sign, theirs)).toBe(false);
    expect(isTheirs(raw.replace('中', '国'), sign, theirs)).toBe(false);
    expect(isTheirs(raw, 'not base64', theirs)).toBe(false);
  });

  test('is theirs by the old or the new key while keys are exchanged', () => {
    const other = bare(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, 'spki');
    const raw = memberAsReceived(text, 'alipay_trade_query_response') ?? '';
    expect(isTheirs(raw, sign, [other, ...theirs])).toBe(true);
    expect(isTheirs(raw, sign, [other])).toBe(false);
  });

  test.each([
    ['has another name', '{"x_response":{}}'],
    ['ends too early', '{"alipay_trade_query_response":{"a":"}"'],
    ['is no object', '{"alipay_trade_query_response":"{}"}'],
  ])('that %s holds nothing', (_, json) => {
    expect(memberAsReceived(json, 'alipay_trade_query_response')).toBeNull();
  });

  test('is found whatever it holds', async () => {
    await fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (value, first) => {
        const inner = JSON.stringify(value);
        const json = first ? `{"sign":"s","n_response" : ${inner}}` : `{"n_response":${inner},"sign":"s"}`;
        expect(memberAsReceived(json, 'n_response')).toBe(inner);
      }),
    );
  });

  test('of a callback verifies without its signature and its kind', () => {
    const form = Object.fromEntries(signedFields({ total_amount: '71.00', subject: '杯 & 灯' }, ours));
    expect(isTheirs(callbackText(form), form.sign ?? '', theirs)).toBe(true);
    expect(isTheirs(callbackText({ ...form, total_amount: '0.01' }), form.sign ?? '', theirs)).toBe(false);
  });
});

describe('amounts', () => {
  test('are exact both ways', async () => {
    await fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
        expect(fromYuan(toYuan(fen))).toBe(fen);
        expect(toYuan(fen)).toMatch(/^\d+\.\d{2}$/);
      }),
    );
    expect([toYuan(1), toYuan(10), toYuan(7_100), fromYuan('0.1'), fromYuan('71'), fromYuan('4.35')]).toEqual([
      '0.01',
      '0.10',
      '71.00',
      10,
      7_100,
      435,
    ]);
  });

  test.each(['', '1.005', '-1', '1e3', ' 1', '1,000.00', '.5', '1.'])('never come of %o', (text) => {
    expect(fromYuan(text)).toBeNull();
  });
});

test('times are China’s', () => {
  expect(toChinaTime('2026-11-24T16:30:05.999Z')).toBe('2026-11-25 00:30:05');
  expect(fromChinaTime('2026-11-25 00:30:05')).toBe('2026-11-24T16:30:05.000Z');
  expect(fromChinaTime('2026-11-25 00:30:05.123')).toBe('2026-11-24T16:30:05.123Z');
  expect(fromChinaTime('yesterday')).toBeNull();
});
