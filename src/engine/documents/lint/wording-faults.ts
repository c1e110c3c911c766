import type { Found } from './fault.ts';
import type { Placed, Role } from './roles.ts';

const digits = '一二三四五六七八九十';

/** 十二 is 12; what is no such number is 0. */
function valueOf(written: string): number {
  const [tens, ones] = written.includes('十') ? written.split('十') : ['', written];
  const ten = written.includes('十') ? (tens === '' ? 1 : digits.indexOf(tens ?? '') + 1) : 0;
  return ten * 10 + (ones === '' ? 0 : digits.indexOf(ones ?? '') + 1);
}

const levels: readonly {
  readonly role: Role;
  readonly read: RegExp;
  readonly right: (n: string) => string;
}[] = [
  { role: 'level1', read: /^([一二三四五六七八九十]{1,4})([、.．，,])/, right: (n) => `${n}、` },
  { role: 'level2', read: /^[（(]([一二三四五六七八九十]{1,4})[）)]([、.．，,]?)/, right: (n) => `（${n}）` },
  { role: 'level3', read: /^(\d{1,2})([.．、])/, right: (n) => `${n}.` },
  { role: 'level4', read: /^[（(](\d{1,2})[）)]([、.．，,]?)/, right: (n) => `（${n}）` },
];

/** 一、 then （一） then 1. then （1）: the marks, and whether a number was left out. */
export function numberingFaults(placed: readonly Placed[]): Found[] {
  const counts = [0, 0, 0, 0];
  return placed.flatMap((at): Found[] => {
    const depth = levels.findIndex(({ role }) => role === at.role);
    const level = levels[depth];
    const [written = '', n = ''] = level?.read.exec(at.paragraph.text.trim()) ?? [];
    if (!level || n === '') return [];
    const faults: Found[] = [];
    const right = level.right(n);
    if (written !== right)
      faults.push({
        at,
        says: `序号写作“${written}”`,
        expected: `“${right}”`,
        remedy: `改为“${right}”`,
        clause: '7.3.3',
      });
    const value = /\d/.test(n) ? Number(n) : valueOf(n);
    const due = (counts[depth] ?? 0) + 1;
    // A list may begin anew where the text does.
    if (value !== due && value !== 1)
      faults.push({
        at,
        says: `序号是“${n}”，前面到第${due - 1}`,
        expected: `接着排第${due}`,
        remedy: '核对是否漏了一段，或改正序号',
        clause: '7.3.3',
      });
    counts.fill(0, depth + 1);
    counts[depth] = value;
    return faults;
  });
}

const day =
  /^(\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*([年./-])\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?$/;

/** How 发文字号, 成文日期, 标题, 主送机关 and 附件 are written. */
export function writtenFaults(placed: readonly Placed[]): Found[] {
  return placed.flatMap((at): Found[] => {
    const text = at.paragraph.text.trim();
    const fault = (says: string, expected: string, clause: string): Found => ({
      at,
      says,
      expected,
      remedy: `改为${expected}`,
      clause,
    });
    if (at.role === 'number') {
      const [, before = '', year = '', n = ''] =
        /^(.+?)\s*[〔［[(（【]\s*(\d{4})\s*[〕］\])）】]\s*第?\s*(\d+)\s*号$/.exec(text) ?? [];
      const right = `${before}〔${year}〕${Number(n)}号`;
      return text === right ? [] : [fault(`发文字号写作“${text}”`, `“${right}”`, '7.2.5')];
    }
    if (at.role === 'date') {
      const [, year = '', , month = '', date = ''] = day.exec(text) ?? [];
      const number = (part: string): number => (/\d/.test(part) ? Number(part) : valueOf(part));
      const y = /\d/.test(year)
        ? year
        : [...year].map((one) => Math.max(0, '〇一二三四五六七八九'.indexOf(one))).join('');
      const right = `${y}年${number(month)}月${number(date)}日`;
      return text === right ? [] : [fault(`成文日期写作“${text}”`, `“${right}”`, '7.3.5')];
    }
    if (at.role === 'title' && /[。；，]$/.test(text))
      return [fault('标题末尾有标点', '标题末尾不用标点', '7.3.1')];
    if (at.role === 'addressee' && text.endsWith(':'))
      return [fault('主送机关后是半角冒号', '全角冒号“：”', '7.3.2')];
    if (at.role === 'attachments') {
      if (/^附件\s*:/.test(text)) return [fault('“附件”后是半角冒号', '“附件：”', '7.3.4')];
      if (/[。；，]$/.test(text)) return [fault('附件名称后有标点', '附件名称后不加标点', '7.3.4')];
    }
    return [];
  });
}

/** Half-width marks between Chinese characters. */
export function punctuationFaults(placed: readonly Placed[]): Found[] {
  const full: Readonly<Record<string, string>> = {
    ',': '，',
    ';': '；',
    ':': '：',
    '?': '？',
    '!': '！',
    '(': '（',
    ')': '）',
  };
  return placed.flatMap((at): Found[] => {
    // Their colons are told as what they are.
    if (at.role === 'addressee' || at.role === 'attachments') return [];
    const [, mark = ''] =
      /[\p{Script=Han}”》](?:([,;:?!])|([()]))(?=[\p{Script=Han}“《]|$)/u.exec(at.paragraph.text) ?? [];
    const right = full[mark];
    return right === undefined
      ? []
      : [
          {
            at,
            says: `汉字间用了半角“${mark}”`,
            expected: `全角“${right}”`,
            remedy: '查找替换为全角标点',
            clause: 'GB/T 15834',
          },
        ];
  });
}
