import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoOverflow, signIn, useBrowser } from './browser.ts';
import { makeBook, readBook } from '../harness/workbooks.ts';

const browser = useBrowser();

const headings = ['姓名', '所在单位', '职务', '职级', '出生日期'];
const pictures = process.env['PICTURES'];

test('an import with faults is mended in the report, confirmed, and seen in the list; the list goes out again', async () => {
  const page = await browser.open();
  const look = async (name: string): Promise<void> => {
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  };
  await signIn(page, 'chen');
  await page.goto('/records/person');
  await page.getByRole('button', { name: '导入' }).click();
  await page.getByRole('heading', { name: '导入：人员' }).waitFor();
  await expectAccessible(page);
  await look('import-upload');

  // What is no workbook is said at once, where the next file is chosen.
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await choose('名单.xls', Buffer.concat([Buffer.from('姓名,单位')]));
  await page.getByRole('alert').getByText('另存为').waitFor();

  const rows = [
    ['苏合', '市商务', '科员', '科员及以下', '1980-02-03'],
    ['商陆', '市商务局', '科员', '科员', '1981-02-30'],
    ['白芷', '市商务局', '科员', '科员及以下', '1982-02-03'],
  ];
  await choose('新人员.xlsx', await makeBook({ 人员: [headings, ...rows] }));
  await page.getByRole('heading', { name: '有3处需要修改，一条都没有导入' }).waitFor();
  await page.getByText('没有找到单位“市商务”').waitFor();
  await expectAccessible(page);
  await look('import-faults');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoOverflow(page);
  await look('import-faults-phone');
  await page.setViewportSize({ width: 1440, height: 900 });

  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载问题清单' }).click(),
  ]);
  expect(report.suggestedFilename()).toBe('新人员-问题.xlsx');
  const book = await readBook(await readFile(await report.path()));
  const mended = Object.fromEntries(
    Object.entries(book).map(([name, list]) => [
      name,
      list.map((cells) =>
        cells.map((cell) => {
          if (cell === '市商务') return '市商务局';
          if (cell === '1981-02-30') return '1981-02-28';
          return cell;
        }),
      ),
    ]),
  );
  const faulty = mended['人员']?.[2];
  faulty?.splice(faulty.lastIndexOf('科员'), 1, '科员及以下');
  await page.getByRole('button', { name: '重新上传' }).click();
  await choose('新人员-改好.xlsx', await makeBook(mended));
  await page.getByRole('heading', { name: '检查通过，可以导入' }).waitFor();
  await expectAccessible(page);
  await look('import-preview');
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText('新增3条，修改0条，无变化0条。').waitFor();
  await expectAccessible(page);
  await look('import-done');
  await page.getByRole('button', { name: '查看列表' }).click();
  await page.getByText('商陆').first().waitFor();

  // The tray tells of it too, and leads there.
  await page.getByRole('button', { name: '后台任务' }).click();
  await page.getByRole('link', { name: /已完成 导入 新人员-改好/ }).waitFor();
  await expectAccessible(page);
  await look('tray');
  await page.keyboard.press('Escape');

  await page.goto('/records/person?q=%E5%95%86%E9%99%86');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByText('共1条，各子表一起导出。').waitFor();
  await page.getByText('按当前的筛选').waitFor();
  await expectAccessible(page);
  await look('export');
  const [exported] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Excel' }).click(),
  ]);
  expect(exported.suggestedFilename()).toMatch(/^人员-\d{8}\.xlsx$/);
  const list = (await readBook(await readFile(await exported.path())))['人员'];
  expect(list).toHaveLength(2);
  expect(list?.[1]).toContain('商陆');
});

test('whoever may not export is told so, by keyboard as well', async () => {
  const page = await browser.open();
  await signIn(page, 'zhang');
  await page.goto('/records/delegation');
  const told = page.getByLabel('导出：您没有导出的权限，如需要请联系管理员。');
  await told.waitFor();
  expect(await told.getByRole('button').isDisabled()).toBe(true);
  await told.focus();
  await page.getByRole('tooltip').getByText('您没有导出的权限').waitFor();
  await expectAccessible(page);
});
