import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { dayBefore, useDesk } from './desk.ts';
import { attach, entry, fillDelegation } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
const mark = String(Date.now() % 100_000).padStart(5, '0');
const { openAs, stands, toDirector, toApproval, throughOffice } = useDesk(browser, mark);

test('a trip approved on paper is entered afterwards, refused without its paper, checked by another person, counted', async () => {
  const officer = await openAs('chen');
  const name = `补录赴汉堡团${mark}`;
  await officer.goto('/records/delegation/new');
  await fillDelegation(officer, name);
  await officer.getByRole('button', { name: '保存', exact: true }).click();
  await officer.getByRole('heading', { name, level: 1 }).waitFor();
  const address = new URL(officer.url()).pathname;
  const id = address.split('/').at(-1) ?? '';

  // The paper is what it rests on: without it nothing is entered, and nothing typed is lost.
  const refused = give(officer, '补录已批团组', async () => {
    await entry(officer, 'paperOn').fill(dayBefore(3));
    await entry(officer, 'paperNumber').fill(`明外批〔2026〕补${mark}号`);
  });
  await expect(refused).rejects.toThrow(/批件扫描件/);
  const dialog = officer.getByRole('dialog');
  expect(await entry(officer, 'paperNumber').inputValue()).toBe(`明外批〔2026〕补${mark}号`);
  await attach(officer, 'paperScan', '批件.pdf');
  await expectAccessible(officer);
  await dialog.getByRole('button', { name: /补录已批团组$/ }).click();
  await officer.locator('h1').getByText('补录复核中').waitFor();
  await expectNoOverflow(officer);
  // Whoever entered it does not check it.
  expect(await officer.getByRole('button', { name: '同意', exact: true }).count()).toBe(0);

  const head = await openAs('li');
  await head.goto(address);
  await head.getByText('批件.pdf').first().waitFor();
  await give(head, '同意');
  await head.locator('h1').getByText('已批准').waitFor();
  await head.getByText(`明外批〔2026〕补${mark}号`).first().waitFor();
  await head.getByText(dayBefore(3)).first().waitFor();
  await expectAccessible(head);
  expect((await stands('delegation', id)).state).toBe('approved');
}, 240_000);

test('a change after approval: what was approved stays in sight, is sent back once, dropped once, and approved anew', async () => {
  const unit = await openAs('u10');
  const name = `市商务局赴汉堡变更团${mark}`;
  await unit.goto('/records/delegation/new');
  await fillDelegation(unit, name);
  await unit.getByRole('button', { name: '保存并提交' }).click();
  await unit.getByRole('heading', { name, level: 1 }).waitFor();
  const address = new URL(unit.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  await toDirector(id);
  await throughOffice('delegation', id, 7, ['wu']);
  await toApproval(id);
  expect((await stands('delegation', id)).state).toBe('approved');

  const officer = await openAs('chen');
  await officer.goto(address);
  await officer.locator('h1').getByText('已批准').waitFor();
  // One approval and nothing else: there is nothing to compare.
  expect(await officer.getByRole('heading', { name: '历次批准' }).count()).toBe(0);
  const change = async (city: string) => {
    await give(officer, '变更', (box) => box.getByLabel(/原因/).fill('外方调整会谈地点。'));
    await officer.locator('h1').getByText('变更中').waitFor();
    await officer.goto(`${address}/edit`);
    await entry(officer, 'legs.0.city').fill(city);
    await officer.keyboard.press('Tab');
    await officer.getByRole('button', { name: '保存', exact: true }).click();
    await officer.getByRole('heading', { name, level: 1 }).waitFor();
  };
  const versions = (page: Page) => page.getByRole('region', { name: '历次批准' });

  // Begun and dropped: the record says again what was approved.
  await change('不来梅');
  await versions(officer).getByText('汉堡', { exact: true }).first().waitFor();
  await versions(officer).getByText('不来梅').first().waitFor();
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await give(officer, '放弃变更');
  await officer.locator('h1').getByText('已批准').waitFor();
  expect(await officer.getByRole('heading', { name: '历次批准' }).count()).toBe(0);
  const facts = officer.getByRole('region', { name: '行程', exact: true });
  expect(await facts.innerText()).not.toContain('不来梅');

  // Handed in: whoever decides reads what would be other, sends it back once, and agrees to the next.
  await change('不来梅');
  await expect(give(officer, '提交变更')).rejects.toThrow(/日程中的汉堡没有列入行程/);
  await officer.goto(`${address}/edit`);
  const rows = officer.locator('[data-entry="programme"] [data-row]');
  await rows.first().waitFor();
  for (let i = 0; i < (await rows.count()); i++)
    if ((await entry(officer, `programme.${i}.city`).inputValue()) === '汉堡')
      await entry(officer, `programme.${i}.city`).fill('不来梅');
  await officer.getByRole('button', { name: '保存', exact: true }).click();
  await officer.getByRole('heading', { name, level: 1 }).waitFor();
  await give(officer, '提交变更');
  await officer.locator('h1').getByText('变更审核中').waitFor();
  await give(officer, '同意');
  const head = await openAs('li');
  await head.goto(address);
  await versions(head).getByText('不来梅').first().waitFor();
  await versions(head).getByRole('button', { name: '看当时批准的内容' }).click();
  const then = head.getByRole('dialog');
  await then.getByRole('region', { name: '行程', exact: true }).getByText('汉堡').first().waitFor();
  expect(await then.innerText()).not.toContain('不来梅');
  await expectAccessible(head);
  await then.getByRole('button', { name: /关闭|Close/ }).click();
  await give(head, '退回', (box) =>
    box
      .getByLabel(/意见|说明|原因/)
      .first()
      .fill('请附外方来函。'),
  );
  await head.locator('h1').getByText('变更中').waitFor();
  await officer.goto(address);
  await give(officer, '提交变更');
  // It goes straight back to whoever returned it.
  await throughOffice('delegation', id, 1, ['li', 'zhou', 'wu']);
  await officer.reload();
  await officer.locator('h1').getByText('已批准').waitFor();
  await versions(officer).getByText('第2次批准').waitFor();
  await versions(officer).getByText('第1次批准').waitFor();
  await versions(officer)
    .getByText(/与上一次批准相比/)
    .click();
  await versions(officer).getByText('不来梅').first().waitFor();
  await expectAccessible(officer);
  const phone = await browser.open({ viewport: { width: 390, height: 844 } });
  await signIn(phone, 'chen');
  await phone.goto(address);
  await versions(phone).waitFor();
  await expectNoOverflow(phone);
}, 300_000);
