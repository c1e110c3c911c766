import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { Cell } from '../../model/cell.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import { periodLabel, type Period } from '../../model/period.ts';
import { mayExport } from '../access/may-export.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import { watermarkOf } from '../exchange/watermark.ts';
import { writeWorkbook, type Sheet } from '../exchange/write-workbook.ts';
import { mayReadOf } from '../indicators/may-read.ts';
import type { Machine } from '../machine.ts';
import { explore, type Asked, type Exploration } from './explore.ts';

/**
 * The same table as a workbook, with what its indicators mean. That it leaves is in the audit before its first byte goes.
 * @throws not-allowed, and what `explore` throws
 */
export async function exportExploration(
  machine: Machine,
  actor: Actor,
  asked: Asked,
): Promise<{ readonly name: string; readonly content: AsyncGenerator<Buffer> }> {
  if (!mayExport(machine.registry, actor)) throw new WutongError('not-allowed', { action: '导出' });
  const { registry, clock } = machine;
  const context = { registry, mayRead: mayReadOf(actor), today: civilDateOf(clock.now()) };
  const { found, office } = await machine.db.inOffice(actor.officeId, async (tx) => {
    const [table, [row]] = await Promise.all([
      explore(tx, context, asked),
      tx.query(compile(sql`SELECT name FROM office WHERE id = ${tx.officeId}`, 'export-office')),
    ]);
    const { indicators, period, step = null, by = null } = asked;
    await noteChange(tx, actor, {
      type: 'exploration',
      action: 'export',
      id: newId(),
      after: { indicators: [...indicators], period: period.name, step, by, count: table.rows.length },
    });
    return { found: table, office: String(row?.name ?? '') };
  });
  return {
    name: `数据探索-${periodLabel(asked.period)}.xlsx`,
    content: writeWorkbook(
      [tableOf(found, asked.period), meaningOf(found, asked.period)],
      watermarkOf(actor, office, clock.now()),
    ),
  };
}

const headOf = (period: Period): string => periodLabel(period);

function tableOf(
  { columns, dimension, indicators, rows, figures, wholes }: Exploration,
  period: Period,
): Sheet {
  const withWhole = columns.length > 1;
  const times = [...columns.map(headOf), ...(withWhole ? [`${periodLabel(period)}合计`] : [])];
  const line = (values: readonly (number | null)[], whole: number | null): Cell[] => [
    ...values,
    ...(withWhole ? [whole] : []),
  ];
  if (!dimension)
    return {
      name: '数据',
      headings: ['指标', '单位', ...times],
      widths: [36, 8, ...times.map(() => 14)],
      rows: indicators.map(({ label, unit }, at): Cell[] => [
        label,
        unit,
        ...line(figures[at] ?? [], wholes[at] ?? null),
      ]),
    };
  const heads = indicators.flatMap(({ label, unit }) =>
    times.map((time) => (columns.length === 1 ? `${label}（${unit}）` : `${label}（${unit}）${time}`)),
  );
  const allAdd = indicators.every(({ rowsAdd }) => rowsAdd);
  return {
    name: '数据',
    headings: [dimension.label, ...heads],
    widths: [24, ...heads.map(() => 16)],
    rows: [
      ...rows.map((row): Cell[] => [
        row.label,
        ...indicators.flatMap((_one, at) => line(row.values[at] ?? [], row.wholes[at] ?? null)),
      ]),
      // Where parts overlap the figure itself stands there, and says that it is no sum.
      [
        allAdd ? '合计' : '全部（不是各行之和）',
        ...indicators.flatMap((_one, at) => line(figures[at] ?? [], wholes[at] ?? null)),
      ],
    ],
  };
}

function meaningOf({ indicators, dimension }: Exploration, period: Period): Sheet {
  return {
    name: '说明',
    headings: ['指标', '单位', '标识', '定义', '能否相加'],
    widths: [36, 8, 36, 80, 40],
    rows: [
      ...indicators.map(({ label, unit, name, definition, rowsAdd, columnsAdd, isShare }): Cell[] => [
        label,
        unit,
        name,
        definition,
        isShare
          ? '比例或位次，不能相加'
          : [
              ...(dimension && !rowsAdd ? ['一件可能在几行里，各行不能相加'] : []),
              ...(columnsAdd ? [] : ['期末数，各列不能相加']),
            ].join('；') || '可以相加',
      ]),
      ['期间', '', '', `${period.from} 至 ${period.to}`, ''],
    ],
  };
}
