import type { Page } from 'playwright-core';
import { pdf, png } from '../../src/engine/files/sample-files.ts';

/** Finds an entry of a form by the name of its field, `members.0.person` inside rows. */
export function entry(page: Page, name: string) {
  return page.locator(`[id="${name}"]`);
}

/** Chooses in a list by typing part of what it says. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  await entry(page, name).click();
  await page.keyboard.type(words);
  const option = page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first();
  await option.click();
}

/** Adds a row to a table of the form. */
export async function addRow(page: Page, label: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).getByRole('button', { name: /添加/ }).click();
}

/** A delegation as a unit fills it; `name` tells it apart. */
export async function fillDelegation(page: Page, name: string): Promise<void> {
  await entry(page, 'name').fill(name);
  await choose(page, 'category', '党政');
  await choose(page, 'kind', '自组团');
  await choose(page, 'unit', '市商务局');
  await entry(page, 'task').fill('商谈港口航线与物流合作。');
  await page.getByRole('radio', { name: '内部' }).check();
  await fillDates(page, 'travel', '2027-03-01', '2027-03-05');
  await addRow(page, '出访国家（地区）');
  await choose(page, 'legs.0.country', '德国');
  await entry(page, 'legs.0.city').fill('汉堡');
  await fillDates(page, 'legs.0.stay', '2027-03-01', '2027-03-05');
  await page.locator('[id="noAgency"]').getByText('是', { exact: true }).click();
  await fillProgramme(page);
  await page.locator('[id="foreignTies"]').getByText('否', { exact: true }).click();
  await addRow(page, '邀请单位');
  await entry(page, 'inviters.0.name').fill('汉堡商会');
  await choose(page, 'inviters.0.country', '德国');
  await choose(page, 'inviters.0.kind', '商协会');
  await addRow(page, '出访人员');
  // Whoever stands first: a unit may name its own people only.
  await entry(page, 'members.0.person').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await choose(page, 'members.0.role', '团长');
  await addRow(page, '经费');
  await choose(page, 'funding.0.item', '国际旅费');
  await entry(page, 'funding.0.amount').fill('36000');
  await choose(page, 'funding.0.source', '财政拨款');
}

/** Lets the programme fill itself, and says what is done in each half-day that is no way. */
export async function fillProgramme(page: Page): Promise<void> {
  await entry(page, 'programme.fill').click();
  const rows = page.locator('[data-entry="programme"] [data-row]');
  await rows.first().waitFor();
  for (let i = 0; i < (await rows.count()); i++) {
    const activity = entry(page, `programme.${i}.activity`);
    if ((await activity.inputValue()) === '') await activity.fill('与邀请单位会谈');
  }
}

/** Types the two days of a range. */
export async function fillDates(page: Page, name: string, from: string, to: string): Promise<void> {
  const days = page.locator(`[id="${name}"], [id="${name}.from"], [id="${name}.to"]`);
  await days.first().fill(from);
  await days.last().fill(to);
  await page.keyboard.press('Tab');
}

/** Adds files to an entry; their ending says what they are. */
export async function attach(page: Page, name: string, ...files: readonly string[]): Promise<void> {
  for (const file of files) {
    const isPicture = file.endsWith('.png');
    await page.locator(`[data-entry="${name}"] input[type=file]`).setInputFiles({
      name: file,
      mimeType: isPicture ? 'image/png' : 'application/pdf',
      buffer: Buffer.from(isPicture ? png : pdf),
    });
    await page.getByText(file).first().waitFor();
  }
}
