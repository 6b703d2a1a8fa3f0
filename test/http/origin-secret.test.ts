import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { handler } from '../../functions/http/platform/get-health.ts';
import { startEngine, type TestEngine } from '../support/engine.ts';
import { apiEvent, lambdaContext } from '../support/event.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
afterEach(() => vi.unstubAllEnvs());

const status = async (headers: Record<string, string> = {}): Promise<number | undefined> =>
  (await handler(apiEvent('getHealth', { headers }), lambdaContext)).statusCode;

test('where the API is told a secret, who does not show it came round the firewall and is refused', async () => {
  vi.stubEnv('ORIGIN_SECRET', 'a-long-secret');
  expect(await status()).toBe(403);
  expect(await status({ 'x-origin-secret': 'a-long-secreT' })).toBe(403);
  expect(await status({ 'X-Origin-Secret': 'a-long-secret' })).toBe(200);
});

test('where it is told none, nobody is asked', async () => {
  expect(await status()).toBe(200);
  vi.stubEnv('ORIGIN_SECRET', '');
  expect(await status()).toBe(200);
});
