import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Values } from '../../src/model/field.ts';
import { send } from './approved-trips.ts';
import { expectAccessible, expectNoOverflow, useBrowser } from './browser.ts';
import { dayBefore, useDesk } from './desk.ts';
import { addRow, choose, entry } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
const mark = String(Date.now() % 100_000).padStart(5, '0');
const today = dayBefore(0);
const { openAs, throughUnit, throughOffice } = useDesk(browser, mark);

/** A person of the unit whose travel the director decides, and what the unit applies with for today. */
async function application(page: Page, plan: string, name: string): Promise<Values> {
  const me = (await (await page.request.get('/api/session')).json()) as { unit: { id: string } };
  const unit = me.unit.id;
  const { record } = await send<{ record: { id: string } }>(page, '/api/records/person', {
    values: {
      name: `计划${mark}`,
      unit,
      post: '科员',
      rank: 'staff',
      gender: 'female',
      bornOn: '1990-05-01',
    },
  });
  const span = { from: today, to: today };
  return {
    name,
    category: 'party',
    kind: 'own',
    unit,
    area: 'trade',
    task: '商谈港口航线与物流合作。',
    secrecy: 'internal',
    plan,
    planLine: 1,
    travel: span,
    legs: [{ country: 'JP', city: '东京', stay: span }],
    route: '明港—东京—明港',
    programme: ['morning', 'afternoon'].map((half) => ({
      day: today,
      half,
      city: '东京',
      activity: '与港务局会谈',
      nature: 'official',
    })),
    members: [{ person: record.id, role: 'leader' }],
    noRelatives: true,
    foreignTies: false,
    noAgency: true,
    inviters: [{ name: '东京港务局', country: 'JP', kind: 'government', about: '管理东京港的机构。' }],
    rates: [{ currency: 'JPY', per100: 5, quotedOn: dayBefore(20), source: '中国银行外汇牌价' }],
    funding: [{ item: 'travel', amount: { amount: '8000.00', currency: 'CNY' }, source: 'treasury' }],
    dailySource: 'treasury',
  };
}

test('from the annual plan to the closed file: quota, notice, approval, trip, report, and what is left of the line', async () => {
  const unit = await openAs('u10');
  await unit.goto('/records/annual-plan/new');
  await choose(unit, 'unit', '市商务局');
  await entry(unit, 'year').fill(today.slice(0, 4));
  await addRow(unit, '计划项目');
  await entry(unit, 'lines.0.place').fill('1');
  await entry(unit, 'lines.0.task').fill('商谈港口航线');
  await choose(unit, 'lines.0.category', '党政');
  await choose(unit, 'lines.0.country', '日本');
  await entry(unit, 'lines.0.month').fill(String(Number(today.slice(5, 7))));
  await entry(unit, 'lines.0.batches').fill('1');
  await entry(unit, 'lines.0.persons').fill('1');
  await expectAccessible(unit);
  await expectNoOverflow(unit);
  await unit.getByRole('button', { name: '保存并提交' }).click();
  await unit.getByText('单位审核中').first().waitFor();
  const planPage = new URL(unit.url()).pathname;
  const plan = planPage.split('/').at(-1) ?? '';
  const head = await openAs('u10fz');
  await head.goto(planPage);
  await give(head, '同意');
  await throughOffice('annual-plan', plan, 1, ['chen', 'li', 'wu']);
  await unit.goto(planPage);
  await unit.getByText('已批准').first().waitFor();

  // The unit applies for the line; its notice is printed from the same entries.
  const values = await application(unit, plan, `市商务局赴东京航线团${mark}`);
  const made = await send<{ record: { id: string } }>(unit, '/api/records/delegation', {
    action: 'submit',
    values,
  });
  const { id } = made.record;
  const address = `/records/delegation/${id}`;
  await unit.goto(address);
  await unit.getByRole('button', { name: '文书' }).click();
  const [notice] = await Promise.all([
    unit.waitForEvent('download'),
    unit
      .getByRole('link', { name: /任务公示/ })
      .first()
      .click(),
  ]);
  expect(notice.suggestedFilename()).toMatch(/公示.*\.docx$/);
  await unit.keyboard.press('Escape');

  await throughUnit(id);
  await throughOffice('delegation', id, 4);

  // The line is used up: a second delegation of it is refused, and the answer says by what.
  const second = await unit.request.post('/api/records/delegation', {
    headers: { 'x-wutong': '1' },
    data: { action: 'submit', values: { ...values, name: `${String(values['name'])}二` } },
  });
  expect(second.status()).toBe(422);
  expect(await second.text()).toMatch(/计划项目|计划.*批/);

  await unit.goto(address);
  await unit.getByText('已批准').first().waitFor();
  await give(unit, '登记出境', async () => entry(unit, 'departedOn').fill(today));
  await unit.getByText('出访中').first().waitFor();
  await give(unit, '登记回国', async () => entry(unit, 'returnedOn').fill(today));
  await unit.getByText('已回国').first().waitFor();
  await expectAccessible(unit);

  const officer = await openAs('chen');
  await officer.goto(address);
  await give(officer, '报告收齐，办结', async () => entry(officer, 'reportedOn').fill(today));
  await officer.getByText('已办结').first().waitFor();
  await officer.getByText('批准人次').first().waitFor();

  await unit.goto(planPage);
  const use = unit.getByRole('region', { name: /使用情况/ }).getByRole('row', { name: /商谈港口航线/ });
  await use.waitFor();
  expect(await use.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['1', '0']));
  await expectAccessible(unit);
}, 240_000);
