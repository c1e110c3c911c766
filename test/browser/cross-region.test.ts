import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { dayBefore, useDesk } from './desk.ts';
import { addRow, attach, choose, entry, fillDelegation } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
const mark = String(Date.now() % 100_000).padStart(5, '0');

const { openAs, stands, toDirector, toApproval } = useDesk(browser, mark);

/** What a form says, as it was downloaded from the page. */
async function download(page: Page, label: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: '文书' }).click();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem').getByRole('link', { name: label }).click(),
  ]);
  const parts = unzipSync(new Uint8Array(readFileSync(await paper.path())));
  await page.keyboard.press('Escape');
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  return { name: paper.suggestedFilename(), text };
}

/** The director agrees, and is told what stands in the way. */
async function expectRefused(page: Page, address: string, words: RegExp): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '同意', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /确认同意|同意$/ }).click();
  await dialog.getByText(words).first().waitFor();
  await page.keyboard.press('Escape');
}

const outsiders = [
  ['何平', '邻江市商务局', '副局长', '县处级副职', '邻江市外事办公室', '邻江市'],
  ['白露', '东华海关', '处长', '县处级正职', '东华海关国际合作处', '海关系统'],
] as const;

test('a cross-region group: letters to every office at once, replies, approval, and the notice in Word', async () => {
  const unit = await openAs('u10');
  const name = `市商务局赴汉堡区域合作团${mark}`;
  await unit.goto('/records/delegation/new');
  await fillDelegation(unit, name);
  await choose(unit, 'kind', '双跨团组');
  await choose(unit, 'formed', '本地组团');
  for (const [i, row] of outsiders.entries()) {
    await addRow(unit, '外单位人员');
    const [person, employer, post, rank, office, region] = row;
    for (const [field, words] of [
      ['name', person],
      ['employer', employer],
      ['post', post],
      ['office', office],
      ['region', region],
    ] as const)
      await entry(unit, `outsiders.${i}.${field}`).fill(words);
    await choose(unit, `outsiders.${i}.rank`, rank);
  }
  await expectAccessible(unit);
  await expectNoOverflow(unit);
  await unit.getByRole('button', { name: '保存并提交' }).click();
  await unit.getByRole('heading', { name, level: 1 }).waitFor();
  const address = new URL(unit.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  // Whoever applies asks no other office.
  expect(await unit.getByRole('button', { name: '生成征求意见函' }).count()).toBe(0);
  await toDirector(id);

  const director = await openAs('wu');
  await expectRefused(director, address, /还没有向外事归口单位征求意见/);

  const officer = await openAs('chen');
  await officer.goto(address);
  await officer.getByRole('button', { name: '生成征求意见函' }).click();
  const letters = officer.getByRole('region', { name: '征求意见函' }).first();
  for (const [, , , , office] of outsiders)
    await letters.getByRole('link', { name: `${office}：${name}` }).waitFor();
  await officer.getByRole('button', { name: '生成征求意见函' }).click();
  await officer.getByText('没有缺少的征求意见函').waitFor();
  await expectAccessible(officer);

  for (const [person, , , , office] of outsiders) {
    await officer.goto(address);
    await letters.getByRole('link', { name: `${office}：${name}` }).click();
    await officer.getByRole('heading', { name: `${office}：${name}`, level: 1 }).waitFor();
    await give(officer, '编号发函');
    await officer.getByText('已发，待复').first().waitFor();
    const paper = await download(officer, /征求意见函/);
    expect(paper.name).toMatch(/^明外函〔\d{4}〕\d+号.*\.docx$/);
    expect(paper.text).toContain(person);
    if (person === '何平')
      await expectRefused(director, address, /征求意见函还没有复函|还没有向外事归口单位/);
    await give(officer, '登记复函：同意', async () => {
      await entry(officer, 'repliedOn').fill(dayBefore(0));
      await officer.keyboard.press('Tab');
      await attach(officer, 'replyScan', '来文.pdf');
    });
    await officer.locator('h1').getByText('同意', { exact: true }).waitFor();
    await expectAccessible(officer);
  }

  await director.goto(address);
  await give(director, '同意');
  await toApproval(id);
  expect((await stands('delegation', id)).state).toBe('approved');

  await officer.reload();
  await officer.locator('h1').getByText('已出通知书').waitFor();
  const notice = await download(officer, /出国任务通知书/);
  expect(notice.name).toMatch(/^明外通〔\d{4}〕\d+号.*\.docx$/);
  expect(notice.text).toContain('出国任务通知书');
  expect(notice.text).toContain('白露');
  expect(notice.text).not.toContain('何平');
  await expectAccessible(officer);

  const phone = await browser.open({ viewport: { width: 390, height: 844 } });
  await signIn(phone, 'chen');
  for (const path of [
    new URL(officer.url()).pathname,
    address,
    '/records/consultation',
    '/records/personnel-filing/new',
  ]) {
    await phone.goto(path);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.waitForLoadState('networkidle');
    await expectNoOverflow(phone);
  }
}, 300_000);

test('who joins the group of another is refused without its notice, then confirmed with a confirmation', async () => {
  const unit = await openAs('u10');
  const name = `随省商务代表团赴汉堡${mark}`;
  await unit.goto('/records/delegation/new');
  await fillDelegation(unit, name);
  await choose(unit, 'kind', '随团（参团）');
  await unit.getByRole('button', { name: '保存并提交' }).click();
  await unit.getByRole('heading', { name, level: 1 }).waitFor();
  const address = new URL(unit.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  await toDirector(id);

  const director = await openAs('wu');
  await expectRefused(director, address, /没有收到通知书的，不予确认/);
  await director.goto(address);
  await give(director, '退回', async (dialog) => {
    await dialog.getByText('直接回到这一步').click();
    await dialog.getByLabel('原因').fill('请补任务通知书。');
  });

  await unit.goto(`${address}/edit`);
  for (const [field, words] of [
    ['former', '省商务厅'],
    ['formerOffice', '省外事办公室'],
    ['taskNumber', `东外通〔2026〕${mark}号`],
    ['taskOn', dayBefore(3)],
  ] as const)
    await entry(unit, field).fill(words);
  await unit.keyboard.press('Tab');
  await attach(unit, 'taskScan', '来文.pdf');
  await expectAccessible(unit);
  await unit.getByRole('button', { name: /再次提交/ }).click();
  await unit.getByRole('heading', { name, level: 1 }).waitFor();
  await unit.locator('h1').getByText('审核中').waitFor();

  await director.goto(address);
  await give(director, '同意');
  await toApproval(id);
  await director.goto(address);
  await director.locator('h1').getByText('已批准').waitFor();
  const paper = await download(director, /任务确认件/);
  expect(paper.name).toMatch(/^明外确〔\d{4}〕\d+号.*\.docx$/);
  expect(paper.text).toContain(`东外通〔2026〕${mark}号`);
  await director.getByRole('button', { name: '文书' }).click();
  expect(await director.getByRole('link', { name: /任务批件/ }).count()).toBe(0);
}, 240_000);
