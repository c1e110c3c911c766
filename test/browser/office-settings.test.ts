import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();

async function openAs(login: string, path: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login, '江海市');
  await page.goto(path);
  return page;
}

test('business that an office does not do leaves its pages, and comes back', async () => {
  const administrator = await openAs('xu', '/admin/packs');
  await administrator.getByRole('heading', { name: '业务开关' }).waitFor();
  await expectAccessible(administrator);
  await administrator.getByRole('button', { name: '停用 党建与整改' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByText(/记录不会删除/).waitFor();
  await dialog.getByRole('button', { name: '停用' }).click();
  await administrator.getByRole('button', { name: '启用 党建与整改' }).waitFor();

  const officer = await openAs('chen', '/records/inspection');
  await officer.getByText('本单位停用了这项业务').waitFor();
  expect(await officer.getByRole('link', { name: '巡察整改' }).count()).toBe(0);
  await administrator.getByRole('button', { name: '启用 党建与整改' }).click();
  await administrator.getByRole('button', { name: '停用 党建与整改' }).waitFor();
  await expect
    .poll(
      async () => {
        await officer.reload();
        return officer.getByRole('link', { name: '巡察整改' }).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
});

test('the pages speak in the terms of the office', async () => {
  const administrator = await openAs('xu', '/admin/terms');
  await administrator.getByRole('button', { name: '添加一行' }).click();
  await administrator.getByRole('button', { name: '保存' }).click();
  await administrator.getByRole('alert').getByText('至少两个字').waitFor();
  await administrator.getByLabel('第1行 系统的叫法').fill('团组');
  await administrator.getByLabel('第1行 本单位的叫法').fill('出访团');
  await expectAccessible(administrator);
  await administrator.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(administrator);
  await administrator.getByRole('button', { name: '保存' }).click();
  await administrator.getByText('页面已换用新的叫法').waitFor();

  const officer = await openAs('chen', '/records/delegation');
  await officer.getByRole('heading', { name: '因公出国（境）出访团' }).waitFor();
  await administrator.getByRole('button', { name: '删除第1行' }).click();
  await administrator.getByRole('button', { name: '保存' }).click();
  await administrator.getByText('还没有设置').waitFor();
});
