import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { addRow, entry, fillDates, fillDelegation } from './entries.ts';

const browser = useBrowser();
const name = `日程验收团${String(Date.now() % 10_000).padStart(4, '0')}`;

test('a programme fills itself, keeps what was typed, is refused outside the journey, mended and submitted', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  await page.goto('/records/delegation/new');
  const fill = entry(page, 'programme.fill');
  const programme = page.locator('[data-entry="programme"]');

  // Without the days of the journey there is nothing to fill in, and the button says what is missing.
  await fill.click();
  await programme.getByText('请先填出境至入境日期和各地停留日期。').waitFor();

  await addRow(page, '日程');
  await entry(page, 'programme.0.day').fill('2027-03-02');
  await page.keyboard.press('Tab');
  await entry(page, 'programme.0.half').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '上午' }).click();
  await entry(page, 'programme.0.activity').fill('参观港口自动化码头');
  await fillDelegation(page, name);

  // Five days: what was typed for the second morning stands in its place, and nothing of it is lost.
  await expect.poll(() => programme.locator('[data-row]').count()).toBe(10);
  expect(await entry(page, 'programme.2.activity').inputValue()).toBe('参观港口自动化码头');
  expect(await entry(page, 'programme.0.activity').inputValue()).toBe('前往汉堡');
  expect(await entry(page, 'programme.9.activity').inputValue()).toBe('回国');
  await fill.click();
  await programme.getByText('没有要补的行').waitFor();
  await entry(page, 'programme.2.nature').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '公务活动' }).click();
  await expectAccessible(page);
  await expectNoOverflow(page);

  // A day outside the journey and a city nobody listed: the first is refused at once, the second by its rule.
  await entry(page, 'programme.3.day').fill('2027-03-09');
  await page.keyboard.press('Tab');
  await entry(page, 'programme.4.city').fill('不来梅');
  await page.getByRole('button', { name: '保存并提交' }).click();
  await page
    .getByText(/“日期”不能晚于2027-03-05/)
    .first()
    .waitFor();
  await entry(page, 'programme.3.day').fill('2027-03-02');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '保存并提交' }).click();
  await page
    .getByText(/不来梅没有列入行程/)
    .first()
    .waitFor();
  await entry(page, 'programme.4.city').fill('汉堡');

  await page.setViewportSize({ width: 390, height: 844 });
  // The tables become cards once they have measured their room.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoOverflow(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '保存并提交' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('单位审核中').first().waitFor();
  await page.getByText('参观港口自动化码头').first().waitFor();
  await expectAccessible(page);

  // A second city of the country has a row of its own, and is one country still.
  await page.goto('/records/delegation/new');
  await fillDates(page, 'travel', '2027-03-01', '2027-03-05');
  for (const [i, [city, from, to]] of (
    [
      ['汉堡', '2027-03-01', '2027-03-03'],
      ['不来梅', '2027-03-03', '2027-03-05'],
    ] as const
  ).entries()) {
    await addRow(page, '出访国家（地区）');
    await entry(page, `legs.${i}.city`).fill(city);
    await fillDates(page, `legs.${i}.stay`, from, to);
  }
  await fill.click();
  expect(await entry(page, 'programme.4.activity').inputValue()).toBe('由汉堡前往不来梅');
});
