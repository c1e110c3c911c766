import { Readable } from 'node:stream';
import { exploreContracts } from '../api/explore.ts';
import { civilDateOf } from '../model/date.ts';
import { labelOf } from '../model/label.ts';
import { parsePeriod } from '../model/period.ts';
import type { Step } from '../model/steps.ts';
import { exportExploration } from '../engine/explore/exploration-workbook.ts';
import { explore, type Asked } from '../engine/explore/explore.ts';
import { deleteExploration, listExplorations, mayShare, saveExploration } from '../engine/explore/saved.ts';
import { mayReadOf } from '../engine/indicators/may-read.ts';
import type { Machine } from '../engine/machine.ts';
import { attachmentHeader } from './attachment-header.ts';
import { described } from './figure-lines.ts';
import type { Handlers } from './handlers.ts';

function askedOf(query: {
  readonly indicators: readonly string[];
  readonly period: string;
  readonly step?: Step | undefined;
  readonly by?: string | undefined;
}): Asked {
  const { indicators, step, by } = query;
  return {
    indicators,
    period: parsePeriod(query.period),
    ...(step === undefined ? {} : { step }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The endpoints of looking at figures freely, and of keeping what was chosen. */
export function exploreHandlers(machine: Machine) {
  return {
    explore: async ({ query, signedIn: { actor } }) => {
      const asked = askedOf(query);
      const now = machine.clock.now();
      const today = civilDateOf(now);
      const { registry } = machine;
      const found = await machine.db.inOffice(
        actor.officeId,
        (tx) => explore(tx, { registry, mayRead: mayReadOf(actor), today }, asked),
        { reading: true, snapshot: true },
      );
      const { dimension } = found;
      return {
        period: described(asked.period),
        asOf: now.toISOString(),
        columns: found.columns.map((one) => ({ ...described(one), ahead: one.from > today })),
        dimension: dimension && {
          name: dimension.name,
          label: dimension.label,
          en: labelOf(dimension.name, dimension, 'en'),
        },
        indicators: [...found.indicators],
        rows: found.rows.map(({ values, wholes, ...row }) => ({
          ...row,
          values: values.map((own) => [...own]),
          wholes: [...wholes],
        })),
        figures: found.figures.map((own) => [...own]),
        wholes: [...found.wholes],
      };
    },
    exportExploration: async ({ query, signedIn: { actor }, reply }) => {
      const { name, content } = await exportExploration(machine, actor, askedOf(query));
      void reply.header('content-type', exploreContracts.exportExploration.responseType);
      void reply.header('content-disposition', attachmentHeader(name));
      return Readable.from(content, { objectMode: false });
    },
    listExplorations: async ({ signedIn: { actor } }) => ({
      explorations: (await listExplorations(machine, actor)).map((one) => ({
        ...one,
        choice: exploreContracts.saveExploration.body.shape.choice.parse(one.choice),
      })),
      mayShare: mayShare(machine, actor),
    }),
    saveExploration: async ({ params, body, signedIn: { actor } }) => {
      await saveExploration(machine, actor, { id: params.id, ...body });
      return { id: params.id };
    },
    deleteExploration: async ({ params, signedIn: { actor } }) => {
      await deleteExploration(machine, actor, params.id);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
