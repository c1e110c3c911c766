import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const { open } = useBrowser();
const chosen = 'Wutong-huakai-8';

/** Signs in with a password of one's own, as far as the answer to the first press of the button. */
async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('单位').fill('明港市');
  await page.locator('.ant-select-item-option', { hasText: '明港市' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('账号').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
    .first()
    .click();
}

test('a user is made by one administrator, gets a role from another, and sets a second factor up', async () => {
  const system = await open();
  await signIn(system, 'xu');
  await system.getByRole('link', { name: '用户与授权' }).click();
  await system.getByRole('button', { name: '新建用户' }).first().click();
  const dialog = system.getByRole('dialog');
  await dialog.getByRole('button', { name: '新建用户' }).click();
  await dialog.getByText('请填写姓名。').waitFor();
  await dialog.getByLabel('姓名').fill('林知远');
  await dialog.getByLabel('账号').fill('linzhiyuan');
  await pick(system, '部门或单位', '出国管理处');
  await dialog.getByLabel('职务').fill('经办人');
  await dialog.getByRole('button', { name: '新建用户' }).click();
  const oneTime = (await system.locator('.one-time code').textContent()) ?? '';
  expect(oneTime).toMatch(/^[A-Z]{4}-[a-z]{4}-\d{4}-[a-z]{4}$/);
  await system.getByRole('button', { name: '已转告' }).click();
  await system
    .getByRole('row', { name: /林知远/ })
    .getByText('尚未授权')
    .waitFor();
  await expectAccessible(system);
  expect(await system.getByRole('button', { name: '角色', exact: true }).count()).toBe(0);

  const security = await open();
  await signIn(security, 'an');
  await security.getByRole('searchbox', { name: /姓名、账号/ }).fill('林知远');
  const row = security.getByRole('row', { name: /林知远/ });
  await row.getByRole('button', { name: '角色', exact: true }).click();
  await security.getByRole('button', { name: '授予角色' }).click();
  await pick(security, '角色', '经办人');
  await security.getByRole('button', { name: '授予角色' }).click();
  await security.getByRole('dialog').getByText('经办人').first().waitFor();
  await security.getByRole('button', { name: '关闭' }).click();
  await row.getByText('经办人').first().waitFor();

  const own = await open({ viewport: { width: 390, height: 844 } });
  await enter(own, 'linzhiyuan', oneTime);
  await own.getByRole('heading', { name: '请先设置新密码' }).waitFor();
  await expectAccessible(own);
  await own.getByLabel('现在的密码').fill(oneTime);
  await own.getByLabel('新密码', { exact: true }).fill('linzhiyuan-Xin1');
  await own.getByLabel('再输一遍新密码').fill('linzhiyuan-Xin1');
  await own.getByRole('button', { name: '修改密码' }).click();
  await own.getByText('密码里不能含有账号名。').waitFor();
  await own.getByLabel('新密码', { exact: true }).fill(chosen);
  await own.getByLabel('再输一遍新密码').fill(chosen);
  await own.getByRole('button', { name: '修改密码' }).click();
  await own.getByRole('button', { name: '林知远的菜单' }).click();
  await own.getByRole('menuitem', { name: '我的账号' }).click();
  await own.getByRole('button', { name: '启用二次验证' }).click();
  await own.getByLabel('密码', { exact: true }).fill(chosen);
  await own.getByRole('button', { name: '下一步' }).click();
  await own.getByRole('img', { name: '二次验证的二维码' }).waitFor();
  await expectNoOverflow(own);
  const key = ((await own.locator('.factor-key code').textContent()) ?? '').replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(key) });
  await own.getByLabel('动态码').fill(totp.generate());
  await own.getByRole('button', { name: '确认启用' }).click();
  await own.locator('.recovery-codes li').first().waitFor();
  const recovery = (await own.locator('.recovery-codes li').allTextContents())[0] ?? '';
  await own.getByRole('button', { name: '我已保存' }).click();
  await own.getByText('剩余恢复码10个').waitFor();
  await expectAccessible(own);

  const again = await open();
  await enter(again, 'linzhiyuan', chosen);
  await again.getByLabel('动态码').waitFor();
  // The code that confirmed it was accepted once and is none any more; the next one opens.
  const now = Date.now();
  await again.getByLabel('动态码').fill(totp.generate({ timestamp: now + 30_000 }));
  await again.getByRole('button', { name: '登录' }).click();
  await again.getByRole('button', { name: '林知远的菜单' }).waitFor();
  const used = await open();
  await enter(used, 'linzhiyuan', chosen);
  await used.getByLabel('动态码').fill(totp.generate({ timestamp: now + 30_000 }));
  await used.getByRole('button', { name: '登录' }).click();
  await used.getByText('动态码不正确，或已经用过。').waitFor();
  await used.getByLabel('动态码').fill(recovery);
  await used.getByRole('button', { name: '登录' }).click();
  await used.getByRole('button', { name: '林知远的菜单' }).waitFor();
});

test('the audit administrator sees what was done and no business; each page fits a telephone', async () => {
  const page = await open();
  await signIn(page, 'shen');
  await page.getByRole('link', { name: '审计记录' }).click();
  await page.getByRole('button', { name: '立即核对' }).click();
  // It goes through every entry of the demonstration.
  await page.getByText(/核对完毕：.*未发现改动/).waitFor({ timeout: 60_000 });
  await page
    .getByRole('row', { name: /沈明.*登录/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('link', { name: '因公出国（境）团组' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: '用户与授权' }).count()).toBe(0);
  await page.goto('/admin/users');
  await page.getByText('没有这个页面').waitFor();
  for (const [login, paths] of [
    ['shen', ['audit', 'health', 'roles']],
    ['an', ['users', 'security', 'resets']],
    ['xu', ['units']],
  ] as const) {
    const phone = await open({ viewport: { width: 390, height: 844 } });
    await signIn(phone, login);
    for (const path of paths) {
      await phone.goto(`/admin/${path}`);
      await phone.locator('.settings-part').first().waitFor();
      await expectNoOverflow(phone);
      await expectAccessible(phone);
    }
  }
});
