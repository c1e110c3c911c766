import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { entry } from './entries.ts';

const browser = useBrowser();

async function openAs(login: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login);
  return page;
}

test('cases in which the rules found nothing are approved together, the others only one by one', async () => {
  const page = await openAs('chen');
  const clean = page.locator('tbody tr', { hasText: '通过' });
  await clean.first().waitFor();
  const titles = await clean.locator('a').allInnerTexts();
  await page.getByRole('button', { name: new RegExp(`选中.*${titles.length}件`) }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^批量同意/ }).click();
  const results = page.getByRole('region', { name: '办理结果' });
  // One after the other, each with its own answer.
  await expect.poll(() => results.locator('li').count(), { timeout: 20_000 }).toBe(titles.length);
  // The rules are asked anew at that moment: what came up since the list was counted is left to be opened.
  for (const words of await results.locator('.said-no').allInnerTexts())
    expect(words).toMatch(/规则提示\d+处需要看，请打开后单独办理/);
  const approved = results.locator('li', { hasText: '已同意' });
  const titlesDone = await approved.locator('a').allInnerTexts();
  expect(titlesDone.length).toBeGreaterThan(0);
  for (const title of titlesDone)
    await expect.poll(() => page.locator('tbody tr', { hasText: title }).count()).toBe(0);
});

test('somebody hands a step on to another person, visibly', async () => {
  const page = await openAs('li');
  await page.locator('tbody tr a').first().click();
  await page.getByRole('button', { name: /更多办理/ }).click();
  await page.getByRole('menuitem', { name: /转办/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.ant-select').first().click();
  await page.keyboard.type('吴敬之');
  await page.locator('.ant-select-dropdown:visible').getByText('吴敬之').first().click();
  await dialog.getByLabel('原因').fill('请主任先看。');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /确认转办/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/等待吴敬之/).waitFor();
  await page.getByText('请主任先看。').first().waitFor();
});

test('a unit is suspended by two people and accepted again', async () => {
  const proposer = await openAs('li');
  await proposer.goto('/settings/measures');
  await proposer.getByRole('button', { name: '提出暂停受理' }).click();
  const proposal = proposer.getByRole('dialog');
  await proposal.getByRole('button', { name: '提出暂停受理' }).click();
  await proposal.getByText('请选择单位。').waitFor();
  await entry(proposer, 'measure-unit').click();
  await proposer.keyboard.type('民政');
  await proposer.locator('.ant-select-dropdown:visible').getByText('市民政局').first().click();
  await entry(proposer, 'measure-why').fill('护照逾期未交，已两次催办。');
  await expectAccessible(proposer);
  await proposal.getByRole('button', { name: '提出暂停受理' }).click();
  await proposal.waitFor({ state: 'hidden' });
  await proposer.getByText('等另一位负责人确认', { exact: true }).waitFor();

  const other = await openAs('zhou');
  await other.setViewportSize({ width: 390, height: 800 });
  await other.goto('/settings/measures');
  await other.getByRole('button', { name: '确认', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: '确认', exact: true }).click();
  await other.getByText('暂停中').waitFor();
  await expectNoOverflow(other);
  await other.getByRole('button', { name: '恢复受理' }).click();
  const release = other.getByRole('dialog');
  await release.getByRole('button', { name: '恢复受理' }).click();
  await release.getByText(/请写明/).waitFor();
  await entry(other, 'measure-reason').fill('护照已全部交回。');
  await release.getByRole('button', { name: '恢复受理' }).click();
  await other.getByText('已恢复').first().waitFor();
  await other.getByText('没有暂停受理的单位').waitFor();
});
