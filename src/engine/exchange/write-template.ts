import type { Cell } from '../../model/cell.ts';
import { isDay } from '../../model/cell.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { metaRows } from './export-list.ts';
import { writeTemplateBook, type TemplateColumn, type TemplateSheet } from './hucre.ts';
import { exampleMark, metaSheet, workbookPlan, type SheetColumn, type SheetPlan } from './sheet-plan.ts';

const keyNote = (plan: SheetPlan): string =>
  plan.rows === undefined
    ? '新增的行填 1、2、3，其他表用它对应；没有其他表要填的可以留空。导出的表里是系统编号，不要改动。标着“示例”的行不会导入，可以删掉。'
    : '填主表里的记录编号（1、2、3），说明这一行属于哪条记录。';

/** An empty workbook of a type: every column says what it takes, and one row shows how. */
export function writeTemplate(bundle: TypeBundle): Promise<Uint8Array> {
  const { type } = bundle;
  const plan = workbookPlan(bundle);
  const sheets = [plan.records, ...plan.children].map((sheet): TemplateSheet => {
    const columns = sheet.columns.filter(
      ({ role, entry }) => role === 'key' || role === 'parent' || entry?.read === true,
    );
    return { name: sheet.name, columns: columns.map((column) => templateColumn(sheet, column)) };
  });
  return writeTemplateBook(
    sheets,
    { name: metaSheet, rows: [['format', '1'], ...metaRows(bundle, 'template')] },
    `&C${type.label} 导入模板`,
  );
}

function templateColumn(sheet: SheetPlan, { heading, width, entry }: SheetColumn): TemplateColumn {
  if (!entry) return { heading, width, note: keyNote(sheet), example: exampleMark };
  const { field, column } = entry;
  const needed = field.required && (entry.part === 0 || column.days === true);
  const example = exampleOf(entry);
  const note = [
    `${needed ? '必填' : '可以不填'}。${column.takes.zh}。`,
    ...(field.help === undefined ? [] : [field.help]),
    ...(column.list && column.list.length <= 40 ? [`可填：${column.list.join('、')}`] : []),
  ].join('\n');
  return {
    heading: needed ? `${heading}*` : heading,
    width,
    note,
    ...(column.list ? { list: column.list } : {}),
    ...(column.days ? { days: true } : {}),
    example,
  };
}

// What the kind itself would write of a plain value; for words, what they are called.
function exampleOf({
  field,
  form,
  part,
  column,
}: NonNullable<SheetColumn['entry']>): string | number | Date | null {
  const [word] = column.list ?? [];
  if (word !== undefined) return word;
  for (const candidate of [`（${field.label}）`, ...samples]) {
    let refused = false;
    const value = field.kind.refersTo
      ? undefined
      : field.kind.parse(candidate, field.options, {
          incomplete: true,
          problem: () => {
            refused = true;
          },
        });
    if (refused || value === undefined) continue;
    const cell = form.write(value, field.options, { lang: 'zh', title: (id) => id })[part] ?? null;
    return plain(cell);
  }
  return `（${field.label}）`;
}

const samples: readonly unknown[] = [
  '2018-05-06',
  { from: '2018-05-06', to: '2018-05-10' },
  1,
  { amount: '1000.00', currency: 'CNY' },
  '德国',
];

function plain(cell: Cell): string | number | Date | null {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  return isDay(cell) ? new Date(`${cell.day}T00:00:00Z`) : String(cell);
}
