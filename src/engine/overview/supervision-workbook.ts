import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { Cell } from '../../model/cell.ts';
import type { CivilDate } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { Registry } from '../../model/registry.ts';
import { mayExport } from '../access/may-export.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import { compile } from '../database/compile.ts';
import { watermarkOf } from '../exchange/watermark.ts';
import { writeWorkbook, type Sheet } from '../exchange/write-workbook.ts';
import type { Machine } from '../machine.ts';
import { readSupervision, type Frequency, type SupervisionPage } from './read-supervision.ts';

/**
 * The supervisors' view as a workbook, one sheet for each part. That it leaves is in the audit before its first byte goes.
 * @throws not-allowed, bad-request
 */
export async function exportSupervision(
  machine: Machine,
  actor: Actor,
  period: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<{ readonly name: string; readonly content: AsyncGenerator<Buffer> }> {
  const page = await readSupervision(machine, actor, period);
  if (!mayExport(machine.registry, actor)) throw new WutongError('not-allowed', { action: '导出' });
  const office = await machine.db.inOffice(actor.officeId, async (tx) => {
    const entry = {
      id: newId(),
      at: new Date(),
      actor,
      action: 'export',
      type: 'supervision',
      recordId: newId(),
      version: 0,
      demo: actor.demo === true,
      changes: [{ path: 'export', before: null, after: { ...period, count: page.trips.length } }],
    };
    const [[row]] = await Promise.all([
      tx.query(compile(sql`SELECT name FROM office WHERE id = ${tx.officeId}`, 'export-office')),
      ...auditStatements({ officeId: actor.officeId, entries: [entry] }).map((one) => tx.query(one)),
    ]);
    return String(row?.name ?? '');
  });
  return {
    name: `出访监督-${period.from}至${period.to}.xlsx`,
    content: writeWorkbook(sheetsOf(machine.registry, page), watermarkOf(actor, office, machine.clock.now())),
  };
}

function sheetsOf(registry: Registry, page: SupervisionPage): Sheet[] {
  const stateOf = (type: string, state: string): string =>
    registry.findType(type)?.workflow.states[state]?.label ?? state;
  const tripType = registry.overviews.supervision?.trips.type ?? '';
  const titles = new Map(page.trips.map((trip) => [trip.id, `${trip.title}（${trip.from}至${trip.to}）`]));
  const often = (list: readonly Frequency[], persons: boolean): Cell[][] =>
    list.map(({ name, hint, count, days, persons: n, trips }) => [
      name,
      ...(persons ? [] : [hint]),
      count,
      days,
      ...(persons ? [n] : []),
      trips.map((id) => titles.get(id) ?? '').join('；'),
    ]);
  return [
    {
      name: '领导出访频次',
      headings: ['姓名', '职务 · 单位', '次数', '在外天数', '团组'],
      widths: [12, 36, 8, 10, 80],
      rows: often(page.leaders, false),
    },
    {
      name: '单位出访',
      headings: ['单位', '批数', '在外天数', '人次', '团组'],
      widths: [28, 8, 10, 8, 80],
      rows: often(page.units, true),
    },
    {
      name: '计划使用',
      headings: ['单位', '年度', '计划', '核定批数', '已用批数', '其中计划外', '剩余批数'],
      widths: [28, 8, 36, 10, 10, 12, 10],
      rows: page.plans.map((one): Cell[] => [
        one.unit.name,
        one.year,
        one.plan?.title ?? '无已批准的计划',
        one.plan?.quota ?? null,
        one.taken,
        one.outside,
        one.left,
      ]),
    },
    {
      name: '豁免',
      headings: ['日期', '单位', '事项', '规则', '依据', '理由', '申请人', '批准人', '答复'],
      widths: [12, 24, 36, 24, 40, 48, 10, 10, 24],
      rows: page.waivers.map((one): Cell[] => [
        { day: chinaDay(one.decidedAt) },
        one.unit,
        one.record.title,
        `${one.rule} ${one.label.zh}`,
        one.clause,
        one.reason,
        one.askedBy,
        one.decidedBy,
        one.answer,
      ]),
    },
    {
      name: '逾期',
      headings: ['类别', '单位', '事项', '状态', '应办日期', '逾期天数'],
      widths: [20, 24, 40, 12, 12, 10],
      rows: page.overdue.map((one): Cell[] => [
        registry.findType(one.type)?.type.label ?? one.type,
        one.unit,
        one.title,
        stateOf(one.type, one.state),
        { day: one.dueOn },
        one.daysLate,
      ]),
    },
    {
      name: '团组清单',
      headings: ['团组', '单位', '出境日期', '入境日期', '天数', '人次', '状态'],
      widths: [40, 28, 12, 12, 8, 8, 12],
      rows: page.trips.map((trip): Cell[] => [
        trip.title,
        trip.unit,
        { day: trip.from },
        { day: trip.to },
        trip.days,
        trip.persons,
        stateOf(tripType, trip.state),
      ]),
    },
  ];
}

const chinaDay = (instant: string): CivilDate =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
