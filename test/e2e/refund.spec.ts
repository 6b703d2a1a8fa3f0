import { expect, type Page, test } from '@playwright/test';
import { signIn } from './support/merchant.ts';
import { atTheSandbox, orderFromCart, putDressInCart } from './support/shopper.ts';

// Two people, two sites and a provider: a slow machine needs its time.
test.setTimeout(180_000);

/** Buys the dress and pays for it; answers the order's id with its page open. */
const paidOrder = async (page: Page): Promise<string> => {
  await putDressInCart(page);
  const orderId = await orderFromCart(page);
  await atTheSandbox(page, '付款');
  await page.waitForURL(/\/orders\/ord_/);
  await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
  return orderId;
};

const askBack = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '申请退款' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText(/还没发出，可以全额退/)).toBeVisible();
  await sheet.getByRole('button', { name: '提交申请' }).click();
  await expect(sheet.getByText('请选一个原因')).toBeVisible();
  await sheet.getByLabel('不想要了').check();
  await sheet.getByLabel('补充说明').fill('拍错了尺码');
  await sheet.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByText('等商家处理').first()).toBeVisible();
};

const decide = async (admin: Page, orderId: string, how: '同意退款' | '不同意'): Promise<void> => {
  await signIn(admin);
  await admin.goto('/admin/refunds');
  const row = admin.getByRole('row').filter({ hasText: orderId.slice(-6) });
  await row.getByRole('button', { name: /处理退款/ }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByText('拍错了尺码')).toBeVisible();
  if (how === '不同意') {
    await dialog.getByText('不同意', { exact: true }).click();
    await dialog.getByRole('button', { name: '确认不同意' }).click();
    await expect(dialog.getByText('请写明原因，顾客会看到')).toBeVisible();
    await dialog.getByLabel('不同意的原因').fill('已经在打包了，收到后可以退');
    await dialog.getByRole('button', { name: '确认不同意' }).click();
  } else await dialog.getByRole('button', { name: '确认退款' }).click();
  await expect(dialog).toBeHidden();
};

test('a refund asked for before shipping: approved, paid back at the provider, order closed, told', async ({
  page,
  browser,
}, info) => {
  const orderId = await paidOrder(page);
  await askBack(page);
  const admin = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
  await decide(admin, orderId, '同意退款');
  await expect(page.getByText('订单已取消').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('article', { name: '已退款' })).toBeVisible();
  await admin.goto('/admin/refunds?view=done');
  await expect(
    admin
      .getByRole('row')
      .filter({ hasText: orderId.slice(-6) })
      .getByText('已退款'),
  ).toBeVisible();
  await admin.close();
  await page.goto('/messages');
  const notices = page.getByRole('main').getByRole('listitem');
  for (const told of [/已收到您的退款申请/, /退款申请已通过/, /退款成功/, /已全额退款/])
    await expect(notices.filter({ hasText: told }).first()).toBeVisible();
});

test('a refund that is not approved says why, and the order goes on', async ({ page, browser }, info) => {
  const orderId = await paidOrder(page);
  await askBack(page);
  const admin = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
  await decide(admin, orderId, '不同意');
  await admin.close();
  await expect(page.getByText('已经在打包了，收到后可以退').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('已付款，准备出库').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '申请退款' })).toBeVisible();
});
