import { expect, type Page } from '@playwright/test';

/** What a person fills in at the checkout; parts can be replaced by wrong ones. */
export const address = {
  name: '张三',
  phone: '13800138000',
  province: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园路 1 号 2 栋 301',
};

export type Typed = typeof address;

/** A product with variants, in stock in the demo catalogue. */
export const dress = { handle: 'belted-linen-dress', name: '亚麻收腰连衣裙' };

/** A rendered page is seen before its script runs: wait until it hears taps, as a person does who reads first. */
export const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('html[data-live]').waitFor({ state: 'attached' });
};

/** Puts a product in the cart as it is first shown: the variant chosen for the shopper. */
export const putInCart = async (page: Page, handle: string): Promise<void> => {
  await opened(page, `/p/${handle}`);
  await page.getByRole('button', { name: '加入购物车', exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  // On a phone the choice is made in a sheet from the bottom bar; on a PC it lies open on the page.
  await expect(sheet.or(page.getByText(/已加入购物车/)).first()).toBeVisible();
  if (await sheet.isVisible()) await sheet.getByRole('button', { name: '加入购物车', exact: true }).click();
  await expect(page.getByText(/已加入购物车/).first()).toBeVisible();
};

export const putDressInCart = (page: Page): Promise<void> => putInCart(page, dress.handle);

export const toCheckout = async (page: Page): Promise<void> => {
  await page.goto('/cart');
  const go = page.getByRole('link', { name: /^去结算/ }).or(page.getByRole('button', { name: /^去结算/ }));
  await go.first().click();
  await expect(page.getByLabel('收货人')).toBeVisible();
};

/** The orders of this browser, as the shop knows them. */
export const ordersOf = async (page: Page): Promise<{ id: string; state: string }[]> =>
  page.evaluate(async () => {
    const answer = await fetch('/api/orders');
    return ((await answer.json()) as { items: { id: string; state: string }[] }).items;
  });

export const fillAddress = async (page: Page, typed: Typed = address): Promise<void> => {
  await page.getByLabel('收货人').fill(typed.name);
  await page.getByLabel('手机号').fill(typed.phone);
  await page.getByLabel('省份').selectOption(typed.province);
  await page.getByLabel('城市').selectOption(typed.city);
  await page.getByLabel('区县').selectOption(typed.district);
  await page.getByLabel('详细地址').fill(typed.street);
};

export const submitButton = (page: Page) => page.getByRole('button', { name: /^提交订单/ });

/** From the cart to the payment page with an address; answers the order's id. */
export const orderFromCart = async (page: Page): Promise<string> => {
  await toCheckout(page);
  await fillAddress(page);
  await submitButton(page).click();
  await page.waitForURL(/\/pay\/ord_/);
  return orderIdOf(page);
};

export const orderIdOf = (page: Page): string => /ord_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';

/** Opens the sandbox's payment page, as the phone does that scans the code, and does what is asked there. */
export const atTheSandbox = async (page: Page, action: '付款' | '取消', fault?: string): Promise<void> => {
  const address = await payLink(page);
  const phone = await page.context().newPage();
  await phone.goto(address);
  if (fault) {
    await phone.getByText('安排一个意外').click();
    await phone.getByLabel(fault).check();
  }
  await phone.getByRole('button', { name: new RegExp(`^${action}`) }).click();
  // The answer leads to an address with a language. The tab is left open: a browser may hang that closes one while it still loads.
  await phone.waitForURL(/lang=/);
  await page.bringToFront();
};

export const payLink = async (page: Page): Promise<string> => {
  // On a PC beside the code, on a phone the way into the app.
  const link = page.getByRole('link', { name: /^(打开支付页|去.+付款)$/ });
  await expect(link).toBeAttached();
  const href = await link.getAttribute('href');
  if (!href) throw new Error('the payment page offers no link');
  return href;
};
