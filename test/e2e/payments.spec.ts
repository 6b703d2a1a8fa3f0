import { expect, type Page, test } from '@playwright/test';
import { atTheSandbox, orderFromCart, ordersOf, payLink, putDressInCart } from './support/shopper.ts';

const choice = (page: Page, name: string) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

/** Changes the channel; the link of the one before is gone once the new one is there. */
const change = async (page: Page, name: string): Promise<void> => {
  const before = await payLink(page);
  const answered = page.waitForResponse((r) => r.request().method() === 'POST' && /\/payments(\?|$)/.test(r.url()));
  await choice(page, name).check();
  await answered;
  await expect(async () => expect(await payLink(page)).not.toBe(before)).toPass();
};

test.beforeEach(async ({ page }) => {
  await putDressInCart(page);
});

test('Alipay: its mark, the right way for the device, and paid', async ({ page }, info) => {
  await orderFromCart(page);
  await expect(choice(page, '微信支付')).toBeChecked();
  await change(page, '支付宝');
  const phone = info.project.name === 'phone';
  await expect(page.getByRole('img', { name: '支付宝付款二维码' })).toHaveCount(phone ? 0 : 1);
  await expect(page.getByRole('link', { name: phone ? '去支付宝付款' : '打开支付页' })).toBeVisible();
  await atTheSandbox(page, '付款');
  await page.waitForURL(/\/orders\/ord_/);
  await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
});

test('in the same window to the provider and back again', async ({ page }, info) => {
  if (info.project.name === 'pc') {
    // A PC keeps its page: the phone goes to the provider.
    await orderFromCart(page);
    await payLink(page);
    await expect(page.getByRole('link', { name: /^去.+付款$/ })).toHaveCount(0);
    return;
  }
  for (const name of ['支付宝', '微信支付']) {
    if (name === '微信支付') await putDressInCart(page);
    await orderFromCart(page);
    if (!(await choice(page, name).isChecked())) await change(page, name);
    await page.getByRole('link', { name: `去${name === '支付宝' ? name : '微信'}付款` }).click();
    await page.getByRole('button', { name: /^付款/ }).click();
    await page.getByRole('link', { name: '返回商家' }).click();
    await page.waitForURL(/\/orders\/ord_/);
    await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
  }
});

test('what was chosen last is chosen next time, and the keyboard alone can change it', async ({ page }) => {
  await orderFromCart(page);
  await payLink(page);
  await choice(page, '微信支付').focus();
  await page.keyboard.press('ArrowDown');
  await expect(choice(page, '支付宝')).toBeChecked();
  await expect(choice(page, '支付宝')).toBeFocused();
  await expect(page.getByText(/支付宝扫一扫|去支付宝付款/).first()).toBeVisible();
  await page.reload();
  await expect(choice(page, '支付宝')).toBeChecked();
  await payLink(page);
});

test('a change of channel leaves nothing to be paid twice', async ({ page }) => {
  const id = await orderFromCart(page);
  const first = await payLink(page);
  await change(page, '支付宝');
  const closed = await page.request.get(first);
  expect(await closed.text()).toContain('订单已关闭');
  await atTheSandbox(page, '付款');
  await page.waitForURL(/\/orders\/ord_/);
  expect(await ordersOf(page)).toMatchObject([{ id, state: 'paid' }]);
});

test('a channel that does not answer says so, and another one is a tap away', async ({ page }) => {
  await page.route('**/api/orders/*/payments*', async (route) => {
    const body = route.request().postDataJSON() as { channel: string };
    if (body.channel === 'alipay') return route.continue();
    const problem = { code: 'payment_channel_unavailable', status: 503, title: '', requestId: 'r' };
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await orderFromCart(page);
  await expect(page.getByRole('alert')).toContainText('微信支付暂时没有回应');
  await choice(page, '支付宝').check();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await payLink(page);
});
