import { createPublicKey } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { authorization, unseal, whyNotTheirs } from '../../functions/gateways/payment/wechat/signature.ts';
import { seal, signatureHeaders } from '../../local/sandbox/wechat/signing.ts';
import vectors from './vectors.json' with { type: 'json' };

const privateKey = vectors.testingKey.replaceAll('TESTING KEY', 'PRIVATE KEY');
const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
const { callback, sealed, signing } = vectors;

const keys = { [callback.serial]: publicKey };
const headers = {
  'wechatpay-serial': callback.serial,
  'wechatpay-timestamp': String(callback.timestamp),
  'wechatpay-nonce': callback.nonce,
  'wechatpay-signature': callback.signature,
};

describe('requests', () => {
  test.each(signing)('are signed as wechatpayv3 signs them: $method $url', ({ signature, ...toSign }) => {
    const signer = { mchid: '1900009191', serial: '1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C', privateKey };
    const header = authorization(signer, toSign);
    expect(header).toMatch(/^WECHATPAY2-SHA256-RSA2048 mchid="1900009191",/);
    expect(header).toContain(`signature="${signature}"`);
    expect(header).toContain(`nonce_str="${toSign.nonce}"`);
    expect(header).toContain('timestamp="1554208460"');
    expect(header).toContain('serial_no="1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C"');
  });

  test('never carry the same nonce twice', () => {
    const signer = { mchid: '1', serial: 'S', privateKey };
    const nonces = Array.from({ length: 50 }, () =>
      /nonce_str="(\w{32})"/.exec(authorization(signer, { method: 'GET', url: '/', body: '', timestamp: 1 }))?.at(1),
    );
    expect(new Set(nonces).size).toBe(50);
  });
});

describe('callbacks and answers', () => {
  test('as wechatpay-go publishes them are theirs', () => {
    expect(whyNotTheirs(headers, callback.body, keys, callback.timestamp)).toBeNull();
    expect(whyNotTheirs(headers, callback.body, keys, callback.timestamp + 300)).toBeNull();
  });

  const refused: readonly [string, Partial<Record<string, string>>, string, number][] = [
    ['another body', {}, callback.body.replace('签约', '解约'), callback.timestamp],
    ['a byte more', {}, `${callback.body} `, callback.timestamp],
    ['a week later', {}, callback.body, callback.timestamp + 7 * 86_400],
    ['five minutes and a second later', {}, callback.body, callback.timestamp + 301],
    ['from the future', {}, callback.body, callback.timestamp - 301],
    ['a moved timestamp', { 'wechatpay-timestamp': String(callback.timestamp + 1) }, callback.body, callback.timestamp],
    ['a timestamp that is no number', { 'wechatpay-timestamp': '1624523846 ' }, callback.body, callback.timestamp],
    ['another nonce', { 'wechatpay-nonce': 'x' }, callback.body, callback.timestamp],
    ['an unknown serial', { 'wechatpay-serial': 'PUB_KEY_ID_0' }, callback.body, callback.timestamp],
    ['a serial of every object', { 'wechatpay-serial': 'constructor' }, callback.body, callback.timestamp],
    ['no signature', { 'wechatpay-signature': '' }, callback.body, callback.timestamp],
    ['a signature that is not base64', { 'wechatpay-signature': '!!!' }, callback.body, callback.timestamp],
    [
      'their signature probe',
      { 'wechatpay-signature': `WECHATPAY/SIGNTEST/${callback.signature}` },
      callback.body,
      callback.timestamp,
    ],
  ];
  test.each(refused)('with %s are not', (_, change, body, at) => {
    const sent = { ...headers, ...change } as Record<string, string>;
    expect(whyNotTheirs(sent, body, keys, at)).not.toBeNull();
  });

  test('that probe whether we verify at all are told from forgeries', () => {
    const probe = { ...headers, 'wechatpay-signature': `WECHATPAY/SIGNTEST/${callback.signature}` };
    expect(whyNotTheirs(probe, callback.body, keys, callback.timestamp)).toBe('signature test');
  });

  test('by an old and a new key are both theirs while keys are exchanged', () => {
    const both = { ...keys, PUB_KEY_ID_9: 'not looked at' };
    expect(whyNotTheirs(headers, callback.body, both, callback.timestamp)).toBeNull();
  });
});

describe('sealed resources', () => {
  test('as wechatpay-java publishes them open', () => {
    expect(unseal(sealed, sealed.apiV3Key)).toBe(sealed.text);
  });

  test.each([
    ['another key', { apiV3Key: 'b7cde1ZJB1kG2e7VfTs3jQzaWizur8Gb' }],
    ['other associated data', { associated_data: 'other' }],
    ['another nonce', { nonce: 'uluk4a9R25RX' }],
    ['a changed text', { ciphertext: `A${sealed.ciphertext.slice(1)}` }],
    ['less than a tag', { ciphertext: 'AAAA' }],
  ])('with %s do not', (_, change) => {
    const { apiV3Key, ...rest } = { ...sealed, ...change };
    expect(() => unseal(rest, apiV3Key)).toThrow();
  });
});

describe("the sandbox's own signing, held to the same vectors", () => {
  test('seals as wechatpay-java does', async () => {
    const { ciphertext } = await seal(sealed.text, sealed.apiV3Key, {
      type: sealed.associated_data,
      nonce: sealed.nonce,
    });
    expect(ciphertext).toBe(sealed.ciphertext);
  });

  test('signs what the gateway takes, in both key modes', () => {
    const pair = { privateKey, publicKey };
    const sandboxKeys = {
      mchid: '',
      appid: '',
      apiV3Key: '',
      merchant: { serial: 'M', ...pair },
      platformPublicKey: { serial: 'PUB_KEY_ID_01', ...pair },
      platformCertificate: { serial: 'C0FFEE', ...pair },
    };
    for (const mode of ['public_key', 'certificate'] as const) {
      const signed = signatureHeaders(sandboxKeys, mode, '{"a":"中"}', 1_624_523_846_000);
      const lower = Object.fromEntries(Object.entries(signed).map(([k, v]) => [k.toLowerCase(), v]));
      const verifyKeys = { PUB_KEY_ID_01: publicKey, C0FFEE: publicKey };
      expect(whyNotTheirs(lower, '{"a":"中"}', verifyKeys, 1_624_523_846)).toBeNull();
      expect(whyNotTheirs(lower, '{"a":"文"}', verifyKeys, 1_624_523_846)).toBe('signature differs');
    }
  });
});
