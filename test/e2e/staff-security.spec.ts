import { expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { owner } from './support/merchant.ts';

/** Each project has a colleague to itself, since a second factor changes how that person signs in. */
const colleague = (project: string): string => (project === 'phone' ? 'support@shop.local' : 'warehouse@shop.local');

const enterPassword = async (page: Page, email: string): Promise<void> => {
  await page.goto('/admin/security');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(owner().password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};
const signOut = async (page: Page): Promise<void> => {
  await page.evaluate(() => fetch('/api/staff/session', { method: 'DELETE' }));
};
const security = (page: Page) => page.getByRole('heading', { name: '账号安全' });

/** A time step counts once: the code of the next one is waited for. */
const freshCode = async (secret: string, used: string): Promise<string> => {
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  await expect(() => expect(app.generate()).not.toBe(used)).toPass({ timeout: 40_000 });
  return app.generate();
};

test('an authenticator app is set up, asked for, replaced by a recovery code when lost, and given up', async ({
  page,
}, info) => {
  test.setTimeout(150_000);
  const email = colleague(info.project.name);
  await enterPassword(page, email);
  await page.getByRole('button', { name: '设置验证器' }).click();
  await expect(page.getByRole('img', { name: '验证器的二维码' })).toBeVisible();
  await page.getByText('扫不了就手动输入密钥').click();
  const secret = ((await page.locator('.secret code').textContent()) ?? '').replaceAll(' ', '');
  const first = await freshCode(secret, '');
  await page.getByLabel('填应用里显示的 6 位数字').fill(first);
  await page.getByRole('button', { name: '确认启用' }).click();
  await expect(page.getByRole('heading', { name: '保存恢复码' })).toBeFocused();
  const codes = await page.locator('.recovery-codes code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: '我存好了，继续' }).click();
  await expect(page.getByText(/还有 10 个恢复码/)).toBeVisible();

  await signOut(page);
  await enterPassword(page, email);
  await page.getByLabel('动态码').fill(first);
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByText(/动态码不对/)).toBeVisible();
  await page.getByLabel('动态码').fill(await freshCode(secret, first));
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(security(page)).toBeVisible();

  await signOut(page);
  await enterPassword(page, email);
  await page.getByRole('button', { name: '手机不在身边，用恢复码' }).click();
  await page.getByLabel('恢复码', { exact: true }).fill((codes[0] ?? '').toLowerCase());
  await page.getByRole('button', { name: '验证', exact: true }).click();
  await expect(page.getByText(/还有 9 个恢复码/)).toBeVisible();

  await page.getByRole('button', { name: '移除', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '移除', exact: true }).click();
  await expect(page.getByRole('button', { name: '设置验证器' })).toBeVisible();
});

test('a passkey is added to a device, signs in alone, and is given up', async ({ page }, info) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const name = `${info.project.name} ${Date.now()}`;
  await enterPassword(page, owner().email);
  await page.getByRole('button', { name: '添加这台设备' }).click();
  await page.getByLabel('给它起个名字').fill(name);
  await page.getByRole('button', { name: '添加这台设备' }).click();
  await expect(page.getByText(name)).toBeVisible();

  await signOut(page);
  await page.goto('/admin/security');
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('上次使用');
  await page.getByRole('button', { name: `移除“${name}”` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '移除', exact: true }).click();
  await expect(page.getByText(name)).toBeHidden();
  await signOut(page);
  await page.goto('/admin/security');
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByText(/这个通行密钥不能用/)).toBeVisible();
});
