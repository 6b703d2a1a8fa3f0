import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

interface Owner {
  readonly email: string;
  readonly password: string;
}

/** The owner that the shop under test was seeded with. */
export const owner = (): Owner =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../.cache/e2e/staff.json'), 'utf8')) as Owner;

export const signIn = async (page: Page): Promise<void> => {
  const { email, password } = owner();
  await page.goto('/admin/');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { name: '今天要做的' })).toBeVisible();
};

/** Ships an order from its own page with a waybill. */
export const ship = async (page: Page, orderId: string, waybill: string): Promise<void> => {
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByRole('button', { name: '发货', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('运单号').fill(waybill);
  await dialog.getByRole('button', { name: '确认发货' }).click();
  await expect(page.getByText(/已发货，顾客会收到通知/)).toBeVisible();
};

interface Stock {
  readonly sku: string;
  readonly warehouse: string;
  readonly available: number;
}

/** Takes all that is left of a product out of stock, as a loss would; gives back what puts it there again. */
export const sellOut = async (base: string, handle: string): Promise<() => Promise<void>> => {
  const signedIn = await fetch(`${base}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner()),
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const stock = (await stockOf(base, cookie, handle)).filter((s) => s.available > 0);
  if (stock.length === 0) throw new Error(`${handle} has nothing to sell out`);
  const change = async (sign: 1 | -1): Promise<void> => {
    for (const { sku, warehouse, available } of stock) {
      const answer = await fetch(`${base}/api/admin/stock/${sku}/adjustments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie },
        body: JSON.stringify({ warehouse, change: sign * available, reason: 'other' }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    }
  };
  await change(-1);
  return () => change(1);
};

const stockOf = async (base: string, cookie: string, handle: string): Promise<readonly Stock[]> => {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await fetch(`${base}/api/admin/products?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`, {
      headers: { cookie },
    });
    const { items, nextCursor } = (await page.json()) as {
      items: { card: { handle: string }; stock: Stock[] }[];
      nextCursor: string | null;
    };
    const found = items.find((i) => i.card.handle === handle);
    if (found) return found.stock;
    cursor = nextCursor;
  }
  throw new Error(`there is no product ${handle}`);
};
