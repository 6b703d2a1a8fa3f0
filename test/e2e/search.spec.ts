import { expect, type Locator, type Page, test } from '@playwright/test';
import { opened } from './support/shopper.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 1080;

/** Where filters are: beside the list, or on a phone in a sheet that is open for it. */
const filters = async (page: Page): Promise<Locator> => {
  if (!isPhone(page)) return page.getByRole('complementary', { name: '筛选条件' });
  await page.getByRole('button', { name: '筛选' }).click();
  return page.getByRole('dialog');
};

/** Chooses values one after another; on a phone the list behind changes once, when the sheet is done. */
const choose = async (page: Page, ...values: readonly string[]): Promise<void> => {
  const place = await filters(page);
  for (const value of values) {
    const choice = place.getByRole('link', { name: new RegExp(`^${value} ?\\d+$`) });
    await choice.click();
    await expect(choice).toHaveAttribute('aria-current', 'true');
  }
  if (isPhone(page)) await place.getByRole('button', { name: /^看 \d+ 件商品$/ }).click();
};

const countOf = async (page: Page, value: string): Promise<number> => {
  const place = await filters(page);
  const text = await place.getByRole('link', { name: new RegExp(`^${value} ?\\d+$`) }).textContent();
  if (isPhone(page)) await place.getByRole('button', { name: '关闭' }).click();
  return Number(/(\d+)\s*$/.exec(text ?? '')?.[1]);
};

const showsCount = (page: Page, count: number): Promise<void> =>
  expect(page.getByText(`${count} 件`, { exact: true })).toBeVisible();

test('filters of a kind add up, stand in the address, come off one by one, and Back undoes the last', async ({
  page,
}) => {
  await opened(page, '/c/clothing');
  const [first, second] = ['晨野', '山野'];
  const [a, b] = [await countOf(page, first), await countOf(page, second)];
  await choose(page, first, second);
  await showsCount(page, a + b);
  expect(new URL(page.url()).searchParams.get('brand')?.split(',')).toHaveLength(2);
  // The other choice still tells what it would add.
  expect(await countOf(page, first)).toBe(a);
  const chips = page.getByRole('navigation', { name: '已选条件' });
  await chips.getByRole('link', { name: new RegExp(first) }).click();
  await showsCount(page, b);
  await page.goBack();
  await showsCount(page, a + b);
  await page.reload();
  await showsCount(page, a + b);
  await chips.getByRole('link', { name: '全部清除' }).click();
  await expect(chips).toBeHidden();
});

test('Back from a product, and from the next page, is where one was', async ({ page }) => {
  await opened(page, '/search');
  const far = isPhone(page) ? 1500 : 900;
  const down = async (): Promise<void> => {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), far);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(far - 5);
  };
  const isThere = () => expect.poll(() => page.evaluate(() => Math.abs(scrollY))).toBeGreaterThan(far - 120);
  await down();
  await page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/page=2/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(50);
  await page.goBack();
  await expect(page).not.toHaveURL(/page=2/);
  await isThere();
  await page
    .getByRole('article')
    .nth(isPhone(page) ? 12 : 9)
    .getByRole('link')
    .click();
  await page.waitForURL(/\/p\//);
  await page.goBack();
  await page.waitForURL(/\/search/);
  await isThere();
});

test('the search field offers what one searched for, what others look for, and categories; one search can be forgotten', async ({
  page,
}) => {
  for (const words of ['马克杯', '耳机']) {
    await opened(page, '/');
    await page.getByRole('combobox').fill(words);
    await page.getByRole('combobox').press('Enter');
    await page.waitForURL(/\/search\?/);
  }
  await opened(page, '/');
  const field = page.getByRole('combobox');
  await field.click();
  const panel = page.getByRole('listbox', { name: '搜索建议' });
  const recent = panel.getByRole('group', { name: '最近搜过' });
  await expect(recent.getByRole('option')).toHaveText([/^耳机/, /^马克杯/]);
  await expect(panel.getByRole('group', { name: '大家在搜' }).getByRole('option').first()).toBeVisible();
  await expect(panel.getByRole('group', { name: '分类' }).getByRole('option', { name: '服饰' })).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Delete');
  await expect(recent.getByRole('option')).toHaveText([/^马克杯/]);
  await recent.getByTitle('移除“马克杯”').click();
  await expect(recent).toBeHidden();
  await expect(field).toBeFocused();
  await field.fill('lianyiqun');
  await expect(
    panel
      .getByRole('group', { name: '商品' })
      .getByRole('option', { name: /连衣裙/ })
      .first(),
  ).toBeVisible();
});

test('a search for what there is not leads on: near or popular goods, and other ways', async ({ page }) => {
  await opened(page, `/search?q=${encodeURIComponent('量子发动机')}`);
  await expect(page.getByText('没有完全对上“量子发动机”的商品', { exact: false })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  const ways = page.getByRole('navigation', { name: '换个方式找' });
  await ways.getByRole('link', { name: '食品' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '食品' })).toBeVisible();
});

test('filters that leave nothing say so and come off at once', async ({ page }) => {
  await opened(page, `/search?q=${encodeURIComponent('连衣裙')}&colour=blue,red&priceTo=100`);
  await expect(page.getByText('这组条件下没有商品', { exact: false })).toBeVisible();
  await page.getByRole('link', { name: '去掉筛选条件' }).click();
  await expect(page.getByText('这组条件下没有商品', { exact: false })).toBeHidden();
  await expect(page.getByRole('article').first()).toContainText('连衣裙');
});

test('the shop hears of a search and of what was opened from it, as the page is put away', async ({ page }) => {
  await opened(page, `/search?q=${encodeURIComponent('保温杯')}`);
  // Beside this page, which stays: what a browser sends while a page goes is seen by nobody.
  await page
    .getByRole('article')
    .nth(1)
    .getByRole('link')
    .click({ modifiers: ['ControlOrMeta'] });
  const told = page.waitForResponse('**/api/search/reports');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const answer = await told;
  expect(answer.status()).toBe(202);
  // The search and the product opened.
  expect(await answer.json()).toEqual({ kept: 2 });
});
