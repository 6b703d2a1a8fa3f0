import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** A picture of the demo, as a merchant has one on the disk. */
export const pictureFile = resolve(import.meta.dirname, '../../../local/demo/pictures/beauty-compact-black-480.webp');

export const both = async (page: Page, label: string, zh: string, en: string): Promise<void> => {
  await page.getByLabel(`${label}（中文）`, { exact: true }).first().fill(zh);
  await page.getByLabel(`${label}（English）`, { exact: true }).first().fill(en);
};

export interface NewProduct {
  readonly name: string;
  readonly english: string;
  readonly model: string;
}

/** Fills in a new coat: its words, two colours by three sizes, and a price, weight and SKU for all six at once. */
export const fillIn = async (page: Page, { name, english, model }: NewProduct): Promise<void> => {
  await both(page, '名称', name, english);
  await page.getByLabel('分类', { exact: true }).selectOption('dresses');
  await page.getByLabel('型号').fill(model);
  await both(page, '品牌', '晨野', 'Morning Field');
  await both(page, '卖点', '防泼水，S 至 L', 'Shower-proof, S to L');
  await page.getByRole('button', { name: '加颜色' }).click();
  await page.getByRole('textbox', { name: '加颜色' }).fill('卡其、藏青');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '加尺码' }).click();
  await page.getByRole('textbox', { name: '加尺码' }).fill('S、M、L');
  await page.keyboard.press('Enter');
  await page.getByLabel('整列填入：价格 ¥').fill('399');
  await page.getByLabel('整列填入：重量 g').fill('0.9kg');
  await page.getByLabel('整列填入：成本 ¥').fill('180.5');
  await page.getByRole('button', { name: '填空的' }).click();
  await both(page, '描述', '一件轻便的风衣。', 'A light coat.');
};

/** What the category asks for before a product may be seen. */
export const fillAttributes = async (page: Page): Promise<void> => {
  await page.getByLabel('性别').selectOption('women');
  await page.getByLabel('适用人群').selectOption('adult');
  await both(page, '材质', '聚酯纤维', 'Polyester');
};

/** Presses a button that saves or shelves and waits until the page says how the product then stands; a toast is gone too soon. */
export const save = async (page: Page, button: string, status: '草稿' | '在售'): Promise<void> => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByText('都保存好了')).toBeVisible();
  await expect(page.locator('.page-head .tag')).toHaveText(status);
};

/** Opens a draft like the dress of the demo, with a handle of its own; answers where it is edited. */
export const copyOfDress = async (page: Page): Promise<{ id: string; handle: string }> => {
  const listed = await page.request.get('/api/admin/products?text=belted-linen-dress');
  const { items } = (await listed.json()) as { items: { card: { id: string } }[] };
  const answer = await page.request.post(`/api/admin/products/${items[0]?.card.id}/copies`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as { id: string; handle: string };
};

/** Gives a product a model of its own to be found by, with or without its pictures. */
export const modelled = async (page: Page, { id }: { id: string }, model: string, pictured: boolean): Promise<void> => {
  const answer = await page.request.get(`/api/admin/products/${id}`);
  const { product } = (await answer.json()) as { product: Record<string, unknown> };
  const data = { ...product, model, ...(pictured ? {} : { pictures: [] }) };
  expect((await page.request.put(`/api/admin/products/${id}`, { data })).status()).toBe(200);
};
