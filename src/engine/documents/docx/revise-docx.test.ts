import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx, zip } from '../../files/sample-files.ts';
import { readDocx } from '../docx-text.ts';
import { readElsewhere } from './docx-harness.ts';
import { reviseDocx, type Change } from './revise-docx.ts';

const reviser = { by: '陈晓', at: '2018-07-02T08:00:00Z' };
const body = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml']!);
const change = (text: string, from: string, to: string): Change => {
  const start = text.indexOf(from);
  return { start, end: start + from.length, to };
};
const document = (inner: string): Buffer =>
  docx([], {
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
  });

/** The words as they were: what came is refused, what went stands again. */
const refused = (bytes: Uint8Array): string => {
  const xml = body(bytes)
    .replace(/<w:ins .*?<\/w:ins>/gs, '')
    .replaceAll('w:delText', 'w:t');
  const parts = unzipSync(bytes);
  return readDocx(zip({ ...parts, 'word/document.xml': xml }));
};

test('what goes and what comes stand beside each other in the type of their run', async () => {
  const bytes = document(
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>接待外宾</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>68批，</w:t><w:tab/><w:t>共839人次</w:t></w:r></w:p>',
  );
  const text = readDocx(bytes);
  const { bytes: revised, left } = reviseDocx(bytes, [change(text, '68批', '86批')], reviser);
  expect(left).toBe(0);
  expect(body(revised)).toContain(
    '<w:del w:id="900001" w:author="陈晓" w:date="2018-07-02T08:00:00Z"><w:r><w:rPr><w:i/></w:rPr><w:delText xml:space="preserve">68批</w:delText></w:r></w:del>' +
      '<w:ins w:id="900002" w:author="陈晓" w:date="2018-07-02T08:00:00Z"><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">86批</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">，</w:t><w:tab/>',
  );
  expect(readDocx(revised)).toBe('接待外宾86批，\t共839人次\n');
  expect(await readElsewhere(revised)).toContain('接待外宾86批');
});

test('a change over several runs, beside another one, with signs of XML, and one that only takes out or puts in', () => {
  const bytes = document(
    '<w:p><w:r><w:t>审批</w:t></w:r><w:r><w:t>407批A&amp;B，</w:t></w:r><w:r><w:t>同比下降</w:t></w:r></w:p>',
  );
  const text = readDocx(bytes);
  const changes = [
    change(text, '审批407', '审核<408>'),
    change(text, '&B', ''),
    { ...change(text, '同比', '约'), end: text.indexOf('同比') },
  ];
  const { bytes: revised, left } = reviseDocx(bytes, changes, reviser);
  expect(left).toBe(0);
  expect(readDocx(revised)).toBe('审核<408>批A，约同比下降\n');
  expect(refused(revised)).toBe(text);
});

test('what a revision cannot hold is left to the person', () => {
  const bytes = document(
    '<w:p><w:ins w:id="1" w:author="他人"><w:r><w:t>新增三项</w:t></w:r></w:ins><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙丙</w:t></w:r></w:p>',
  );
  const text = readDocx(bytes);
  const changes = [change(text, '三项', '四项'), change(text, '甲\n乙', '丁'), change(text, '丙', '戊')];
  const { bytes: revised, left } = reviseDocx(bytes, [...changes, { start: 900, end: 901, to: '' }], reviser);
  expect(left).toBe(3);
  expect(readDocx(revised)).toBe('新增三项甲\n乙戊\n');
});

test('half a character is left as it is', () => {
  const bytes = document('<w:p><w:r><w:t>𠮷田</w:t></w:r></w:p>');
  expect(reviseDocx(bytes, [{ start: 0, end: 1, to: '' }], reviser).left).toBe(1);
});

test('a damaged file is refused', () => {
  expect(() => reviseDocx(docx().subarray(0, 90), [], reviser)).toThrow();
});

const runOf = fc.record({
  words: fc.string({ unit: fc.constantFrom(...'审批外宾407批，&<>"é𠮷 '), maxLength: 8 }),
  bold: fc.boolean(),
});
const escape = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

test('accepted the document reads as changed, refused as it was, whatever the runs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(runOf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.array(
        fc.tuple(fc.nat(60), fc.nat(6), fc.string({ unit: fc.constantFrom(...'改为&<八批'), maxLength: 4 })),
        {
          maxLength: 5,
        },
      ),
      (paragraphs, wanted) => {
        const bytes = document(
          paragraphs
            .map(
              (runs) =>
                `<w:p>${runs
                  .map(
                    ({ words, bold }) =>
                      `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(words)}</w:t></w:r>`,
                  )
                  .join('')}</w:p>`,
            )
            .join(''),
        );
        const text = readDocx(bytes);
        let last = 0;
        const changes = wanted
          .map(([start, length, to]) => ({ start, end: start + length, to }))
          .sort((a, b) => a.start - b.start)
          .filter(({ start, end, to }) => {
            const isGood =
              start >= last &&
              end <= text.length &&
              start < end &&
              to !== text.slice(start, end) &&
              !/[\udc00-\udfff]/.test(text.charAt(start) + text.charAt(end)) &&
              !text.slice(start, end).includes('\n');
            if (isGood) last = end;
            return isGood;
          });
        const { bytes: revised, left } = reviseDocx(bytes, changes, reviser);
        expect(left).toBe(0);
        let expected = text;
        for (const { start, end, to } of [...changes].reverse())
          expected = expected.slice(0, start) + to + expected.slice(end);
        expect(readDocx(revised)).toBe(expected);
        expect(refused(revised)).toBe(text);
      },
    ),
    { numRuns: 300 },
  );
});
