import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RouteName } from '../../../contracts/routes.ts';
import { startEngine, type TestEngine } from '../../support/engine.ts';
import { type ApiHandler, type Asked, apiEvent, lambdaContext } from '../../support/event.ts';
import { seedProduct, setUpShop } from '../../support/seed.ts';

vi.mock('../../../web/storefront/manifest.ts', () => import('../storefront/manifest.ts'));

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
  await setUpShop();
  await seedProduct({ handle: 'mug', fen: 5_900, stock: { 'MUG-S': { hangzhou: 2 }, 'MUG-L': { guangzhou: 0 } } });
  await seedProduct({ handle: 'hidden', status: 'off_shelf', stock: { 'HIDDEN-1': { hangzhou: 2 } } });
  await seedProduct({ handle: 'plate', stock: { 'PLATE-1': { hangzhou: 2 } } });
});
afterAll(() => engine.stop());
afterEach(() => vi.restoreAllMocks());

const handlers: Partial<Record<RouteName, () => Promise<{ handler: ApiHandler }>>> = {
  homePage: () => import('../../../functions/pages/home-page.ts'),
  productPage: () => import('../../../functions/pages/product-page.ts'),
  notFoundPage: () => import('../../../functions/pages/not-found-page.ts'),
  siteMap: () => import('../../../functions/pages/site-map.ts'),
};

const open = async (name: RouteName, asked: Asked): Promise<APIGatewayProxyStructuredResultV2> => {
  const load = handlers[name];
  if (!load) throw new Error(`${name} is not tested here`);
  const headers = { 'x-forwarded-host': 'shop.example', cookie: 'shop_guest=abc' };
  return (await load()).handler(apiEvent(name, { headers, ...asked }), lambdaContext);
};
const product = (handle: string, locale = 'zh-CN') => open('productPage', { params: { locale, handle } });

describe('a page that a person or a crawler opens', () => {
  test('is the same for everybody: held by the CDN for seconds, with no cookie', async () => {
    for (const page of [await open('homePage', { params: { locale: 'zh-CN' } }), await product('mug')]) {
      expect(page.statusCode).toBe(200);
      expect(page.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=30',
      });
      expect(page.cookies).toBeUndefined();
      expect(page.headers).not.toHaveProperty('set-cookie');
    }
  });

  test('shows the shop by its own name on its own address', async () => {
    const { body } = await open('homePage', { params: { locale: 'en' } });
    expect(body).toContain('<title>Test shop · Small and whole</title>');
    expect(body).toContain('href="https://shop.example/en/"');
    expect(body).toContain('href="/en/p/mug"');
    expect(body).not.toContain('/p/hidden');
  });

  test('a product shows its price and its kin', async () => {
    const { body = '' } = await product('mug');
    expect(body).toContain('"price":"59.00"');
    expect(body).toContain('href="/p/plate"');
  });

  test.each(['hidden', 'no-such-thing', 'x'.repeat(3000), '%00'])('%s is a 404 with a way on', async (handle) => {
    const page = await product(handle);
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('没有找到这一页');
    expect(page.body).toContain('noindex');
  });

  test('an address that leads nowhere is a 404 in the language of the address', async () => {
    const page = await open('notFoundPage', { params: { locale: 'en' } });
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('There is no such page');
  });

  test('a fault is a page too, that tells nothing inner and is not kept', async () => {
    await open('homePage', { params: { locale: 'zh-CN' } });
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(() => {
      throw new Error('throttled: arn:aws:dynamodb:eu-central-1:123456789012:table/shop');
    });
    const page = await product('mug');
    expect(page.statusCode).toBe(500);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(page.body).toContain('这一页没能打开');
    expect(page.body).not.toContain('arn:aws');
  });

  test('the sitemap names what is on the shelf', async () => {
    const { body = '', headers } = await open('siteMap', {});
    expect(headers).toMatchObject({ 'content-type': 'application/xml; charset=utf-8' });
    expect(body).toContain('<loc>https://shop.example/en/p/mug</loc>');
    expect(body).not.toContain('hidden');
  });
});
