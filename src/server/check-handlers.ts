import { Readable } from 'node:stream';
import { draftChanges } from '../api/check.ts';
import type { Actor } from '../model/actor.ts';
import { WutongError } from '../model/errors.ts';
import { parsePeriod } from '../model/period.ts';
import { reachOf } from '../engine/access/reach.ts';
import { checkDraftOf } from '../engine/check/check-draft.ts';
import { readDocument } from '../engine/documents/read-document.ts';
import { reviseDocument } from '../engine/documents/revise-document.ts';
import { refuseMarked } from '../engine/files/secrecy-mark.ts';
import { baselineType } from '../engine/indicators/baselines.ts';
import type { MayRead } from '../engine/indicators/list-figures.ts';
import type { Machine } from '../engine/machine.ts';
import { mostReportBytes } from '../engine/reading/keep-document.ts';
import { suggestPeriod } from '../engine/reading/suggest-period.ts';
import { attachmentHeader } from './attachment-header.ts';
import type { Handlers } from './handlers.ts';
import { receiveFile } from './receive-file.ts';
import { mostShown } from './reading-handlers.ts';

/** Figures of what a person reads in part only would differ from every report of the office. */
const readsWhole =
  (actor: Actor): MayRead =>
  (type) =>
    reachOf(actor, type, 'read').has('office') ? 'all' : 'none';

const parsed = (json: string | undefined): unknown => {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
};

/** The endpoints of checking a draft: a document in, findings or the document with corrections out; nothing is kept. */
export function checkHandlers(machine: Machine) {
  const demand = (actor: Actor): void => {
    if (!reachOf(actor, machine.registry.getType(baselineType).type, 'read').has('office'))
      throw new WutongError('not-allowed', { action: '核稿' });
  };
  return {
    reviseDraft: async ({ signedIn: { actor }, request, reply }) => {
      demand(actor);
      const { name, bytes, field } = await receiveFile(request, mostReportBytes);
      const changes = draftChanges.safeParse(parsed(field('changes')));
      if (!changes.success) throw new WutongError('bad-request', { detail: 'changes' });
      const { text, format } = await readDocument(bytes, name);
      refuseMarked(name, text);
      if (format !== 'docx')
        throw new WutongError('document-not-readable', { name, found: '不是 Word 的 .docx 文件' });
      const reviser = { by: actor.name, at: `${machine.clock.now().toISOString().slice(0, 19)}Z` };
      const { bytes: revised, left } = await reviseDocument(bytes, name, { changes: changes.data, reviser });
      void reply.header(
        'content-type',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
      void reply.header(
        'content-disposition',
        attachmentHeader(`${name.replace(/\.[^.]+$/, '')}（核后）.docx`),
      );
      void reply.header('x-wutong-left', String(left));
      return Readable.from(Buffer.from(revised), { objectMode: false });
    },
    checkDraft: async ({ query, signedIn: { actor }, request }) => {
      const { db, registry } = machine;
      demand(actor);
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
