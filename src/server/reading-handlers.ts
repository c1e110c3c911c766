import type { Actor } from '../model/actor.ts';
import { WutongError } from '../model/errors.ts';
import { labelOf } from '../model/label.ts';
import type { Right } from '../model/record-type.ts';
import { reachOf } from '../engine/access/reach.ts';
import { readDocument } from '../engine/documents/read-document.ts';
import { baselineType, listContradictions } from '../engine/indicators/baselines.ts';
import type { Machine } from '../engine/machine.ts';
import { confirmBaselines } from '../engine/reading/confirm-baselines.ts';
import { keepDocument, mostReportBytes } from '../engine/reading/keep-document.ts';
import { readFigures } from '../engine/reading/read-figures.ts';
import { suggestPeriod } from '../engine/reading/suggest-period.ts';
import type { Handlers } from './handlers.ts';
import { receiveFile } from './receive-file.ts';

/** What a screen can show and a person can read through, in units of 10,000 characters. */
export const mostShown = 50;

/** A report that the demonstration brings. */
export interface SampleReport {
  readonly name: string;
  readonly text: string;
}

/** The endpoints of reading past reports: a document in, figures out, confirmed figures back in. */
export function readingHandlers(machine: Machine, samples: readonly SampleReport[]) {
  const demand = (actor: Actor, right: Right, action: string): void => {
    const { type } = machine.registry.getType(baselineType);
    if (!reachOf(actor, type, right).has('office')) throw new WutongError('not-allowed', { action });
  };
  return {
    readDocument: async ({ signedIn: { actor }, request }) => {
      demand(actor, 'create', '读稿');
      if (machine.disk.isReadOnly())
        throw new WutongError('disk-nearly-full', { floor: machine.disk.floorMb });
      const { name, bytes } = await receiveFile(request, mostReportBytes);
      const extracted = await readDocument(bytes, name);
      const { text, format } = extracted;
      if (text.length > mostShown * 10_000)
        throw new WutongError('document-too-long', { name, max: mostShown });
      const file = await keepDocument(machine, actor, { bytes, name, extracted });
      const reading = readFigures(machine.registry, text);
      const { office, plannedTasks, shortcomings } = reading.structure;
      return {
        file: { id: file.id, name: file.name, size: file.size, mime: file.mime },
        format,
        text,
        changes: reading.changes.length,
        figures: reading.figures,
        office,
        period: suggestPeriod(reading.text),
        plannedTasks,
        shortcomings,
        indicators: machine.registry.types.flatMap(({ indicators }) =>
          indicators.map((indicator) => ({
            indicator: indicator.name,
            label: indicator.label,
            en: labelOf(indicator.name, indicator, 'en'),
            unit: indicator.unit,
          })),
        ),
      };
    },
    listSampleReports: async ({ signedIn: { actor } }) => {
      demand(actor, 'create', '读稿');
      return { samples: [...samples] };
    },
    confirmBaselines: async ({ body, signedIn: { actor } }) => {
      demand(actor, 'create', '确认基数');
      const { saved, contradictions } = await confirmBaselines(machine, actor, body);
      return { saved, contradictions: contradictions.map(plain) };
    },
    listContradictions: async ({ signedIn: { actor } }) => {
      demand(actor, 'read', '查看基数');
      const found = await machine.db.inOffice(actor.officeId, (tx) => listContradictions(tx));
      return { contradictions: found.map(plain) };
    },
  } satisfies Partial<Handlers>;
}

const plain = <T extends { readonly baselines: readonly object[] }>(found: T) => ({
  ...found,
  baselines: [...found.baselines] as T['baselines'][number][],
});
