import { writeFileSync } from 'node:fs';
import { periodLabel, parsePeriod } from '../model/period.ts';
import type { Registry } from '../model/registry.ts';
import { spanOf } from '../model/report/report.ts';
import { getOffice } from '../engine/org/offices.ts';
import { readPacksOff } from '../engine/org/pack-switches.ts';
import { readReportInWork } from '../engine/reports/read-report-in-work.ts';
import { printReport, reportFormats, type ReportFormat } from '../engine/reports/print-report.ts';
import { UsageError, type Command } from './command.ts';
import { withEngine } from './open.ts';
import { readOptions } from './read-options.ts';

export const report: Command = {
  name: 'report',
  usage:
    'report --office O --period P [--kind half-year] [--paper NAME] [--format docx|pdf|html|md|json] [--out FILE]',
  about:
    '一个单位一个期间的总结（半年、年度、月报、一页纸、统计表）/ the report of an office for a period: half-year, annual, monthly-brief, one-pager, statistics',
  async run(context) {
    const { options, rest } = readOptions(context.args, {
      office: 'string',
      period: 'string',
      kind: 'string',
      paper: 'string',
      format: 'string',
      out: 'string',
    });
    const { office: code, out } = options;
    if (!code || !options.period || rest.length > 0) throw new UsageError('--office and --period are needed');
    const format = (options.format ?? 'md') as ReportFormat;
    if (!reportFormats.includes(format)) throw new UsageError(`--format ${reportFormats.join('|')}`);
    if (out === undefined && (format === 'docx' || format === 'pdf') && process.stdout.isTTY)
      throw new UsageError(`--out FILE is needed: a ${format} does not belong on a screen`);
    const period = parsePeriod(options.period);
    const kind = options.kind ?? reportFor(context.registry, period);
    const content = await withEngine(context, 'join', async ({ machine: { db, registry, clock } }) => {
      const office = await getOffice(db, code);
      const made = await db.inOffice(
        office.id,
        async (tx) => {
          const packsOff = await readPacksOff(tx);
          const asked = { report: kind, period, paper: options.paper };
          return readReportInWork(tx, { registry, clock }, { packsOff }, asked);
        },
        { reading: true },
      );
      const title = `${office.name}${periodLabel(period)}${made.report.label}`;
      const { name } = made.report;
      const data = { report: name, office: { code, name: office.name }, period, figures: made.facts.figures };
      return printReport(
        { title, nodes: made.blocks.map(({ node }) => node), largeType: made.report.largeType, data },
        format,
      );
    });
    if (out === undefined) process.stdout.write(content);
    else {
      writeFileSync(out, content, { mode: 0o600 });
      context.note(`已写入 / written: ${out}`);
    }
    return 0;
  },
};

/** The first report that is written for periods of this length. */
function reportFor({ reports }: Registry, period: Parameters<typeof spanOf>[0]): string {
  const span = spanOf(period);
  return reports.find(({ spans }) => spans.includes(span))?.name ?? '';
}
