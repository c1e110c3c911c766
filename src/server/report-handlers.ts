import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../model/actor.ts';
import { plainText } from '../model/document/line.ts';
import { parsePeriod, periodLabel, type Period } from '../model/period.ts';
import type { Report } from '../model/report/report.ts';
import { readDocument } from '../engine/documents/read-document.ts';
import { mostBytes } from '../engine/documents/limits.ts';
import type { Machine } from '../engine/machine.ts';
import { readWorkApproval, type WorkApproval } from '../engine/reports/approval/case-editions.ts';
import { findTurned } from '../engine/reports/check-words.ts';
import { compareEdition } from '../engine/reports/editions/compare-edition.ts';
import { freezeEdition } from '../engine/reports/editions/freeze-edition.ts';
import { getEdition, listEditions } from '../engine/reports/editions/read-edition.ts';
import { markHighlight, unmarkHighlight } from '../engine/reports/highlights.ts';
import { getReportFor } from '../engine/reports/make-office-report.ts';
import { readReportInWork, type ReportInWork } from '../engine/reports/read-report-in-work.ts';
import { takeOut, type TakenOut } from '../engine/reports/take-out.ts';
import { refuseMarked } from '../engine/files/secrecy-mark.ts';
import { compareUpload } from '../engine/reports/upload/compare-upload.ts';
import { listWorks } from '../engine/reports/work/open-work.ts';
import { listVersions, writeParagraph } from '../engine/reports/work/paragraphs.ts';
import { demandDuty, hasDuty } from '../engine/settings/duty.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';
import { plain } from './plain.ts';
import { receiveFile } from './receive-file.ts';

/** The endpoints of reports: as they stand, in work, made final, and held against what somebody edited. */
export function reportHandlers(machine: Machine) {
  const { registry, db } = machine;
  const demand = (actor: Actor): void => demandDuty(machine, actor, 'reports', '查看总结');
  const workOf = (report: string, written: string): { report: Report; period: Period } => {
    const period = parsePeriod(written);
    return { report: getReportFor({ registry, report, period }), period };
  };
  const draftOf = (
    actor: Actor,
    name: string,
    written: string,
    paper?: string,
  ): Promise<ReportInWork & { approval: WorkApproval | null }> => {
    demand(actor);
    const { report, period } = workOf(name, written);
    return db.inOffice(
      actor.officeId,
      async (tx) => {
        const work = { report: report.name, period };
        const made = await readReportInWork(tx, machine, actor, { ...work, paper });
        // What was signed is the whole; a paper says less.
        const approval = paper === undefined ? await readWorkApproval(tx, machine, work, made.blocks) : null;
        return { ...made, approval };
      },
      { reading: true },
    );
  };
  const editionOf = (actor: Actor, id: string) => {
    demand(actor);
    return db.inOffice(actor.officeId, (tx) => getEdition(tx, registry, id), { reading: true });
  };
  return {
    listReports: async ({ signedIn: { actor } }) => {
      demand(actor);
      return {
        mayFreeze: hasDuty(machine, actor, 'editions'),
        reports: registry.reports.map(({ name, label, en, purpose, spans }) => ({
          name,
          label,
          en,
          purpose,
          spans: [...spans],
        })),
        inWork: await db.inOffice(actor.officeId, listWorks, { reading: true }),
        editions: await db.inOffice(actor.officeId, (tx) => listEditions(tx, registry), { reading: true }),
      };
    },
    readReport: async ({ params, query, signedIn: { actor } }) => {
      const made = await draftOf(actor, params.report, query.period, query.paper);
      const { report, facts, blocks, paragraphs, approval, papers } = made;
      const parts = report.papers?.find(({ name }) => name === query.paper)?.sections;
      const sections = new Set(blocks.map(({ id }) => id.split('.')[0]));
      return plain({
        title: titleOf(facts.office, facts.period, report),
        period: { ...facts.period, label: periodLabel(facts.period) },
        asOf: machine.clock.now().toISOString(),
        // What a paper does not have is nobody's to write in it.
        outline: report.sections
          .filter(({ name }) => parts === undefined || parts.includes(name))
          .map(({ name, label, en, byHand }) => ({
            name,
            label,
            en,
            byHand: byHand === true,
            empty: !sections.has(name),
          })),
        blocks,
        figures: facts.figures,
        paragraphs,
        papers: papers.map(({ name, label, en, most, count, sections: lengths }) => ({
          ...{ name, label, en, most, count },
          sections: [...lengths],
        })),
        approval,
        turned: findTurned(blocks, facts.figures),
      });
    },
    printReport: async ({ params, query, signedIn: { actor }, reply }) => {
      const made = await draftOf(actor, params.report, query.period, query.paper);
      const { report, facts, blocks, papers } = made;
      const paper = papers.find(({ name }) => name === query.paper);
      const about = {
        report: report.name,
        period: facts.period.name,
        ...(paper ? { paper: paper.name } : {}),
      };
      const title = `${titleOf(facts.office, facts.period, report)}${paper ? `（${paper.label}）` : ''}`;
      return sent(
        reply,
        await takeOut(
          machine,
          actor,
          { title, blocks, figures: facts.figures, about, largeType: report.largeType },
          query.format,
        ),
      );
    },
    writeParagraph: async ({ params, query, body, signedIn: { actor } }) => {
      const { report, period } = workOf(params.report, query.period);
      const work = { report: report.name, period };
      return plain(await writeParagraph(machine, actor, work, { block: params.block, ...body }));
    },
    listParagraphVersions: async ({ params, query, signedIn: { actor } }) => {
      demand(actor);
      const { report, period } = workOf(params.report, query.period);
      const versions = await db.inOffice(
        actor.officeId,
        (tx) => listVersions(tx, { report: report.name, period }, params.block),
        { reading: true },
      );
      return plain({ versions });
    },
    freezeReport: ({ params, body, signedIn: { actor } }) =>
      freezeEdition(machine, actor, { report: params.report, period: body.period }),
    getEdition: async ({ params, signedIn: { actor } }) => plain(await editionOf(actor, params.id)),
    printEdition: async ({ params, query, signedIn: { actor }, reply }) => {
      const { id, report, period, number, blocks, figures } = await editionOf(actor, params.id);
      const [first] = blocks;
      const words = first?.node.kind === 'title' ? plainText(first.node.text).replace(/\n/g, '') : report;
      const about = { report, period, edition: number };
      const largeType = registry.reports.find(({ name }) => name === report)?.largeType;
      const what = { title: `${words}（第${number}稿）`, blocks, figures, about, edition: id, largeType };
      return sent(reply, await takeOut(machine, actor, what, query.format));
    },
    compareEdition: async ({ params, signedIn: { actor } }) => {
      demand(actor);
      const differences = await db.inOffice(
        actor.officeId,
        async (tx) => compareEdition(tx, machine, actor, await getEdition(tx, registry, params.id)),
        { reading: true, snapshot: true },
      );
      return plain({ asOf: machine.clock.now().toISOString(), differences });
    },
    compareUpload: async ({ params, signedIn: { actor }, request }) => {
      const edition = await editionOf(actor, params.id);
      const { name, bytes } = await receiveFile(request, mostBytes);
      const { text, paragraphs } = await readDocument(bytes, name, { marks: true });
      refuseMarked(name, text);
      // What is no Word file of the new kind has no marks: its lines are read.
      const lines = text.split('\n').map((line) => ({ text: line, marks: [] }));
      return plain({ name, figures: compareUpload(edition, paragraphs ?? lines) });
    },
    markHighlight: async ({ params, body, signedIn: { actor } }) => {
      await markHighlight(machine, actor, { type: params.type, record: params.id, ...body });
      return { ok: true as const };
    },
    unmarkHighlight: async ({ params, signedIn: { actor } }) => {
      await unmarkHighlight(machine, actor, { type: params.type, record: params.id });
      return { ok: true as const };
    },
  } satisfies Partial<Handlers>;
}

function titleOf(office: string, period: Period, { label }: Report): string {
  return `${office}${periodLabel(period)}${label}`;
}

function sent(reply: FastifyReply, { name, content, mime }: TakenOut): Readable {
  void reply.header('content-type', mime);
  void reply.header('content-disposition', attachmentHeader(name));
  return Readable.from(Buffer.from(content), { objectMode: false });
}
