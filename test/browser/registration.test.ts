import { expect, inject, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';

const browser = useBrowser();
const soon = { timeout: 15_000 };
const mark = String(Date.now() % 100_000);

test('a guest registers in English with a fault, mends it, changes by the link, and is checked in on a phone', async () => {
  const phone = { viewport: { width: 390, height: 844 } };
  const page = await browser.open({
    ...phone,
    baseURL: inject('publicAddress'),
    locale: 'en-GB',
    javaScriptEnabled: false,
  });
  await page.goto('/');
  await page.getByRole('link', { name: 'Qingyu Sister Cities Dialogue' }).click();
  await expectNoOverflowWithoutScript(page);
  await page.getByLabel('Name *', { exact: true }).fill(`Guest ${mark}`);
  await page.getByLabel('Organisation *').fill('City of Nordhafen');
  await page.getByLabel(/^Country/).selectOption('DE');
  await page.getByLabel('E-mail *').fill('not an address');
  await page.getByLabel('Telephone *').fill('+49 421 000');
  await page.getByLabel('Passport number *').fill(`C${mark}T7`);
  await page.getByRole('button', { name: 'Send registration' }).click();
  await page.getByText('2 entries need your attention').waitFor();
  expect(await page.getByLabel('E-mail *').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Name *', { exact: true }).inputValue()).toBe(`Guest ${mark}`);
  await page.getByLabel('E-mail *').fill(`guest${mark}@example.org`);
  await page.getByLabel(/I have read this/).check();
  await page.getByRole('button', { name: 'Send registration' }).click();
  await page.getByRole('heading', { name: 'You are on the waiting list' }).waitFor();
  const link = page.url();
  const badge = await page.locator('.badge').textContent();
  const number = /Number (\d{4})/.exec(badge ?? '')?.[1] ?? '';
  expect(number).not.toBe('');

  await page.getByText('Change registration').click();
  await page.getByLabel('Organisation *').fill(`Kassel ${mark}`);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Your changes are saved.').waitFor();
  expect(await page.locator('.badge').textContent()).toContain(`Kassel ${mark}`);

  // The same pages with a script, only to look at them as axe does.
  const looked = await browser.open({ ...phone, baseURL: inject('publicAddress'), locale: 'en-GB' });
  for (const url of ['/', link, new URL(link).pathname.replace(/\/r\/.*/, ''), '/no/such/page']) {
    await looked.goto(url);
    await expectAccessible(looked);
    await expectNoOverflow(looked);
  }
  await looked.goto('/?lang=zh');
  await looked.getByRole('link', { name: '青屿国际友城合作对话会' }).click();
  await looked.getByRole('button', { name: '提交登记' }).waitFor();
  await expectAccessible(looked);
  await expectNoOverflow(looked);

  const officer = await browser.open(phone);
  await signIn(officer, 'chen', '青屿市');
  await officer.goto('/records/event');
  await officer.getByText('青屿国际友城合作对话会').first().click();
  const door = officer.getByLabel('输入来宾凭证上的登记号');
  await door.fill(String(Number(number)));
  await officer.getByRole('button', { name: '签到', exact: true }).click();
  await officer.getByText(`Kassel ${mark}`).waitFor();
  expect(await officer.locator('#content').textContent()).not.toContain(`C${mark}T7`);
  await officer.getByText('在候补名单上').waitFor();
  await expectAccessible(officer);
  await expectNoOverflow(officer);
  await officer.getByRole('button', { name: '放行候补并签到' }).click();
  await officer.getByText('签到成功').waitFor();
  await officer.reload();
  await officer.getByText('这位来宾此前已经签到').waitFor();
  await officer.getByRole('link', { name: '返回活动' }).click();
  await expect.poll(() => officer.locator('.attendance').textContent(), soon).toContain(`Guest ${mark}`);
  await expectAccessible(officer);
  await expectNoOverflow(officer);

  await page.goto(link);
  await page.getByRole('heading', { name: 'You are checked in' }).waitFor();
  expect(await page.getByText('Change registration').count()).toBe(0);
}, 180_000);

/** Without a script the width is told by the boxes of what is on the page. */
async function expectNoOverflowWithoutScript(page: {
  locator(selector: string): { boundingBox(): Promise<{ width: number } | null> };
}): Promise<void> {
  const box = await page.locator('main').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(390);
}
