import { expect, type Page, test } from '@playwright/test';
import { codeTo } from './support/message-box.ts';
import { opened, orderFromCart, putDressInCart } from './support/shopper.ts';

/** Each test asks from an address of its own, as shoppers do; this is how CloudFront tells it. */
test.beforeEach(({ page }) =>
  page.setExtraHTTPHeaders({ 'x-viewer-address': `198.51.100.${Math.floor(Math.random() * 1e6)}` }),
);

/** A number of this test's own: one address is sent one code a minute. */
const newPhone = (): string => `139${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

const askFor = async (page: Page, to: string): Promise<void> => {
  await page.goto('/account');
  await page.getByLabel('手机号或邮箱').fill(to);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByRole('button', { name: /秒后可重发/ })).toBeVisible();
};

const signInAs = async (page: Page, phone: string): Promise<void> => {
  await askFor(page, phone);
  // The sixth digit signs in; no button is pressed.
  await page.getByLabel('验证码', { exact: true }).fill(await codeTo(`+86${phone}`));
  await expect(page.getByRole('main').getByText(`${phone.slice(0, 3)}****${phone.slice(-4)}`)).toBeVisible();
};

test('a guest orders, signs in, and finds the order on another device; signing out hides it', async ({
  page,
  browser,
}, info) => {
  const phone = newPhone();
  await putDressInCart(page);
  const orderId = await orderFromCart(page);
  await signInAs(page, phone);
  await page.getByRole('main').getByRole('link', { name: '我的订单' }).click();
  const row = (on: Page) => on.locator(`a[href*="${orderId}"]`);
  await expect(row(page)).toBeVisible();

  const other = await (
    await browser.newContext({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' })
  ).newPage();
  await other.goto(`/orders/${orderId}`);
  await expect(other.getByText(/没有找到/).first()).toBeVisible();
  const cookies = await page.context().cookies();
  await other.context().addCookies(cookies.filter(({ name }) => name === 'shop_session'));
  await other.goto('/orders');
  await expect(row(other)).toBeVisible();
  await other.context().close();

  expect(cookies.find(({ name }) => name === 'shop_session')).toMatchObject({
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });
  await page.goto('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录', exact: true })).toBeAttached();
  await page.goto('/orders');
  await expect(page.getByText('还没有订单')).toBeVisible();
});

test('a wrong code says so at its field, and the right one still works', async ({ page }) => {
  const phone = newPhone();
  await askFor(page, phone);
  const code = await codeTo(`+86${phone}`);
  const field = page.getByLabel('验证码', { exact: true });
  await field.fill(code === '000000' ? '000001' : '000000');
  await expect(page.getByText(/验证码不对，或已过期/)).toBeVisible();
  await expect(field).toBeFocused();
  await field.fill(code);
  await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
});

test('what is no phone and no mail address is told before anything is sent', async ({ page }) => {
  await page.goto('/account');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByText('请填写手机号或邮箱')).toBeVisible();
  await page.getByLabel('手机号或邮箱').fill('12345');
  await page.getByRole('button', { name: '获取验证码' }).click();
  await expect(page.getByText('请填写 11 位大陆手机号，或邮箱地址')).toBeVisible();
});

test('who is signed in is seen in the head of every page', async ({ page }, info) => {
  test.slow();
  const phone = newPhone();
  await signInAs(page, phone);
  await opened(page, '/');
  const mine = page.getByRole('link', { name: `我的账号，${phone.slice(0, 3)}****${phone.slice(-4)}` });
  // On a phone the way there is over one's orders.
  if (info.project.name === 'pc') await expect(mine).toBeVisible();
  else {
    await page.goto('/orders');
    await expect(page.getByRole('main').getByText(phone.slice(-4))).toBeVisible();
  }
});
