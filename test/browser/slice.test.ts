import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { addRow, choose, entry, fillDelegation } from './entries.ts';
import { give } from './give.ts';

const browser = useBrowser();
const name = `市商务局赴汉堡验收团${Date.now() % 100_000}`;

/** A page whose person is signed in. */
async function openAs(login: string): Promise<Page> {
  const page = await browser.open();
  await signIn(page, login);
  return page;
}

/** The day in China so many days ago. */
const day = (before: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - before * 86_400_000).toISOString().slice(0, 10);

/** The unit decides first: finance, a notice that is over, the head's signature. */
async function passUnit(address: string): Promise<void> {
  const finance = await openAs('u10cw');
  await finance.goto(address);
  await give(finance, '同意', async () => {
    await choose(finance, 'financeOpinion', '同意');
    await entry(finance, 'financeOn').fill(day(12));
  });
  const applicant = await openAs('u10');
  await applicant.goto(address);
  await give(applicant, '同意', async () => {
    await entry(applicant, 'noticeFrom').fill(day(11));
    await entry(applicant, 'noticeTo').fill(day(1));
    await choose(applicant, 'noticeResult', '无异议');
  });
  const head = await openAs('u10fz');
  await head.goto(address);
  await give(head, '同意');
  await head.getByText('审核中').first().waitFor();
}

/** The deputy director is away from today on; the head of the division stands in. */
async function absentDeputy(page: Page): Promise<void> {
  await page.goto('/settings/absences');
  await page.getByRole('button', { name: '登记外出' }).first().click();
  await choose(page, 'absence-person', '周慕云');
  await entry(page, 'absence-to').fill(day(0));
  await choose(page, 'absence-substitute', '李秋白');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('from signing in to the figure and back to the record', () => {
  test('a wrong password is refused in words that do not tell which part was wrong', async () => {
    const page = await browser.open();
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel('单位').fill('明港');
    await page.keyboard.press('Enter');
    await page.getByLabel('账号').fill('chen');
    await page.getByLabel('密码', { exact: true }).fill('not-this-one-1');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('单位、账号或密码不正确。').waitFor();
  });

  test('an empty form says all that is missing, where it is, and loses nothing', async () => {
    const page = await openAs('chen');
    await page.goto('/records/delegation');
    await page
      .getByRole('link', { name: '新建' })
      .or(page.getByRole('button', { name: '新建' }))
      .first()
      .click();
    await entry(page, 'name').fill('只填了名称的团');
    await addRow(page, '出访人员');
    await page.getByRole('button', { name: '保存并提交' }).click();
    await page.getByText(/有\d+处需要修改/).waitFor();
    await page
      .getByRole('link', { name: /组团单位/ })
      .or(page.getByRole('button', { name: /组团单位/ }))
      .first()
      .waitFor();
    expect(await entry(page, 'name').inputValue()).toBe('只填了名称的团');
    await expectAccessible(page);
  });

  test('a delegation is drafted in its unit, left, continued, handed in, found, returned once, approved by a substitute and on paper, printed, and counted', async () => {
    const unit = await openAs('u10');
    await unit.goto('/records/delegation/new');
    await fillDelegation(unit, name);
    await unit.getByText(/草稿已存/).waitFor();
    // Leaving in the middle: the draft waits above the list.
    await unit.goto('/records/delegation');
    await unit.getByText(name).first().waitFor();
    await unit
      .getByRole('link', { name: /继续填写/ })
      .or(unit.getByRole('button', { name: /继续填写/ }))
      .first()
      .click();
    await expect.poll(() => entry(unit, 'name').inputValue(), { timeout: 15_000 }).toBe(name);
    await unit.getByRole('button', { name: '保存并提交' }).click();
    await unit.getByRole('heading', { name }).waitFor();
    await unit.getByText('单位审核中').first().waitFor();
    await unit.getByText('5天').first().waitFor();
    await expectAccessible(unit);

    const officer = await openAs('chen');
    // Found by words, by one character with others, and by the initials of its pinyin.
    for (const words of ['汉堡验收', '验', 'hbyst']) {
      await officer.goto(`/records/delegation?q=${encodeURIComponent(words)}`);
      await officer.getByRole('link', { name }).first().waitFor();
    }
    await expectAccessible(officer);

    await officer.getByRole('link', { name }).first().click();
    await officer.getByRole('heading', { name }).waitFor();
    const address = new URL(officer.url()).pathname;
    await passUnit(address);

    // In the office: a letter to the personnel department and its reply, then officer, head, deputy and director.
    const head = await openAs('li');
    await officer.goto(address);
    // What the rules found stands there with its clause.
    await officer
      .getByText(/没有公示照片/)
      .first()
      .waitFor();
    await officer
      .getByText(/厦门外办关于事前、事后公示的要求/)
      .first()
      .waitFor();
    await give(officer, '发函', async (dialog) => dialog.getByLabel('去函文号').fill('明外函〔2026〕7号'));
    await give(officer, '登记回函', async (dialog) => {
      await dialog.getByLabel('回函原话').fill('已备案。');
      await dialog.getByLabel('来函文号').fill('组备〔2026〕7号');
    });
    await give(officer, '同意');

    // The head returns it once; the unit mends and hands it straight back.
    await head.goto(`/records/delegation?q=${encodeURIComponent(name)}`);
    await head.getByRole('link', { name }).first().click();
    await head.getByText(/等您办理（处长审核）/).waitFor();
    await expectAccessible(head);
    await give(head, '退回', async (dialog) => {
      await dialog.getByText('直接回到这一步').click();
      await dialog.getByLabel('原因').fill('请补充日程。');
    });
    await head.getByText('退回修改').first().waitFor();
    await unit.goto(address);
    await unit.getByRole('button', { name: '再次提交', exact: true }).click();
    await unit
      .getByRole('dialog')
      .getByRole('button', { name: /再次提交/ })
      .click();
    await unit.getByText('审核中').first().waitFor();
    await head.goto(address);
    await give(head, '同意');

    // The deputy is away: the head stands in, visibly.
    await absentDeputy(officer);
    await head.goto(address);
    await head
      .getByText(/周慕云外出至.*由李秋白代办/)
      .first()
      .waitFor();
    await give(head, '同意');

    // The director reads paper: what was signed is written down, and confirmed by a second person.
    await officer.goto(address);
    await give(officer, '登记线下签批', async (dialog) => {
      await dialog.getByLabel('签批原话').fill('同意。');
      await dialog.getByLabel(/编号/).fill('批示单7');
    });
    await head.goto(address);
    await give(head, '复核无误');
    if (await head.locator('h1').getByText('审核中').isVisible()) {
      await officer.goto(address);
      await give(officer, '登记线下签批', async (dialog) => {
        await dialog.getByLabel('签批原话').fill('同意。');
        await dialog.getByLabel(/编号/).fill('批示单8');
      });
      await head.goto(address);
      await give(head, '复核无误');
    }
    await head.getByText('已批准').first().waitFor();
    await head.getByRole('heading', { name: '办理记录' }).waitFor();
    await head.getByRole('heading', { name: '办理意见' }).waitFor();
    await head.getByRole('button', { name: '文书' }).click();
    const [paper] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('link', { name: /任务批件/ }).click(),
    ]);
    expect(paper.suggestedFilename()).toMatch(/外批〔\d{4}〕\d+号.*\.docx$/);
    await head.keyboard.press('Escape');
    await expectAccessible(head);

    // The figure of this half-year holds it and opens it.
    const now = new Date(Date.now() + 8 * 3_600_000).toISOString();
    const period = `${now.slice(0, 4)}H${now.slice(5, 7) <= '06' ? 1 : 2}`;
    await head.goto(`/figures?period=${period}`);
    await head
      .getByRole('link', { name: /批：查看“审批/ })
      .first()
      .click();
    await head.getByRole('link', { name }).first().click();
    await head.getByRole('heading', { name }).waitFor();
  });

  test('the half-year figures are those of the report, and each equals its records', async () => {
    const page = await openAs('wu');
    await page.goto('/figures?period=2018H1');
    for (const figure of ['407批', '1,204人次', '88批', '352人次', '13批', '29人次', '81天'])
      await page.getByRole('link', { name: figure }).first().waitFor();
    for (const change of ['21.3%', '10.3%', '14.3%', '15.4%']) await page.getByText(change).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^13批/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('13条记录').waitFor();
    expect(await drawer.locator('tbody a').count()).toBe(13);
  });

  test.each([360, 1024, 2560])(
    'at %i px list, form, figures and people stay within the screen',
    async (width) => {
      const page = await openAs('chen');
      await page.setViewportSize({ width, height: 800 });
      const paths = [
        '/records/delegation',
        '/records/delegation/new',
        '/figures?period=2018H1',
        '/records/person',
      ];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectNoOverflow(page);
      }
    },
  );

  test('English is a switch away and stays', async () => {
    const page = await openAs('chen');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Workbench' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Workbench' }).waitFor();
  });
});
