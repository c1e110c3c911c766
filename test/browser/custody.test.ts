import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { approvedTrips, send, type Trip } from './approved-trips.ts';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
// A busy machine takes its time.
const soon = { timeout: 20_000 };
// The deadlines are looked through twice a minute.
const swept = { timeout: 90_000, interval: 2_000 };
const mark = String(Date.now() % 10_000).padStart(4, '0');

/** A passport of the first member, in a place of its own, and the education before the trip. */
async function prepare(page: Page, trip: Trip, place: string): Promise<void> {
  const holder = trip.values.members[0]?.person;
  await send(page, '/api/records/travel-document', {
    values: {
      holder,
      kind: 'affairs',
      number: `PE${mark}${place.slice(-3)}`,
      issuedOn: '2017-01-10',
      validTo: '2099-01-09',
      receivedOn: '2017-01-20',
      place,
    },
  });
  await send(page, '/api/records/education-note', {
    action: 'record',
    values: {
      delegation: trip.id,
      heldOn: '2018-01-05',
      heldBy: '市外办出国管理处',
      topics: ['discipline', 'secrecy', 'safety', 'money'],
      attended: [{ person: holder }],
    },
  });
}

function lineOf(page: Page, name: string) {
  const line = page.getByRole('region', { name });
  const pick = async (label: RegExp, words: string, option: string, key: 'Enter' | 'Tab' = 'Enter') => {
    await line.getByLabel(label).fill(words);
    await page.locator('.ant-select-item-option', { hasText: option }).first().waitFor();
    await page.keyboard.press(key);
  };
  return { line, pick, said: line.getByRole('status') };
}

test('lent for an approved delegation by keyboard, the unit locked by a head, all brought back, released', async () => {
  const page = await browser.open();
  await signIn(page, 'chen');
  const division = await browser.open();
  await signIn(division, 'li');
  const [trip, other] = await approvedTrips(page, division, `证照团${mark}`);
  if (!trip || !other) throw new Error('the demonstration has no two closed delegations');
  await prepare(page, trip, `1柜${mark}001`);
  await prepare(page, other, `1柜${mark}002`);

  await page.goto('/records/document-loan');
  const lending = lineOf(page, '一行录入');
  await expectAccessible(page);
  await expectNoOverflow(page);
  const lend = async (place: string, to: Trip) => {
    // The document by its place, the purpose by its initials, the delegation by its name.
    await lending.pick(/^证照/, place, '公务普通护照');
    await page.keyboard.press('Tab');
    await page.keyboard.type('cf');
    // Tab takes what was typed for, and goes on.
    await lending.pick(/^团组/, to.values.name, to.values.name, 'Tab');
    await lending.line.getByLabel(/^领取日期/).fill(to.values.travel.from);
    await page.keyboard.press('Enter');
    // The whole line: what it refuses stands beside the entry.
    await expect.poll(() => lending.line.innerText(), soon).toContain('已保存');
  };
  await lend(`1柜${mark}001`, trip);
  const last = lending.line.getByRole('table');
  expect(await last.textContent()).toContain('公务普通护照');

  // Out once: whoever asks for it again reads where it is.
  await lending.pick(/^证照/, `1柜${mark}001`, '公务普通护照');
  await page.keyboard.press('Tab');
  await page.keyboard.type('cf');
  await lending.line.getByRole('button', { name: '保存（Enter）' }).click();
  await lending.line.getByText(/现在是“已借出”/).waitFor();

  // It was due in 2018: it is overdue, and the list of what is says so.
  await page.goto('/records/document-loan');
  await page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: /^逾期/ }).click();
  await page
    .getByRole('table')
    .last()
    .getByRole('link', { name: /公务普通护照/ })
    .first()
    .waitFor();
  await expectAccessible(page);

  // The program proposes; the deputy director reads why, and confirms.
  const head = await browser.open();
  await signIn(head, 'zhou');
  const proposal = head.getByRole('row', { name: /待确认/ });
  await expect
    .poll(async () => {
      await head.goto('/settings/measures');
      await head.getByRole('heading', { name: '暂停受理', level: 1 }).waitFor();
      return proposal.count();
    }, swept)
    .toBe(1);
  const words = (await proposal.textContent()) ?? '';
  expect(words).toMatch(/证照逾期超过30天未交还.*公务普通护照.*规则C08/);
  expect(words).toContain('系统');
  await expectAccessible(head);
  await proposal.getByRole('button', { name: '确认' }).click();
  await head.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await head.getByRole('row', { name: /暂停中/ }).waitFor();

  // Brought back at the counter: found by its place, one line, Enter.
  await page.goto('/records/document-loan');
  const back = lineOf(page, '一行交还');
  await back.pick(/^证照（持照人）/, `1柜${mark}001`, '公务普通护照');
  await back.line.getByLabel(/^交还人/).fill('张敏');
  await page.keyboard.press('Enter');
  await expect.poll(() => back.said.textContent(), soon).toContain('已交还');
  await expectAccessible(page);

  // The measure says that all is settled, and is ended by a person, with a reason.
  await head.goto('/settings/measures');
  await head.getByText('可以恢复受理').waitFor();
  await head.getByRole('button', { name: '恢复受理' }).click();
  await head.getByRole('dialog').getByLabel('说明').fill('证照已全部交回');
  await head.getByRole('dialog').getByRole('button', { name: '恢复受理' }).click();
  await head
    .getByRole('row', { name: /已恢复/ })
    .first()
    .waitFor();

  // A trip that is cancelled: what was lent for it is due seven days later.
  await page.goto('/records/document-loan');
  await lend(`1柜${mark}002`, other);
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const found = await page.request.get(`/api/records/delegation/${other.id}`);
  const { record } = (await found.json()) as { record: Trip };
  await send(page, `/api/records/delegation/${other.id}/actions/cancel`, {
    version: record.version,
    values: { cancelledOn: today, reason: '外方来函推迟。' },
  });
  await page.goto(`/records/delegation/${other.id}`);
  const loans = page.getByRole('region', { name: '证照领还登记' }).first();
  await loans
    .getByRole('link', { name: /公务普通护照/ })
    .first()
    .click();
  const due = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByText(due).first().waitFor();
  await page.getByRole('button', { name: '交还' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '交还' }).click();
  await page.getByRole('heading', { level: 1, name: /已交还/ }).waitFor();
}, 240_000);

test('on a telephone both lines and the views fit the screen', async () => {
  const page = await browser.open({ viewport: { width: 390, height: 780 } });
  await signIn(page, 'chen');
  await page.goto('/records/document-loan');
  await lineOf(page, '一行交还').line.waitFor();
  await page
    .getByRole('navigation', { name: '常用' })
    .getByRole('link', { name: /^已借出/ })
    .waitFor();
  await expectNoOverflow(page);
  await expectAccessible(page);
}, 60_000);
