import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const address = '/handing-up?period=2018H1';
const lower = '江海市外事侨务办公室';

async function openAs(login: string, office: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login, office);
  await page.goto(address);
  return page;
}

test('a lower office hands up, the upper gives back with a reason, it comes anew, is taken, and is added up', async () => {
  const above = await openAs('li', '东华省');
  // One is taken, one waits, one came a second time, one is late.
  await above.getByText('下级4个：已接收2，待接收1，未报1，其中逾期1。').waitFor();
  await expectAccessible(above);
  await above.getByRole('button', { name: '催报未报的（1个）' }).click();
  await above.getByText('已催报1个单位').waitFor();
  await above.getByRole('link', { name: '含下级的统计' }).click();
  await above.getByText(`缺：${lower}。`).waitFor();
  const approved = above.getByRole('row', { name: /^审批因公出国（境）团组/ }).first();
  const before = await approved.locator('td').first().textContent();

  const officer = await openAs('chen', '江海市');
  await officer.getByText('这一期还没有报过。').waitFor();
  expect(await officer.getByRole('button', { name: /^报送（/ }).count()).toBe(0);

  const head = await openAs('li', '江海市');
  await head.getByText('请尽快报送2018年上半年的数').waitFor();
  await head.getByRole('button', { name: '挑选指标' }).click();
  await head.getByRole('checkbox', { name: '选择“授牌海外工作站”' }).uncheck();
  await expectAccessible(head);
  await head.getByLabel('说明').fill('上半年数，海外工作站待核。');
  const handing = head.getByRole('button', { name: /^报送（\d+个指标）$/ });
  await handing.click();
  await head.getByText('已报送，第1次').waitFor();
  await head.getByRole('row', { name: /第1次 本级.*部分指标.*待接收/ }).waitFor();
  for (const width of [1024, 390]) {
    await head.setViewportSize({ width, height: 844 });
    await expectNoOverflow(head);
  }
  await head.setViewportSize({ width: 1440, height: 900 });

  await above.goto(address);
  await above.getByRole('button', { name: `查看${lower}报来的数` }).click();
  await above.getByRole('rowheader', { name: '可受理因私签证国家' }).waitFor();
  await above.getByRole('button', { name: `退回${lower}的报送` }).click();
  const dialog = above.getByRole('dialog');
  await dialog.getByRole('button', { name: /^退\s*回$/ }).click();
  await dialog.getByText('请写明退回的原因。').waitFor();
  await expectAccessible(above);
  await dialog.getByLabel('退回原因').fill('请把海外工作站一并报来。');
  await dialog.getByRole('button', { name: /^退\s*回$/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await above.getByRole('row', { name: new RegExp(`${lower}.*已退回`) }).waitFor();

  await head.goto(address);
  await head.getByText('请把海外工作站一并报来。').waitFor();
  await handing.click();
  await head.getByRole('row', { name: /第2次 本级.*待接收/ }).waitFor();

  await above.goto(address);
  await above.getByRole('button', { name: `接收${lower}的报送` }).click();
  await above.getByText('下级4个：已接收3，待接收1，未报0，其中逾期0。').waitFor();
  for (const width of [1024, 390]) {
    await above.setViewportSize({ width, height: 844 });
    await expectNoOverflow(above);
  }
  await expectAccessible(above);
  await above.setViewportSize({ width: 1440, height: 900 });

  await above.getByRole('link', { name: '含下级的统计' }).click();
  await above.getByText(new RegExp(`计入：.*${lower}`)).waitFor();
  expect(await above.getByText(/^缺：/).count()).toBe(0);
  // 江海 tells no delegations: the sum of the others stays.
  expect(await approved.locator('td').first().textContent()).toBe(before);
  await approved.getByRole('link').first().click();
  const drawer = above.getByRole('dialog');
  await drawer.getByRole('row', { name: /明港市外事侨务办公室 407/ }).waitFor();
  // The records of others stay with them: only the own part opens.
  expect(await drawer.locator('tbody').getByRole('link').allTextContents()).toEqual(['东华省外事侨务办公室']);
  await expectAccessible(above);
}, 180_000);

test('a formula opens what it is made of, and each of those its records; every figure stands in the dictionary', async () => {
  const page = await openAs('li', '明港市');
  await page.goto('/figures?period=2018H1');
  const share = page.getByRole('row', { name: /^平均每批人次/ });
  await share.getByText('3 人次/批').waitFor();
  await share.getByRole('link').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('审批因公出国（境）人次 ÷ 审批因公出国（境）团组').waitFor();
  await expectAccessible(page);
  await drawer.getByRole('link', { name: '审批因公出国（境）团组' }).click();
  await drawer.getByText('审批因公出国（境）团组 · 2018年上半年').waitFor();
  await drawer.getByText('407 批').waitFor();
  await drawer.getByRole('link', { name: '口径' }).click();
  await page.getByRole('heading', { name: /^审批因公出国（境）团组/ }).waitFor();
  const find = page.getByRole('searchbox', { name: '名称、说法、标识、拼音首字母' });
  await find.fill('bypzl');
  await page.getByRole('heading', { name: /^不予批准率/ }).waitFor();
  await find.fill('友城总数');
  await page.getByText('审核后计入').first().waitFor();
  await find.fill('');
  await expectAccessible(page);
  for (const width of [1024, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoOverflow(page);
  }
}, 120_000);

test('figures as of a day stand beside those of the same day of last year', async () => {
  const page = await openAs('li', '明港市');
  await page.goto('/figures?period=2018H1');
  await page.getByRole('combobox', { name: '时段' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('截至某日').click();
  const day = page.getByRole('textbox', { name: '截至某日' });
  await day.fill('2018-07-20');
  await day.press('Enter');
  await page.getByText('请选2018-01-01至2018-06-30之间的一天。').waitFor();
  await day.fill('2018-05-20');
  await day.press('Enter');
  await page.locator('h1').getByText('2018年（截至5月20日）').waitFor();
  expect(new URL(page.url()).searchParams.get('period')).toBe('2018-01-01..2018-05-20');
  await expectAccessible(page);
}, 120_000);
