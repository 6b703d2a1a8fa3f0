import { expect, test } from '@playwright/test';
import { ship, signIn } from './support/merchant.ts';
import { atTheSandbox, dress, opened, orderFromCart, putDressInCart } from './support/shopper.ts';

test('a shopper finds, buys and pays; the merchant ships; the shopper follows the parcel', async ({
  page,
  browser,
}, info) => {
  await test.step('home to category to search', async () => {
    await opened(page, '/');
    await page.goto('/c/clothing');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/服饰/);
    await page.goto('/search?q=连衣群');
    await expect(page.getByRole('link', { name: new RegExp(dress.name) }).first()).toBeVisible();
    await page.goto('/search?q=lianyiqun');
    await expect(page.getByRole('link', { name: new RegExp(dress.name) }).first()).toBeVisible();
  });

  const orderId = await test.step('product to cart to checkout', async () => {
    await putDressInCart(page);
    return orderFromCart(page);
  });

  await test.step('pays with WeChat Pay', async () => {
    await expect(page.getByRole('heading', { name: /应付/ })).toBeVisible();
    await atTheSandbox(page, '付款');
    await page.waitForURL(/\/orders\/ord_/);
    await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
  });

  await test.step('the merchant ships', async () => {
    const admin = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
    await signIn(admin);
    await ship(admin, orderId, `SF${Date.now()}`);
    await admin.close();
  });

  await test.step('the shopper sees the tracking and was told', async () => {
    await expect(page.getByText(/已揽收/).first()).toBeVisible({ timeout: 30_000 });
    await page.goto('/messages');
    const notices = page.getByRole('main').getByRole('listitem');
    await expect(notices).toHaveCount(3);
    for (const told of [/订单/, /付款/, /发/]) await expect(notices.filter({ hasText: told }).first()).toBeVisible();
  });
});
