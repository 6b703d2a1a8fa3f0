import { expect, type Page, test } from '@playwright/test';
import { both, copyOfDress, fillAttributes, fillIn, modelled, pictureFile, save } from './support/editor.ts';
import { signIn } from './support/merchant.ts';

// A merchant and a shopper, a picture in four widths: a slow machine needs its time.
test.setTimeout(240_000);

/** Reads a page of the shop anew until it shows what is wanted; tells how long shoppers waited for it. */
const seen = async (page: Page, path: string, shows: (page: Page) => Promise<void>, what: string): Promise<void> => {
  const began = Date.now();
  await expect(async () => {
    await page.goto(path);
    await shows(page);
  }).toPass({ timeout: 30_000, intervals: [250] });
  test.info().annotations.push({ type: what, description: `${Date.now() - began} ms` });
};

/** The product is among what was found, with a link to its page. */
const finds = (handle: string) => (page: Page) =>
  expect(page.getByRole('main').locator(`a[href="/p/${handle}"]`).first()).toBeVisible({ timeout: 2000 });

const shows = (words: string | RegExp) => (page: Page) =>
  expect(page.getByRole('main').getByText(words).first()).toBeVisible({ timeout: 2000 });

test('a product is made, with variants, a price for all and a picture; shoppers find it, and its new price', async ({
  page,
  browser,
}, info) => {
  // Letters only, since they become part of an SKU; another product each time the story is told in one shop.
  const nth = `${info.project.name}${'abcdefghij'[info.repeatEachIndex % 10]}${'xyz'[info.retry % 3]}`;
  const name = `轻便风衣${nth}`;
  const english = `Light coat ${nth}`;
  const shopper = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
  await signIn(page);

  await test.step('fills it in', async () => {
    await page.goto('/admin/products');
    await page.getByRole('link', { name: '新商品' }).click();
    await fillIn(page, { name, english, model: `TC-${nth}` });
    await expect(page.getByLabel('卡其 / S SKU', { exact: true })).toHaveValue(/^TC-[A-Z]+-KHAKI-S$/);
    await expect(page.getByLabel('藏青 / L 价格 ¥', { exact: true })).toHaveValue('399.00');
    await page.getByLabel('藏青 / L 价格 ¥', { exact: true }).fill('419');
  });

  await test.step('it is not for sale before it is whole', async () => {
    await page.getByRole('button', { name: '保存并上架', exact: true }).click();
    await expect(page.locator('.toast')).toContainText('还不能上架');
    await expect(page.getByText('上架前至少要有一张图片')).toBeVisible();
  });

  await test.step('a picture goes up and belongs to a colour', async () => {
    await page.getByLabel('选择图片').setInputFiles(pictureFile);
    const tile = page.getByRole('button', { name: /^第 1 张，共 1 张/ });
    await expect(tile).toBeVisible({ timeout: 60_000 });
    await tile.click();
    await page.getByLabel('属于').selectOption('colour:navy');
    await fillAttributes(page);
  });

  await test.step('on the shelf, and found by search', async () => {
    await save(page, '保存并上架', '在售');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    const handle = `light-coat-${nth}`;
    await seen(shopper, `/search?q=${encodeURIComponent(name)}`, finds(handle), 'found by search');
    await seen(shopper, `/p/${handle}`, shows(/399/), 'on its page');
    await expect(shopper.getByRole('main').locator('img[src*="/pictures/u-"]').first()).toBeAttached();
  });

  await test.step('another price, seen by shoppers and on record', async () => {
    await page.getByLabel('整列填入：价格 ¥').fill('368.5');
    await page.getByRole('button', { name: '全部替换' }).click();
    await save(page, '保存', '在售');
    await seen(shopper, `/p/light-coat-${nth}`, shows(/368\.50/), 'new price');
    await expect(page.locator('#history')).toContainText('¥368.50');
    await expect(page.locator('#history')).toContainText('等 5 个规格');
  });
  await shopper.close();
});

test('two editors of one product: the second sees what the first did, chooses, and nothing is lost', async ({
  page,
  browser,
}, info) => {
  await signIn(page);
  const { id } = await copyOfDress(page);
  const other = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
  await signIn(other);
  for (const editor of [page, other]) await editor.goto(`/admin/products/${id}`);

  await both(other, '名称', '他改的裙子', 'Their dress');
  await other.getByLabel('型号').fill('THEIRS-1');
  await save(other, '保存草稿', '草稿');

  await page.getByLabel('名称（中文）', { exact: true }).first().fill('我改的裙子');
  await page.getByLabel('铁锈红 / S 价格 ¥', { exact: true }).fill('299');
  await page.getByRole('button', { name: '保存草稿', exact: true }).click();
  const panel = page.getByRole('alert').filter({ hasText: '别人刚改过' });
  await expect(panel.getByText('有 1 处你们都改了')).toBeVisible();
  await expect(panel.getByText('另有 2 处只有对方改过')).toBeVisible();
  await panel.getByRole('radio', { name: /我填的/ }).check();
  await panel.getByRole('button', { name: '按这样保存' }).click();
  await expect(panel).toBeHidden();

  await other.reload();
  await expect(other.getByLabel('名称（中文）', { exact: true }).first()).toHaveValue('我改的裙子');
  await expect(other.getByLabel('名称（English）', { exact: true }).first()).toHaveValue('Their dress');
  await expect(other.getByLabel('型号')).toHaveValue('THEIRS-1');
  await expect(other.getByLabel('铁锈红 / S 价格 ¥', { exact: true })).toHaveValue('299.00');
  await other.close();
});

test('what is typed outlives a reload, and leaving asks first', async ({ page }) => {
  await signIn(page);
  const { id } = await copyOfDress(page);
  await page.goto(`/admin/products/${id}`);
  await page.getByLabel('型号').fill('HALF-TYPED');
  await expect(page.getByText(/草稿 \d\d:\d\d 存在本机/)).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText(/没保存的内容改/)).toBeVisible();
  await expect(page.getByLabel('型号')).toHaveValue('HALF-TYPED');

  await page.getByRole('link', { name: '回到商品列表' }).click();
  const dialog = page.getByRole('dialog', { name: '还有改动没保存' });
  await dialog.getByRole('button', { name: '留下继续改' }).click();
  await expect(page.getByLabel('型号')).toHaveValue('HALF-TYPED');
  await page.getByRole('link', { name: '回到商品列表' }).click();
  await dialog.getByRole('button', { name: '放弃改动' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '商品' })).toBeVisible();
  await page.goto(`/admin/products/${id}`);
  await expect(page.getByLabel('型号')).not.toHaveValue('HALF-TYPED');
  await expect(page.getByText('都保存好了')).toBeVisible();
});

test('several are put on the shelf together, and each row tells what became of it', async ({ page }, info) => {
  await signIn(page);
  const model = `TOGETHER-${info.project.name}-${Date.now()}`;
  await modelled(page, await copyOfDress(page), model, true);
  await modelled(page, await copyOfDress(page), model, false);
  await page.goto(`/admin/products?view=draft&q=${model}`);
  const ticks = page.getByRole('checkbox', { name: /^选中：/ });
  await expect(ticks).toHaveCount(2);
  for (const tick of await ticks.all()) await tick.check();
  await page.getByRole('button', { name: '全部上架' }).click();
  await expect(page.locator('.toast')).toContainText('1 件已处理，1 件没成');
  await expect(page.getByRole('row').filter({ hasText: '上架前至少要有一张图片' })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: '已上架，顾客几秒内看到' })).toHaveCount(1);
});

test('a changed address leads to the new one for ever', async ({ page, request }, info) => {
  await signIn(page);
  const { id, handle } = await copyOfDress(page);
  await page.goto(`/admin/products/${id}`);
  await save(page, '现在上架', '在售');
  await expect(async () => expect((await request.get(`/p/${handle}`)).status()).toBe(200)).toPass({ timeout: 30_000 });
  const next = `moved-dress-${info.project.name}-${Date.now()}`;
  await page.getByLabel('网址', { exact: true }).fill(next);
  await expect(page.getByText('保存后旧网址会一直跳到新网址')).toBeVisible();
  await save(page, '保存', '在售');
  await expect(async () => {
    const old = await request.get(`/p/${handle}`, { maxRedirects: 0 });
    expect([old.status(), old.headers().location]).toEqual([301, `/p/${next}`]);
  }).toPass({ timeout: 30_000 });
  expect((await request.get(`/p/${next}`)).status()).toBe(200);
  await page.getByText('以前的网址').click();
  await expect(page.getByText(`/p/${handle}`, { exact: true })).toBeVisible();
});

/** Two projects add to the settings of one shop at a time: who is second is shown what the first did, and both rules are kept. */
const saveSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '保存设置' }).click();
  const panel = page.getByRole('alert').filter({ hasText: '别人刚改过' });
  const saved = page.getByText('都保存好了');
  await expect(panel.or(saved)).toBeVisible();
  if (await panel.isVisible()) {
    await panel.getByRole('button', { name: '按这样保存' }).click();
    await expect(saved).toBeVisible();
  }
};

test('a word of the shop’s own finds what it stands for, once it is a synonym', async ({ page, browser }, info) => {
  const word = info.project.name === 'phone' ? '布拉吉' : '拖地长裳';
  const shopper = await browser.newPage({ baseURL: info.project.use.baseURL ?? '', locale: 'zh-CN' });
  await signIn(page);
  await page.goto('/admin/search');
  await page.getByRole('button', { name: '加一条包含关系' }).click();
  await page.getByLabel('顾客搜', { exact: true }).first().fill(word);
  await page.getByLabel('也找到').first().fill('连衣裙');
  await page.keyboard.press('Enter');
  await page.getByLabel('顾客会搜的词').fill(word);
  const after = page.getByRole('region', { name: '保存后' });
  await expect(after.getByRole('link', { name: /连衣裙/ }).first()).toBeVisible();
  await saveSettings(page);
  await seen(
    shopper,
    `/search?q=${encodeURIComponent(word)}`,
    (found) =>
      expect(
        found
          .getByRole('main')
          .getByRole('link', { name: /连衣裙/ })
          .first(),
      ).toBeVisible({ timeout: 2000 }),
    'found by a synonym',
  );
  await page.reload();
  await expect(page.getByText('都保存好了')).toBeVisible();
  await shopper.close();
});
