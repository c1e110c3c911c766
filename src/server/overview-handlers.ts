import { Readable } from 'node:stream';
import { overviewContracts } from '../api/overviews.ts';
import type { Machine } from '../engine/machine.ts';
import { readSupervision } from '../engine/overview/read-supervision.ts';
import { readUnitOverview } from '../engine/overview/read-unit-overview.ts';
import { exportSupervision } from '../engine/overview/supervision-workbook.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of pages that look at several types at once. */
export function overviewHandlers(machine: Machine) {
  return {
    getUnitOverview: async ({ params, signedIn: { actor } }) => {
      const page = await readUnitOverview(machine, actor, params.id);
      return { ...page, cases: page.cases.map((row) => ({ ...row, findings: { ...row.findings } })) };
    },
    getSupervision: ({ query, signedIn: { actor } }) => readSupervision(machine, actor, query),
    exportSupervision: async ({ query, signedIn: { actor }, reply }) => {
      const { name, content } = await exportSupervision(machine, actor, query);
      void reply.header('content-type', overviewContracts.exportSupervision.responseType);
      void reply.header('content-disposition', attachmentHeader(name));
      return Readable.from(content, { objectMode: false });
    },
  } satisfies Partial<Handlers>;
}
