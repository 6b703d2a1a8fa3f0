import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';

/** Secrets Manager's wire protocol (AWS JSON 1.1), as far as it is asked. */
const asked: string[] = [];
const kept = new Map([['/shop/prod/payment/wechat', '{"mchid":"1900000001"}']]);
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const { SecretId = '' } = z.object({ SecretId: z.optional(z.string()) }).parse(JSON.parse(body));
  asked.push(`${request.headers['x-amz-target']} ${SecretId}`);
  const value = kept.get(SecretId);
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.statusCode = value === undefined ? 400 : 200;
  response.end(
    JSON.stringify(
      value === undefined ? { __type: 'ResourceNotFoundException', Message: 'no value' } : { SecretString: value },
    ),
  );
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'x');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x');
  vi.stubEnv('SECRETS_PATH', '/shop/prod/');
  vi.stubEnv('SECRETS_STORE', 'secrets-manager');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
  server.closeAllConnections();
});
afterEach(() => asked.splice(0));

test('profile standard reads payment keys from Secrets Manager, once in five minutes', async () => {
  const { secret, forgetParameters } = await import('../../functions/gateways/secrets.ts');
  forgetParameters();
  const shape = z.object({ mchid: z.string() });
  expect(await secret('payment/wechat', shape)).toEqual({ mchid: '1900000001' });
  expect(await secret('payment/wechat', shape)).toEqual({ mchid: '1900000001' });
  expect(asked).toEqual(['secretsmanager.GetSecretValue /shop/prod/payment/wechat']);
});

test('a secret that nobody has filled is one that is not set up', async () => {
  const { parameter } = await import('../../functions/gateways/secrets.ts');
  expect(await parameter('carrier/kuaidi100')).toBeNull();
  expect(asked).toEqual(['secretsmanager.GetSecretValue /shop/prod/carrier/kuaidi100']);
});
