import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { entry } from './entries.ts';

const browser = useBrowser();
// A half-year that no report of the demonstration tells.
const address = '/collection?period=2017H2';

test('a round of collection by its buttons: called for, called to mind, handed in, approved together', async () => {
  const officer = await browser.open();
  await signIn(officer, 'chen', '临湖市');
  await officer.goto(address);
  const calling = officer.getByRole('button', { name: /^下发填报（\d+项）$/ });
  const asked = Number(/\d+/.exec((await calling.textContent()) ?? '')?.[0]);
  expect(asked).toBeGreaterThan(5);
  expect(await officer.getByRole('checkbox').count()).toBe(0);
  await calling.click();
  await officer.getByText(`已下发${asked}项`).waitFor();
  await calling.waitFor({ state: 'detached' });
  await officer.getByText(`应报${asked}项：已审核0项，待审核0项，未报${asked}项`).waitFor();
  await expectAccessible(officer);

  await officer.getByRole('link', { name: '催报逾期的' }).click();
  await officer.getByRole('button', { name: '全选逾期' }).click();
  await officer.getByRole('button', { name: /^催办（\d+）$/ }).click();
  await officer.getByText(/已催办\d+条|没有可以通知的人/).waitFor();

  const told: string[] = [];
  for (const at of [0, 1]) {
    await officer.goto(address);
    const link = officer.locator('.collection-table tbody th a').nth(at);
    told.push(((await link.textContent()) ?? '').trim());
    await officer.goto(`${(await link.getAttribute('href')) ?? ''}/edit`);
    await entry(officer, 'value').fill(String(at + 2));
    await entry(officer, 'source').fill('下半年工作台账');
    await entry(officer, 'reporter').fill('陈晓');
    await officer.getByRole('button', { name: '保存并报送' }).click();
    await officer.locator('h1').getByText('待审核').waitFor();
  }

  const head = await browser.open();
  await signIn(head, 'li', '临湖市');
  await head.goto(address);
  await head.getByText('待审核2项').waitFor();
  await head.getByRole('checkbox', { name: '全选待审核的' }).check();
  // One is looked at again first.
  await head.getByRole('checkbox', { name: `选择“${told[1] ?? ''}”` }).uncheck();
  await expectAccessible(head);
  await head.getByRole('button', { name: '审核通过所选（1项）' }).click();
  await head.getByText('已审核1项', { exact: true }).waitFor();
  await head.getByText('已审核1项，待审核1项').waitFor();
  for (const width of [1024, 390]) {
    await head.setViewportSize({ width, height: 844 });
    await expectNoOverflow(head);
  }
  await expectAccessible(head);
  await head.goto('/figures?period=2017H2');
  await head.locator('table.figures tbody th').first().waitFor();
  const rows = await head.locator('table.figures tbody th').allTextContents();
  const isTold = (name: string | undefined) => rows.some((row) => row.startsWith(name ?? '?'));
  expect([isTold(told[0]), isTold(told[1])]).toEqual([true, false]);
}, 180_000);
