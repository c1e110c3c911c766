import type { DocumentNode, Line } from '../src/model/document.ts';
import { plainText } from '../src/model/document/line.ts';
import { lastYear, parsePeriod } from '../src/model/period.ts';
import { writeDocx } from '../src/engine/documents/docx/write-docx.ts';
import { compileFigures } from '../src/engine/indicators/compile-figures.ts';
import { listRecordsBehind } from '../src/engine/indicators/list-records-behind.ts';
import { makeOfficeReport } from '../src/engine/reports/make-office-report.ts';
import { measurePair } from './measure.ts';
import type { Row } from './main.ts';
import { fillDelegations, openPlace } from './place.ts';

const rows = Number(process.env['REPORT_ROWS'] ?? 1_000_000);
const period = parsePeriod('2024H1');

/**
 * (o) The half-year report over a million records against the bare statements of its figures; the first page behind its
 * largest figure against the bare statements; a docx of 20 pages with 200 figures against the same words without marks.
 */
export async function benchReports(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fillDelegations(place, rows);
    const { db, registry } = place.engine.machine;
    const { id } = place.office;
    const bare = registry.types
      .filter(({ indicators }) => indicators.length > 0)
      .map((bundle) =>
        compileFigures({
          bundle,
          officeId: id,
          periods: [period, lastYear(period)],
          baseUpTo: lastYear(period).to,
        }),
      );
    const report = await measurePair(
      10,
      () =>
        makeOfficeReport({
          db,
          registry,
          office: { id, name: '明港市外事侨务办公室' },
          period,
          mayRead: () => 'all',
          now: new Date(),
          report: 'half-year',
        }),
      async () => {
        for (const { text, values } of bare) await place.owner.query(text, [...(values ?? [])]);
      },
    );
    const span = [id, period.from, period.to];
    const behind = await measurePair(
      30,
      () =>
        db.inOffice(
          id,
          (tx) =>
            listRecordsBehind(tx, {
              registry,
              indicator: 'outbound.decided-batches',
              period,
              mayRead: () => 'all',
            }),
          { reading: true },
        ),
      async () => {
        const where = `office_id = $1 AND approved_on BETWEEN $2 AND $3 AND verb IN ('approve', 'report')`;
        await place.owner.query(
          `SELECT id, approved_on FROM delegation WHERE ${where} ORDER BY approved_on, id LIMIT 21`,
          span,
        );
        await place.owner.query(`SELECT count(*) FROM delegation WHERE ${where}`, span);
      },
    );
    const marked = twentyPages();
    const words = marked.map(unmarked);
    const docx = await measurePair(
      10,
      () => writeDocx('总结', marked),
      () => writeDocx('总结', words),
    );
    return [
      {
        name: `(o) half-year report, ${rows.toLocaleString('en')} records`,
        aim: '≤ 1.5',
        unit: 'median ms',
        ...report,
      },
      { name: '(o) first page behind its largest figure', aim: '≤ 2', unit: 'median ms', ...behind },
      { name: '(o) docx of 20 pages with 200 figures', aim: '', unit: 'median ms', ...docx },
    ];
  } finally {
    await place.close();
  }
}

/** 20 pages of 22 lines of 28 characters, ten figures on each. */
function twentyPages(): DocumentNode[] {
  return Array.from({ length: 200 }, (_, i): DocumentNode => {
    const text: Line = [
      `${'外事工作服务全市开放发展大局，'.repeat(3)}办理`,
      { figure: `outbound.approved-batches`, text: `${400 + i}批次` },
      '。',
    ];
    return { kind: 'paragraph', text };
  });
}

function unmarked(node: DocumentNode): DocumentNode {
  return node.kind === 'paragraph' ? { ...node, text: plainText(node.text) } : node;
}
