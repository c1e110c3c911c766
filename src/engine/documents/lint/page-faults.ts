import type { Found } from './fault.ts';
import type { LaidDocument, LaidFooter } from './laid-document.ts';

const twip = 1440 / 25.4;
const millimetres = (twips: number): string => String(Math.round((twips / twip) * 10) / 10);

/** Paper and margins, and how far each may be off, in millimetres. 版心 is 156 × 225. */
const measures = [
  ['width', '纸宽', 210, 1, '5.1'],
  ['height', '纸高', 297, 1, '5.1'],
  ['top', '天头（上白边）', 37, 1, '5.2.1'],
  ['left', '订口（左白边）', 28, 1, '5.2.1'],
  ['right', '右白边', 26, 2, '5.2.1'],
  ['bottom', '下白边', 35, 2, '5.2.1'],
] as const;

/** The paper, its margins and the number of each page. */
export function pageFaults(document: LaidDocument): Found[] {
  const found = document.pages.flatMap((page) =>
    measures.flatMap(([name, label, right, tolerance, clause]): Found[] =>
      Math.abs(page[name] / twip - right) <= tolerance + 0.05
        ? []
        : [
            {
              says: `${label}为${millimetres(page[name])}毫米`,
              expected: `${label}${right}毫米`,
              remedy: clause === '5.1' ? '页面设置：纸张选A4，纵向' : `页面设置：把${label}设为${right}毫米`,
              clause,
            },
          ],
    ),
  );
  return [...found, ...numberFaults(document)];
}

const clause = '7.5';
const remedy = '插入页码：格式“— 1 —”，四号半角宋体，单页居右、双页居左各空一字';

function numberFaults({ oddFooter, evenFooter, twoSided }: LaidDocument): Found[] {
  if (!oddFooter?.text.includes('#')) return [{ says: '没有页码', expected: '每页有页码', remedy, clause }];
  const odd = footerFaults(oddFooter, 'right', '单页');
  if (!twoSided || !evenFooter)
    return [
      ...odd,
      {
        says: '单双页的页码在同一侧',
        expected: '单页居右、双页居左',
        remedy: '勾选“奇偶页不同”，双页页码居左空一字',
        clause,
      },
    ];
  return [...odd, ...footerFaults(evenFooter, 'left', '双页')];
}

function footerFaults(
  { text, align, font, size }: LaidFooter,
  side: 'left' | 'right',
  name: string,
): Found[] {
  const faults: Found[] = [];
  const written = text.replace(/\s/g, '').replace(/[－–-]/g, '—');
  if (written !== '—#—')
    faults.push({
      says: `${name}页码写作“${text.trim().replace('#', '1')}”`,
      expected: '“— 1 —”',
      remedy,
      clause,
    });
  if (align !== side && !(side === 'left' && align === 'both'))
    faults.push({
      says: `${name}页码没有${side === 'right' ? '居右' : '居左'}`,
      expected: side === 'right' ? '单页居右空一字' : '双页居左空一字',
      remedy,
      clause,
    });
  if (size !== 14 || (font !== undefined && !/宋|song|simsun/i.test(font)))
    faults.push({
      says: `${name}页码为${font ?? '未指定字体'}${size}磅`,
      expected: '四号（14磅）宋体',
      remedy,
      clause,
    });
  return faults;
}
