import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { approvedTrips, readTrip, send, type Trip } from './approved-trips.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { addRow, attach, choose, entry, fillDates } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
// A busy machine takes its time.
const soon = { timeout: 20_000 };
const mark = String(Date.now() % 10_000).padStart(4, '0');

/** The trip went and came back on the days that were approved, in 2018. */
async function home(page: Page, { id, values }: Trip): Promise<Trip> {
  for (const [action, entries] of [
    ['depart', { departedOn: values.travel.from }],
    ['comeBack', { returnedOn: values.travel.to }],
  ] as const) {
    const { version } = await readTrip(page, id);
    await send(page, `/api/records/delegation/${id}/actions/${action}`, { version, values: entries });
  }
  return readTrip(page, id);
}

test('a trip that owes its report; handed in with faults, mended, accepted, followed up', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  const division = await browser.open();
  await signIn(division, 'li');
  const [approved] = await approvedTrips(page, division, `报告团${mark}`);
  if (!approved) throw new Error('the demonstration has no closed delegation');
  const trip = await home(page, approved);

  // It came back in 2018: its report is overdue, and the list of what is says so.
  await page.goto('/records/delegation');
  await page
    .getByRole('navigation', { name: '常用' })
    .getByRole('link', { name: /^报告逾期/ })
    .click();
  await page.getByRole('link', { name: trip.values.name }).first().waitFor();
  await expectAccessible(page);

  await page.goto('/records/trip-report/new');
  await choose(page, 'delegation', trip.values.name);
  const late = new Date(Date.parse(`${trip.values.travel.to}T00:00:00Z`) + 86_400_000);
  await fillDates(page, 'actual', trip.values.travel.from, late.toISOString().slice(0, 10));
  for (const [i, { personName }] of trip.values.members.entries()) {
    await addRow(page, '实际出访人员');
    await choose(page, `travellers.${i}.person`, personName);
  }
  for (const [name, words] of [
    ['places', '德国'],
    ['route', '北京—柏林—北京'],
    ['schedule', '抵达柏林，参加论坛，走访企业。'],
    ['hosts', '柏林州政府礼宾处接待。'],
    ['invitation', '按邀请函成行。'],
    ['done', '参加论坛，签署合作备忘录。'],
    ['spent', '86500'],
  ] as const)
    await entry(page, name).fill(words);
  await choose(page, 'documentsBack', '已全部上交');
  await page.locator('[id="violated"]').getByText('否', { exact: true }).click();
  await addRow(page, '后续事项');
  await entry(page, 'results.0.matter').fill('邀请柏林州代表团回访');
  await choose(page, 'results.0.charge', '市外');
  await entry(page, 'results.0.dueOn').fill('2030-12-31');
  await page.keyboard.press('Tab');
  await expectAccessible(page);
  await expectNoOverflow(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { name: trip.values.name, level: 1 }).waitFor();
  const address = new URL(page.url()).pathname;

  // Everything that is wrong is said at once, with how to mend it.
  await page.getByRole('button', { name: '报送', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('报告人').fill('王敏');
  await dialog.getByRole('button', { name: /报送/ }).click();
  for (const words of [/超过批准的.*须说明原因/, /没有公示照片/, /没有附报告全文/, /照片只有0张/])
    await page.getByText(words).first().waitFor();

  await page.goto(`${address}/edit`);
  await entry(page, 'deviation').fill('返程航班取消，改签至次日，有航空公司证明。');
  await entry(page, 'noticePlace').fill('机关一楼公示栏');
  await entry(page, 'noticeFrom').fill(trip.values.travel.to);
  await entry(page, 'noticeTo').fill(trip.values.travel.to);
  await page.keyboard.press('Tab');
  await choose(page, 'noticeResult', '无异议');
  await attach(page, 'noticePhoto', '公示.png');
  await attach(page, 'report', '报告.pdf');
  await attach(page, 'photos', '照片一.png', '照片二.png', '照片三.png');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('heading', { name: trip.values.name, level: 1 }).waitFor();
  await give(page, '报送', (box) => box.getByLabel('报告人').fill('王敏'));
  await page.getByText('已报送').first().waitFor();
  await expectAccessible(page);

  await division.goto(address);
  await give(division, '接收');
  await division.getByText('成果跟踪中').first().waitFor();
  // The delegation is closed by it, and shows it.
  await division.goto(`/records/delegation/${trip.id}`);
  await division.getByText('已办结').first().waitFor();
  await division
    .getByRole('region', { name: '出访报告' })
    .first()
    .getByRole('link', { name: trip.values.name })
    .first()
    .waitFor();

  // On a telephone nothing is wider than the screen.
  const phone = await browser.open({ viewport: { width: 390, height: 844 } });
  await signIn(phone, 'chen');
  await phone.goto(address);
  await phone.getByRole('heading', { name: trip.values.name, level: 1 }).waitFor();
  await expectNoOverflow(phone);
  await expect.poll(() => phone.getByText('邀请柏林州代表团回访').count(), soon).toBeGreaterThan(0);
}, 240_000);
