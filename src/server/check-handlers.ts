import type { Actor } from '../model/actor.ts';
import { WutongError } from '../model/errors.ts';
import { parsePeriod } from '../model/period.ts';
import { reachOf } from '../engine/access/reach.ts';
import { checkDraftOf } from '../engine/check/check-draft.ts';
import { readDocument } from '../engine/documents/read-document.ts';
import { refuseMarked } from '../engine/files/secrecy-mark.ts';
import { baselineType } from '../engine/indicators/baselines.ts';
import type { MayRead } from '../engine/indicators/list-figures.ts';
import type { Machine } from '../engine/machine.ts';
import { mostReportBytes } from '../engine/reading/keep-document.ts';
import { suggestPeriod } from '../engine/reading/suggest-period.ts';
import type { Handlers } from './handlers.ts';
import { receiveFile } from './receive-file.ts';
import { mostShown } from './reading-handlers.ts';

/** Figures of what a person reads in part only would differ from every report of the office. */
const readsWhole =
  (actor: Actor): MayRead =>
  (type) =>
    reachOf(actor, type, 'read').has('office') ? 'all' : 'none';

/** The endpoint of checking a draft: a document in, findings out; nothing is kept. */
export function checkHandlers(machine: Machine) {
  return {
    checkDraft: async ({ query, signedIn: { actor }, request }) => {
      const { db, registry } = machine;
      if (!reachOf(actor, registry.getType(baselineType).type, 'read').has('office'))
        throw new WutongError('not-allowed', { action: '核稿' });
      const { name, bytes } = await receiveFile(request, mostReportBytes);
      const { text, format } = await readDocument(bytes, name);
      if (text.length > mostShown * 10_000)
        throw new WutongError('document-too-long', { name, max: mostShown });
      refuseMarked(name, text);
      const period = parsePeriod(query.period ?? suggestPeriod(text) ?? query.otherwise ?? '');
      const checked = await checkDraftOf(
        { db, registry, officeId: actor.officeId, period, mayRead: readsWhole(actor) },
        { bytes, name, format, text },
      );
      return { name, format, text, period: period.name, ...checked };
    },
  } satisfies Partial<Handlers>;
}
