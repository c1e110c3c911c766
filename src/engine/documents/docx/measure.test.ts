import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../model/document.ts';
import { temporaryFolder } from '../../../../test/harness/temporary-folder.ts';
import { approvedFacts, slipFacts } from '../../../domain/types/outbound/delegation/sample-printed.ts';
import { facts as letterFacts } from '../../../domain/types/outbound/consultation/sample-printed.ts';
import { filingFacts } from '../../../domain/types/outbound/personnel-filing/sample-printed.ts';
import { registry } from '../../../domain/server.gen.ts';
import type { FormFacts } from '../../../model/form.ts';
import { writeDocx } from './write-docx.ts';

// Where these programs are not installed nothing is measured: the XML is held by write-docx.test.ts.
const has = (program: string, ...args: string[]): string | undefined => {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return error ? undefined : stdout;
};
const canMeasure =
  has('soffice', '--version') !== undefined &&
  has('pdftotext', '-v') !== undefined &&
  (has('fc-list', ':lang=zh-cn') ?? '') !== '';

interface Line {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

const millimetre = 72 / 25.4;
const folder = temporaryFolder('measure');
afterAll(() => folder.remove());

/** The lines of each page as they were really set, in millimetres from the upper left corner. */
async function render(name: string, nodes: readonly DocumentNode[]): Promise<Line[][]> {
  const docx = join(folder.dir, `${name}.docx`);
  writeFileSync(docx, await writeDocx('试', nodes));
  const profile = `-env:UserInstallation=file://${folder.dir}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.dir, docx], {
    stdio: 'ignore',
  });
  const boxes = join(folder.dir, `${name}.html`);
  execFileSync('pdftotext', ['-bbox-layout', join(folder.dir, `${name}.pdf`), boxes]);
  const [, ...pages] = readFileSync(boxes, 'utf8').split('<page ');
  return pages.map((page) =>
    [
      ...page.matchAll(
        /<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs,
      ),
    ]
      .map(([, left, top, right, bottom, words = '']): Line => ({
        left: Number(left) / millimetre,
        top: Number(top) / millimetre,
        right: Number(right) / millimetre,
        bottom: Number(bottom) / millimetre,
        text: [...words.matchAll(/<word [^>]*>(.*?)<\/word>/gs)].map(([, word]) => word).join(''),
      }))
      .sort((a, b) => a.top - b.top),
  );
}

const isPageNumber = ({ text }: Line): boolean => /^—\d+—$/.test(text);

describe.skipIf(!canMeasure)('rendered by LibreOffice', () => {
  let pages: Line[][];
  beforeAll(async () => {
    pages = await render('full', [{ kind: 'paragraph', text: '外'.repeat(28 * 22 * 3) }]);
  });
  const body = (at: number): Line[] => (pages[at] ?? []).filter((line) => !isPageNumber(line));

  test('a full page has 22 lines of 28 characters', () => {
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(body(0)).toHaveLength(22);
    expect(body(0)[0]?.text).toHaveLength(26);
    expect(
      body(0)
        .slice(1)
        .map(({ text }) => text.length),
    ).toEqual(Array(21).fill(28));
    expect(body(1).map(({ text }) => text.length)).toEqual(Array(22).fill(28));
  });

  test('the pitch is 10.2 mm, the left edge lies at 28 mm, and no line leaves the 156 mm', () => {
    const lines = body(1);
    for (const [i, line] of lines.entries()) {
      if (i > 0) expect(line.top - (lines[i - 1]?.top ?? 0)).toBeCloseTo(10.21, 1);
      expect(line.left).toBeCloseTo(28, 1);
      expect(line.right).toBeLessThanOrEqual(28 + 156 + 0.5);
    }
    expect(lines[0]?.top).toBeGreaterThan(36.5);
    expect(lines.at(-1)?.bottom).toBeLessThan(297 - 35 + 0.5);
  });

  test('the first line begins two characters in', () => {
    expect(body(0)[0]?.left).toBeCloseTo(28 + (2 * 15.75) / millimetre, 0);
  });

  test('the page number stands under the text, right on odd pages and left on even ones', () => {
    const [first, second] = [pages[0]?.find(isPageNumber), pages[1]?.find(isPageNumber)];
    expect([first?.text, second?.text]).toEqual(['—1—', '—2—']);
    expect(first?.right).toBeCloseTo(184 - 14 / millimetre, 0);
    expect(second?.left).toBeCloseTo(28 + 14 / millimetre, 0);
    const middle = ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2;
    expect(Math.abs(middle - (297 - 35 + 7))).toBeLessThan(1);
  });

  // Around the length at which it no longer fits, it must lie on no line.
  test.each([18, 20, 22])('版记 stands at the foot after %i lines, over none of them', async (count) => {
    const text = Array.from({ length: count }, (_, i) => `第${i + 1}行`).join('\n');
    const copies = ['市委组织部', '市财政局', '市公安局出入境管理支队', '市纪委监委', '市商务局'];
    const shown = await render(`imprint-${count}`, [
      { kind: 'paragraph', text },
      { kind: 'imprint', copies, issuer: '外办', on: '2018-06-05' },
    ]);
    const last = (shown.at(-1) ?? []).filter((line) => !isPageNumber(line));
    const issued = last.find((line) => line.text.includes('印发'));
    expect(Math.abs((issued?.bottom ?? 0) - (297 - 35))).toBeLessThan(1.5);
    const sent = last.find((line) => line.text.startsWith('抄送'));
    for (const line of last)
      if (line.text.startsWith('第')) expect(line.bottom).toBeLessThanOrEqual((sent?.top ?? 0) + 0.5);
  });

  const facts: Readonly<Record<string, (form: string) => FormFacts>> = {
    delegation: (form) => (form === 'slip' ? slipFacts() : approvedFacts()),
    consultation: () => letterFacts(),
    'personnel-filing': () => filingFacts(),
  };
  const forms = Object.entries(facts).flatMap(([type, given]) =>
    registry.getType(type).forms.map((form) => [`${type}-${form.name}`, form, given] as const),
  );
  test.each(forms)('the form %s renders, and no line leaves the paper', async (name, form, given) => {
    const shown = await render(name, form.write(given(form.name)));
    expect(shown.length).toBeLessThanOrEqual(3);
    for (const line of shown.flat()) {
      expect(line.left).toBeGreaterThan(27.5);
      expect(line.right).toBeLessThan(190);
    }
  });
});
