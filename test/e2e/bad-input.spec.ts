import { expect, test } from '@playwright/test';
import { sellOut } from './support/merchant.ts';
import {
  address,
  atTheSandbox,
  fillAddress,
  orderFromCart,
  ordersOf,
  payLink,
  putDressInCart,
  putInCart,
  submitButton,
  toCheckout,
} from './support/shopper.ts';

test('an unknown product answers 404 and shows the way on', async ({ page }) => {
  const answer = await page.goto('/p/no-such-thing');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页');
  await page.getByRole('main').getByRole('link', { name: '看全部商品' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an unknown order number, and another one’s, say how to find the right one', async ({ page }) => {
  for (const id of ['ord_01M87T5S058Q1M326A238XKG0C', 'nonsense']) {
    await page.goto(`/orders/${id}`);
    await expect(page.getByText(/没有找到/).first()).toBeVisible();
  }
});

test('a wrong phone and a missing street are said at their fields, and nothing typed is lost', async ({ page }) => {
  await putDressInCart(page);
  await toCheckout(page);
  await fillAddress(page, { ...address, phone: '1380013', street: '1' });
  await submitButton(page).click();
  await expect(page.getByText('请填写 11 位大陆手机号，如 13800138000')).toBeVisible();
  await expect(page.getByText('请写到门牌号，至少 4 个字')).toBeVisible();
  await expect(page.getByLabel('手机号')).toBeFocused();
  await expect(page.getByLabel('收货人')).toHaveValue(address.name);
  await page.reload();
  await expect(page.getByLabel('收货人')).toHaveValue(address.name);
  await expect(page.getByLabel('区县')).toHaveValue(address.district);
  await page.getByLabel('手机号').fill(address.phone);
  await page.getByLabel('详细地址').fill(address.street);
  await submitButton(page).click();
  await page.waitForURL(/\/pay\/ord_/);
});

test('a double click on the order button makes one order', async ({ page }) => {
  await putDressInCart(page);
  await toCheckout(page);
  await fillAddress(page);
  await submitButton(page).dblclick();
  await page.waitForURL(/\/pay\/ord_/);
  expect(await ordersOf(page)).toHaveLength(1);
});

test('a reload while paying goes on with the same payment', async ({ page }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  const before = await payLink(page);
  await page.reload();
  expect(await payLink(page)).toBe(before);
});

test('two tabs share one payment, and both learn that it is paid', async ({ page, context }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await payLink(other)).toBe(await payLink(page));
  await atTheSandbox(page, '付款');
  for (const tab of [page, other]) await tab.waitForURL(/\/orders\/ord_/, { timeout: 20_000 });
});

test('going back from the payment page does not order again', async ({ page }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  await page.goBack();
  await expect(submitButton(page)).toHaveCount(0);
  expect(await ordersOf(page)).toHaveLength(1);
});

test('a forged callback changes nothing', async ({ page, request }) => {
  await putDressInCart(page);
  const id = await orderFromCart(page);
  const forged = await request.post('/api/payments/wechat/notifications', {
    headers: {
      'wechatpay-timestamp': String(Math.floor(Date.now() / 1000)),
      'wechatpay-nonce': 'n',
      'wechatpay-serial': 'PUB_KEY_ID_0',
      'wechatpay-signature': 'WECHATPAY/SIGNTEST/abc',
    },
    data: { id: 'x', event_type: 'TRANSACTION.SUCCESS', resource: {} },
  });
  expect(forged.status()).toBe(401);
  expect(await ordersOf(page)).toMatchObject([{ id, state: 'awaiting_payment' }]);
});

test('a callback that comes three times pays once and tells once', async ({ page }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  await atTheSandbox(page, '付款', '回调发三遍');
  await page.waitForURL(/\/orders\/ord_/);
  await page.goto('/messages');
  const notices = page.getByRole('main').getByRole('listitem');
  await expect(notices.filter({ hasText: '付款成功' })).toHaveCount(1);
});

test('a callback that never comes is found by asking', async ({ page }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  await atTheSandbox(page, '付款', '回调丢失，一次都不来');
  await page.waitForURL(/\/orders\/ord_/, { timeout: 30_000 });
  await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
});

test('what sells out before the order is placed is named, and what was typed is kept', async ({ page }, info) => {
  const handle = info.project.name === 'phone' ? 'calm-stoneware-mug' : 'linen-cotton-cushion';
  await putInCart(page, handle);
  await toCheckout(page);
  await fillAddress(page);
  const refill = await sellOut(info.project.use.baseURL ?? '', handle);
  await submitButton(page).click();
  await expect(page.getByText('有商品库存不够了')).toBeVisible();
  await expect(page.getByLabel('详细地址')).toHaveValue(address.street);
  expect(await ordersOf(page)).toHaveLength(0);
  await refill();
  await submitButton(page).click();
  await page.waitForURL(/\/pay\/ord_/);
});

test('a payment broken off at the provider can be made again', async ({ page }) => {
  await putDressInCart(page);
  await orderFromCart(page);
  await atTheSandbox(page, '取消');
  await atTheSandbox(page, '付款');
  await page.waitForURL(/\/orders\/ord_/);
});
