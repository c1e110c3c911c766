import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { give } from './give.ts';

const browser = useBrowser();
const soon = { timeout: 15_000 };
const address = '/reports?kind=half-year&period=2018H1';
let officer: Page;
let head: Page;

beforeAll(async () => {
  [officer, head] = [await browser.open(), await browser.open()];
  // An office of its own, so that no other journey meets what is written here.
  await signIn(officer, 'chen', '临湖市');
  await signIn(head, 'li', '临湖市');
});

const open = async (page: Page, path = address): Promise<void> => {
  await page.goto(path);
  await page.locator('.report-figure').first().waitFor();
};
const paragraph = (page: Page, words: string) => page.locator('.report-block', { hasText: words });
async function write(page: Page, words: string): Promise<void> {
  await page.getByLabel('文字').fill(words);
  await page.locator('.paragraph-editor').getByRole('button', { name: '保存' }).click();
  await paragraph(page, words).waitFor();
}

test('a paragraph is talked about where it stands, and whoever wrote it hears of it', async () => {
  await open(officer);
  await officer.getByRole('button', { name: '可自己写' }).first().click();
  await write(officer, '上半年办成友城论坛1次。');
  await open(head);
  await paragraph(head, '办成友城论坛').getByRole('button', { name: '批注这一段' }).click();
  await head.getByLabel('批注内容').fill('请写明有几个国家参加。');
  await head.locator('.comment-form').getByRole('button', { name: '批注' }).click();
  await paragraph(head, '办成友城论坛').getByRole('button', { name: '批注：1条未解决' }).waitFor();
  await expectAccessible(head);

  // The post goes its round every minute or so.
  const kinds = async (): Promise<string> => (await officer.request.get('/api/messages')).text();
  await expect.poll(kinds, { timeout: 120_000, interval: 2000 }).toContain('"comment"');
  await officer.reload();
  await officer.locator('button.bell').click();
  await officer
    .getByRole('link', { name: /总结批注/ })
    .first()
    .click();
  const panel = officer.getByRole('complementary', { name: '批注' });
  await panel.getByText('请写明有几个国家参加。').waitFor();
  await panel.getByRole('button', { name: '回复' }).click();
  await panel.getByLabel('回复内容').fill('已补上。');
  await panel.locator('.comment-form').getByRole('button', { name: '回复' }).click();
  await panel.getByText('已补上。').waitFor();
  await panel.getByRole('button', { name: '已解决' }).click();
  await panel.getByText('显示已解决的（1）').waitFor();
}, 180_000);

test('what became of a paragraph is shown word by word, and an old version comes back as a new one', async () => {
  await open(officer);
  await paragraph(officer, '办成友城论坛').getByRole('button', { name: '修改这一段' }).click();
  await write(officer, '上半年办成友城论坛2次，12个国家参加。');
  await paragraph(officer, '办成友城论坛').getByRole('button', { name: '历次版本' }).click();
  const drawer = officer.getByRole('dialog');
  await drawer.getByText('第2版').waitFor();
  expect(await drawer.locator('del').allInnerTexts()).toEqual([expect.stringContaining('1')]);
  expect((await drawer.locator('ins').allInnerTexts()).join()).toMatch(/2.*12个国家参加/s);
  await expectAccessible(officer);
  await drawer.getByRole('button', { name: '取回这一版' }).last().click();
  await drawer.getByText('第3版').waitFor();
  await officer.keyboard.press('Escape');
  await paragraph(officer, '上半年办成友城论坛1次。').waitFor();
});

test('handed in, returned, handed in again with what changed, signed', async () => {
  await officer.getByRole('button', { name: '送审', exact: true }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('送审说明').fill('亮点部分请审。');
  await expectAccessible(officer);
  await dialog.getByRole('button', { name: '送审' }).click();
  await officer.getByRole('heading', { name: /送审中/ }).waitFor();
  const address = new URL(officer.url()).pathname;
  await open(officer);
  await officer.getByText('第1稿正在送审，现在的修改不会进入那一稿。').waitFor();

  await head.goto('/work');
  await head
    .getByRole('link', { name: /2018年上半年工作总结/ })
    .first()
    .click();
  await head.getByRole('button', { name: '在这里看全文' }).click();
  await paragraph(head, '上半年办成友城论坛1次。').waitFor();
  await expectAccessible(head);
  await give(head, '退回', async (one) => {
    await one.getByLabel(/原因|理由/).fill('写明参加国家。');
  });
  await head.getByRole('heading', { name: /退回修改/ }).waitFor();

  await open(officer);
  await officer.getByText('第1稿退回修改。').waitFor();
  await paragraph(officer, '办成友城论坛').getByRole('button', { name: '修改这一段' }).click();
  await write(officer, '上半年办成友城论坛1次，12个国家参加。');
  await officer.getByRole('button', { name: '送审', exact: true }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await officer.getByRole('heading', { name: /送审中/ }).waitFor();
  expect(new URL(officer.url()).pathname).toBe(address);

  await head.reload();
  await head.getByText('与上一稿的不同（1段）').waitFor();
  expect(await head.locator('.case-changes ins').innerText()).toContain('12个国家参加');
  await give(head, '同意');
  for (const login of ['zhou', 'wu']) {
    const page = await browser.open();
    await signIn(page, login, '临湖市');
    await page.goto(address);
    await give(page, '同意');
    await page.context().close();
  }
  await open(officer);
  await officer.getByText(/第2稿已签发（主任，/).waitFor();
  const list = officer.locator('.edition-list li');
  expect(await list.first().innerText()).toMatch(/第2稿[\s\S]*已签发[\s\S]*主任签发/);
  expect(await list.nth(1).innerText()).toMatch(/第1稿[\s\S]*已换稿/);

  await paragraph(officer, '办成友城论坛').getByRole('button', { name: '修改这一段' }).click();
  await write(officer, '上半年办成友城论坛1次，13个国家参加。');
  await officer.getByText('此后正文有1段与签发稿不同').waitFor();
  await expectAccessible(officer);
}, 240_000);

test('a paper for others says it shorter; the whole keeps its words', async () => {
  await officer.getByText(/^报党委办公室/).click();
  await officer.locator('.paper-note').waitFor();
  await paragraph(officer, '办成友城论坛').getByRole('button', { name: '修改这一段' }).click();
  await write(officer, '办成友城论坛1次。');
  await paragraph(officer, '办成友城论坛1次。').getByText('本份专用').waitFor();
  await expectAccessible(officer);
  await officer.getByText('本单位全文', { exact: true }).click();
  await paragraph(officer, '13个国家参加').waitFor();
});

test('the next report is begun with this one, and its doubts are marked', async () => {
  await officer.getByRole('button', { name: '起草下一期' }).click();
  await officer.getByRole('menuitem', { name: '2018年下半年' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '开始' }).click();
  await officer.getByText(/带来1段，其中1段有批注要核对/).waitFor();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: '去看2018年下半年' }).click();
  await paragraph(officer, '下半年办成友城论坛1次，13个国家参加。').waitFor();
  await officer.getByRole('tab', { name: '批注（1）' }).click();
  await officer.getByText(/已改：上半年→下半年。请看是否还对：/).waitFor();
  await expectAccessible(officer);
});

test.each([1440, 1024, 390])('at %i nothing is wider than the screen', async (width) => {
  await officer.setViewportSize({ width, height: 900 });
  await open(officer);
  await expect.poll(() => officer.locator('.report-panel').count(), soon).toBe(1);
  await expectNoOverflow(officer);
});
