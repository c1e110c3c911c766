import { newId } from '../../model/id.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { auditStatements } from '../audit/audit-statements.ts';
import type { Transaction } from '../database/database.ts';
import { changesBetween, type Change } from './changes.ts';
import type { Moved } from '../process/process-work.ts';
import type { Passage, SaveRequest } from './save-request.ts';

// A number typed anew is noted although its mask, all that the audit may hold, does not tell it from the old one.
function changesOf({ before, values, resealed = [] }: Passage): Change[] {
  const changes = changesBetween(before?.values ?? {}, values);
  const noted = new Set(changes.map(({ path }) => path));
  const hidden = resealed.filter((name) => !noted.has(name));
  return [
    ...changes,
    ...hidden.map((name) => ({ path: name, before: before?.values[name] ?? null, after: values[name] })),
  ];
}

// What happened in the process, as the history tells it: the step by its name, and what was said there.
function digestOf({ events, after }: Moved): Change[] {
  return events.map((event) => {
    const step = 'step' in event ? after.state.steps[event.step]?.plan.label : undefined;
    const { at: _at, by: _by, as, kind, ...rest } = event;
    const told = Object.entries(rest).filter(
      ([name]) => !['step', 'steps', 'seats', 'plan', 'seat', 'into'].includes(name),
    );
    return {
      path: `process.${kind}`,
      before: null,
      after: { ...(step === undefined ? {} : { step }), as: as.kind, ...Object.fromEntries(told) },
    };
  });
}

/**
 * Stage 6: who did what, one entry for the content and one for the action. Its time is the real one, whatever clock
 * the save was judged by, and nobody but the save path writes it.
 */
export async function auditStage(
  tx: Transaction,
  bundle: TypeBundle,
  request: SaveRequest,
  passages: readonly Passage[],
): Promise<void> {
  const { actor } = request;
  const at = new Date();
  const entries = passages.flatMap((passage) => {
    const changes = changesOf(passage);
    const moved = passage.before?.state ?? bundle.workflow.initial;
    const byAction = ({ path }: Change): boolean => bundle.type.fields[path]?.written === 'action';
    const { command } = passage.item;
    const act = passage.item.action ?? (command === undefined ? undefined : `process.${command.kind}`);
    const content = act === undefined ? changes : changes.filter((change) => !byAction(change));
    const facts = act === undefined ? [] : changes.filter(byAction);
    const happened = passage.moved ? digestOf(passage.moved) : [];
    const states =
      moved === passage.state && command !== undefined
        ? []
        : [{ path: 'state', before: moved, after: passage.state }];
    const entry = (action: string, list: readonly Change[]) => ({
      id: newId(),
      at,
      actor: passage.actor,
      action,
      type: bundle.type.name,
      recordId: passage.id,
      version: (passage.before?.version ?? 0) + 1,
      demo: passage.actor.demo === true,
      changes: list,
    });
    const noted = passage.before === undefined || content.length > 0 || act === undefined;
    return [
      ...(noted ? [entry(passage.before ? 'save' : 'create', content)] : []),
      ...(act === undefined ? [] : [entry(act, [...happened, ...facts, ...states])]),
    ];
  });
  await Promise.all(
    auditStatements({ officeId: actor.officeId, entries }).map((statement) => tx.query(statement)),
  );
}
