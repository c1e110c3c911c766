import { cpSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { runCommand, startCommand, type RunningServer } from '../harness/command.ts';
import { pdf } from '../../src/engine/files/sample-files.ts';
import { makeDemoFolders } from '../harness/demo-folder.ts';
import { temporaryFolder } from '../harness/temporary-folder.ts';
import { expectAccessible, signIn, useBrowser } from './browser.ts';
import { addRow, choose, entry } from './entries.ts';

const browser = useBrowser();
const place = temporaryFolder('restore');
const folders = await makeDemoFolders();
const servers: RunningServer[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGKILL')));
  folders.remove();
  place.remove();
});

async function serve(dir: string): Promise<RunningServer> {
  const server = await startCommand(dir, { WUTONG_COPY_AT: 'off' });
  servers.push(server);
  return server;
}

async function openAs(server: RunningServer, login: string): Promise<Page> {
  const page = await browser.open({ baseURL: server.url });
  await signIn(page, login, '小海市');
  return page;
}

// The form shows the name as its heading, too: only the address says that it was saved.
async function savedAt(page: Page): Promise<string> {
  await page.waitForURL(/\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function enterPerson(page: Page, name: string): Promise<string> {
  await page.goto('/records/person/new');
  await entry(page, 'name').fill(name);
  await choose(page, 'unit', '市商务局');
  await entry(page, 'post').fill('科员');
  await choose(page, 'rank', '科员及以下');
  await entry(page, 'passportNumber').fill('PE7654321');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  return savedAt(page);
}

const found = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('the machine is lost: what was entered before the copy is there on another one, file, protected value and history', async () => {
  const home = folders.copy();
  const before = await serve(home);
  const officer = await openAs(before, 'chen');
  const kept = await enterPerson(officer, '苏合');
  await officer.goto('/records/delegation/new');
  await entry(officer, 'name').fill('赴横滨洽谈团');
  await choose(officer, 'category', '党政');
  await addRow(officer, '邀请单位');
  await officer
    .locator('[data-entry="attachments"] input[type=file]')
    .setInputFiles({ name: '日程.pdf', mimeType: 'application/pdf', buffer: pdf });
  await officer.getByText('日程.pdf').first().waitFor();
  await officer.getByRole('button', { name: '保存', exact: true }).click();
  const draft = await savedAt(officer);
  await officer.goto('/figures?period=2018H1');
  const figures = await officer.getByRole('table').first().textContent();

  const copy = join(place.dir, 'evening.copy');
  expect(await runCommand(home, ['backup', copy])).toMatchObject({ code: 0 });
  const stick = join(place.dir, 'stick');
  cpSync(join(home, 'keys'), stick, { recursive: true });
  await enterPerson(officer, '商陆');
  await before.end('SIGKILL');
  rmSync(home, { recursive: true, force: true });

  const another = join(place.dir, 'another');
  const restored = await runCommand(another, ['restore', copy, '--keys', stick]);
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.err + restored.out).toMatch(/审计未发现改动/);
  const after = await serve(another);
  const page = await openAs(after, 'chen');
  await page.goto('/records/person?q=%E8%8B%8F%E5%90%88');
  await found(page, '苏合').waitFor();
  // What came after the copy is gone, and nothing pretends otherwise.
  await page.goto('/records/person?q=%E5%95%86%E9%99%86');
  await page.getByText(/没有/).first().waitFor();
  expect(await found(page, '商陆').count()).toBe(0);

  await page.goto(kept);
  await page.getByRole('button', { name: /查看/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('恢复之后核对');
  await dialog.getByRole('button', { name: '查看' }).click();
  await page.getByText('PE7654321').first().waitFor();

  await page.goto(draft);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /日程\.pdf/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('日程.pdf');
  expect((await readFile(await file.path())).equals(pdf)).toBe(true);
  await page.goto('/figures?period=2018H1');
  await expect.poll(() => page.getByRole('table').first().textContent(), { timeout: 20_000 }).toBe(figures);
  await expectAccessible(page);

  const audit = await openAs(after, 'shen');
  await audit.goto('/admin/audit');
  await audit.getByText('恢复之后核对').first().waitFor();
});
