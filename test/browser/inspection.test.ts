import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { choose, entry } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
// A busy machine takes its time.
const soon = { timeout: 15_000 };
const mark = String(Date.now() % 100_000);
const office = '临湖市外事侨务办公室';

async function openAs(login: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login, '临湖市');
  return page;
}
const focusedLine = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.querySelector('.tree-name')?.textContent ?? '');
const line = (page: Page, words: string) => page.getByRole('treeitem').filter({ hasText: words }).first();

test('the tree is walked by keyboard, and says how far each branch is', async () => {
  const page = await openAs('chen');
  await page.goto('/records/inspection?sort=deadline');
  const tree = page.getByRole('tree');
  await tree.waitFor();
  await expectAccessible(page);
  await expectNoOverflow(page);
  const items = tree.getByRole('treeitem');
  const all = await items.count();
  expect(await line(page, '市委巡察组反馈意见整改').textContent()).toMatch(/完成\d+\/39，总进度\d+%/);

  await items.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedLine(page), soon).toContain('党的领导和党的建设方面');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => items.count(), soon).toBeLessThan(all);
  expect(await line(page, '党的领导').getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => items.count(), soon).toBe(all);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedLine(page), soon).toContain('党组理论学习中心组');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /党组理论学习中心组/ }).waitFor();
  expect(await line(page, '党组理论学习中心组').getAttribute('aria-selected')).toBe('true');
  await expectAccessible(page);
}, 120_000);

test('a problem is added to the round, worked on, examined, and closed out by a body without an account', async () => {
  const officer = await openAs('chen');
  await officer.goto('/records/inspection');
  await line(officer, '市委巡察组反馈意见整改').click();
  await officer.getByRole('heading', { name: /市委巡察组反馈意见整改/ }).waitFor();

  const add = async (level: string, name: string, more: () => Promise<unknown> = async () => undefined) => {
    await officer.getByRole('link', { name: `添加${level}` }).click();
    await entry(officer, 'name').fill(name);
    await choose(officer, 'unit', office);
    await more();
    await officer.getByRole('button', { name: '保存', exact: true }).click();
    await officer.getByRole('heading', { name }).waitFor();
  };
  await add('方面', `方面${mark}`);
  await add('问题', `问题${mark}`);
  await add('措施', `措施${mark}`, async () => {
    await choose(officer, 'responsible', '周砚秋');
    await entry(officer, 'deadline').fill('2018-06-10');
    await officer.keyboard.press('Tab');
  });
  const address = new URL(officer.url()).pathname;
  expect(await line(officer, `措施${mark}`).textContent()).toContain('周砚秋');
  expect(await line(officer, `问题${mark}`).textContent()).toContain('完成0/1，总进度0%');

  // Not before it is done and proven.
  await officer.getByRole('button', { name: '申请销号' }).click();
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /申请销号/ })
    .click();
  await officer
    .getByText(/进度为0%，完成后才能销号/)
    .first()
    .waitFor();
  await officer
    .getByText(/没有佐证材料，不能销号/)
    .first()
    .waitFor();
  await officer.goto(`${address}/edit`);
  await entry(officer, 'progress').fill('100');
  await entry(officer, 'news').fill('制度已印发。');
  await officer
    .locator('[data-entry="evidence"] input[type=file]')
    .setInputFiles({ name: '纪要.txt', mimeType: 'text/plain', buffer: Buffer.from('会议纪要。') });
  await officer.getByText('纪要.txt').first().waitFor();
  await officer.getByRole('button', { name: '保存', exact: true }).click();
  await officer.getByRole('heading', { name: `措施${mark}` }).waitFor();
  await expect.poll(async () => line(officer, `问题${mark}`).textContent(), soon).toContain('总进度100%');
  await give(officer, '申请销号');
  await officer.getByText('销号审核中').first().waitFor();
  await expectAccessible(officer);

  for (const login of ['li', 'wu']) {
    const page = await openAs(login);
    await page.goto(address);
    await give(page, '同意');
  }
  // The body that closes out has no account: a letter goes, its reply is written down.
  await officer.goto(address);
  await officer.getByText('待销号').first().waitFor();
  await give(officer, '发函', async (dialog) => dialog.getByLabel('去函文号').fill('临整改〔2018〕9号'));
  await give(officer, '登记回函', async (dialog) => {
    await dialog.getByLabel('回函原话').fill('同意销号。');
    await dialog.getByLabel('来函文号').fill('临巡办复〔2018〕9号');
  });
  await officer.getByText('已销号').first().waitFor();
  await expect
    .poll(async () => line(officer, `方面${mark}`).textContent(), soon)
    .toContain('完成1/1，总进度100%');
  await expectAccessible(officer);

  // The week's report is there without anybody writing it, and the share opens its measures.
  await line(officer, '市委巡察组反馈意见整改').click();
  await officer.getByRole('heading', { name: /市委巡察组反馈意见整改/ }).waitFor();
  await officer.getByRole('button', { name: '文书' }).click();
  const [paper] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('link', { name: '巡察整改周报' }).click(),
  ]);
  expect(paper.suggestedFilename()).toContain('巡察整改周报');
  await officer.goto('/figures?period=2018H1');
  const rate = officer.getByRole('row').filter({ hasText: '整改措施完成率' });
  expect(await rate.textContent()).toContain('目标100%');
  await rate.getByRole('link').first().click();
  await officer.getByRole('dialog').getByText('条记录').first().waitFor();
}, 240_000);

test('on a telephone the tree fits the screen', async () => {
  const page = await browser.open({ viewport: { width: 390, height: 780 } });
  await signIn(page, 'chen', '临湖市');
  await page.goto('/records/inspection');
  await page.getByRole('tree').waitFor();
  await expectNoOverflow(page);
  await expectAccessible(page);
}, 60_000);
