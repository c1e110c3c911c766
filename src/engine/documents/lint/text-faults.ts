import type { Found } from './fault.ts';
import type { LaidDocument, LaidPage } from './laid-document.ts';
import { fontOf, sizeOf, type Placed, type Role } from './roles.ts';

interface Expected {
  readonly font: RegExp;
  readonly fontName: string;
  readonly size: number;
  readonly sizeName: string;
  readonly clause: string;
}

const body = { font: /仿宋|fangsong/i, fontName: '仿宋', size: 16, sizeName: '三号（16磅）' } as const;
const looks: Readonly<Partial<Record<Role, Expected>>> = {
  title: {
    font: /小标宋|xiaobiaosong|xbs/i,
    fontName: '小标宋',
    size: 22,
    sizeName: '二号（22磅）',
    clause: '7.3.1',
  },
  number: { ...body, clause: '7.2.5' },
  addressee: { ...body, clause: '7.3.2' },
  level1: { ...body, font: /黑体|heiti|simhei|黑/i, fontName: '黑体', clause: '7.3.3' },
  level2: { ...body, font: /楷|kaiti|simkai/i, fontName: '楷体', clause: '7.3.3' },
  level3: { ...body, clause: '7.3.3' },
  level4: { ...body, clause: '7.3.3' },
  body: { ...body, clause: '5.2.2' },
  attachments: { ...body, clause: '7.3.4' },
  annex: { ...body, font: /黑体|heiti|simhei|黑/i, fontName: '黑体', clause: '7.3.7' },
  signatory: { ...body, clause: '7.3.5' },
  date: { ...body, clause: '7.3.5' },
};

const names: Readonly<Record<Role, string>> = {
  mark: '发文机关标志',
  number: '发文字号',
  title: '标题',
  addressee: '主送机关',
  level1: '一级标题',
  level2: '二级标题',
  level3: '三级标题',
  level4: '四级标题',
  attachments: '附件说明',
  annex: '附件标记',
  date: '成文日期',
  signatory: '发文机关署名',
  body: '正文',
  table: '表格',
};

/** Font and size of each part. Of a heading that goes on in the line only the heading itself is looked at. */
export function lookFaults(placed: readonly Placed[]): Found[] {
  return placed.flatMap((at): Found[] => {
    const expected = looks[at.role];
    if (!expected) return [];
    const { paragraph, role } = at;
    const font = /^level/.test(role) ? paragraph.runs[0]?.font : fontOf(paragraph);
    const size = sizeOf(paragraph);
    const faults: Found[] = [];
    if (!font || !expected.font.test(font))
      faults.push({
        at,
        says: `${names[role]}用的是${font ?? '未指定的字体'}`,
        expected: expected.fontName,
        remedy: `选中${names[role]}，字体设为${expected.fontName}`,
        clause: expected.clause,
      });
    if (Math.abs(size - expected.size) > 0.01)
      faults.push({
        at,
        says: `${names[role]}字号为${size}磅`,
        expected: expected.sizeName,
        remedy: `选中${names[role]}，字号设为${expected.sizeName}`,
        clause: expected.clause,
      });
    return faults;
  });
}

/** 22 lines a page: lines of a fixed height, or on a grid of that pitch. */
export function lineFaults(placed: readonly Placed[], pages: readonly LaidPage[]): Found[] {
  const fits = (twips: number | undefined): boolean => twips !== undefined && twips >= 560 && twips <= 600;
  const onGrid = pages.length > 0 && pages.every(({ pitch }) => fits(pitch));
  return placed.flatMap((at): Found[] => {
    if (!['body', 'level1', 'level2', 'level3', 'level4'].includes(at.role)) return [];
    const { line } = at.paragraph;
    if (fits(line) || (line === undefined && onGrid)) return [];
    return [
      {
        at,
        says: line === undefined ? '行距不是固定值' : `行距为固定值${Math.round(line / 2) / 10}磅`,
        expected: '每页22行（固定值约29磅）',
        remedy: '段落：行距选“固定值”，28.95磅',
        clause: '5.2.3',
      },
    ];
  });
}

/** Where a paragraph begins, and what stands at the right. */
export function placeFaults(placed: readonly Placed[]): Found[] {
  return placed.flatMap((at): Found[] => {
    const { paragraph, role } = at;
    const { text, firstLine, align, right, left } = paragraph;
    const spaces = /^[ \u3000\t]+/.exec(text)?.[0];
    if (/^level|^body$/.test(role)) {
      const byHand = spaces !== undefined && firstLine < 0.5;
      if (byHand)
        return [fault(at, '段首用空格缩进', '首行缩进2字', '删去段首空格，段落：首行缩进2字符', '7.3.3')];
      return Math.abs(firstLine + left - 2) <= 0.15 && firstLine > 0
        ? []
        : [fault(at, '段首没有缩进2字', '首行缩进2字', '段落：首行缩进2字符', '7.3.3')];
    }
    if (role === 'title' && align !== 'center')
      return [fault(at, '标题没有居中', '居中', '选中标题，居中', '7.3.1')];
    if (role === 'annex' && (firstLine > 0.2 || spaces !== undefined || align === 'center'))
      return [fault(at, '“附件”没有顶格', '居左顶格', '“附件”二字居左顶格编排', '7.3.7')];
    if (role === 'addressee' && (firstLine > 0.2 || spaces !== undefined || align === 'center'))
      return [fault(at, '主送机关没有顶格', '居左顶格', '删去主送机关前的缩进', '7.3.2')];
    if (role === 'date' && (align !== 'right' || Math.abs(right - 4) > 0.6))
      return align === 'right' && right > 4
        ? []
        : [fault(at, '成文日期没有右空四字', '右空四字', '段落：右对齐，右缩进4字符', '7.3.5')];
    return [];
  });
}

/** Letters in colour: red belongs to the head and the seal. */
export function colourFaults(placed: readonly Placed[]): Found[] {
  return placed.flatMap((at): Found[] => {
    if (at.role === 'mark' || at.role === 'table') return [];
    const coloured = at.paragraph.runs.find(
      ({ color, text }) =>
        color !== undefined && !/^(?:000000|0[0-9A-F]0[0-9A-F]0[0-9A-F])$/.test(color) && text.trim() !== '',
    );
    return coloured
      ? [fault(at, `文字颜色为#${coloured.color ?? ''}`, '黑色', '选中文字，颜色设为黑色', '5.2.4')]
      : [];
  });
}

function fault(at: Placed, says: string, expected: string, remedy: string, clause: string): Found {
  return { at, says, expected, remedy, clause };
}

/** All that is to be seen of the text. */
export function textFaults(placed: readonly Placed[], { pages }: LaidDocument): Found[] {
  return [
    ...lookFaults(placed),
    ...lineFaults(placed, pages),
    ...placeFaults(placed),
    ...colourFaults(placed),
  ];
}
