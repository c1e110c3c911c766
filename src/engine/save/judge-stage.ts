import type { CivilDate } from '../../model/date.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Moment } from '../../model/rule.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import type { Moved } from '../process/process-work.ts';
import { countFindings, isBlocking, judgeRecords, type Judged } from '../rules/judge-records.ts';
import type { FindingCounts } from './keep-stage.ts';
import type { Passage } from './save-request.ts';

/**
 * Stage 4: the rules, where a process takes a record a step further: when it begins, when the unit hands it in, and
 * when it is approved or goes upward; or where a record without a process comes into a state that is judged. Findings that stand in the way are added to the passage's own.
 * @returns how many findings each judged record has
 */
export async function judgeStage(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  asked: { readonly today: CivilDate; readonly passages: readonly Passage[] },
): Promise<FindingCounts> {
  const judged = asked.passages.flatMap((passage) => {
    const { moved } = passage;
    const moment = moved ? momentOf(moved) : momentOfState(bundle, passage);
    return moment === undefined ? [] : [{ passage, moment, moved }];
  });
  const records = judged.map(({ passage, moment, moved }): Judged => {
    const on = moved && bundle.procedure?.purposes[moved.after.purpose]?.judgedOn;
    const day = on === undefined ? moved?.after.state.endedOn : passage.values[on];
    return {
      id: passage.id,
      values: passage.values,
      state: passage.before?.state ?? bundle.workflow.initial,
      moment,
      today: typeof day === 'string' ? day : asked.today,
    };
  });
  const found = await judgeRecords(tx, machine, bundle, records);
  const counts = new Map<string, Readonly<Record<string, number>>>();
  judged.forEach(({ passage, moment, moved }, i) => {
    const findings = found[i] ?? [];
    counts.set(passage.id, countFindings(findings));
    if (moved && bundle.procedure?.purposes[moved.after.purpose]?.judgedOn !== undefined) return;
    for (const finding of findings)
      if (isBlocking(finding, moment))
        passage.findings.push({
          path: finding.path,
          code: 'rule-blocks',
          params: {
            rule: finding.rule,
            message: finding.message.zh,
            source: finding.clause.number ?? finding.clause.title,
            article: finding.clause.article,
          },
        });
  });
  return counts;
}

// What only follows from another record is not judged again: nobody could mend it here.
function momentOfState({ workflow }: TypeBundle, { item, before, state }: Passage): Moment | undefined {
  const given = Object.keys(item.values).length > 0;
  return before?.state === state && !given ? undefined : workflow.states[state]?.judged;
}

/** At which moment a record must be judged for what its process just did; undefined where nothing hangs on it. */
function momentOf({ before, after, events }: Moved): Moment | undefined {
  const { steps, current } = after.state;
  if (events.some((event) => event.kind === 'ended'))
    return after.state.outcome === 'approved' ? 'decide' : undefined;
  const open = steps[current ?? -1]?.plan;
  if (!open) return undefined;
  const began = events.some((event) => event.kind === 'started') || before?.state.outcome === 'returned';
  const passed = events.flatMap((event) =>
    event.kind === 'passed' || event.kind === 'collapsed' ? (steps[event.step]?.plan ?? []) : [],
  );
  const last = passed.at(-1);
  if (last?.side === 'unit' && open.side !== 'unit') return 'submit';
  if (last?.side === 'office' && open.side === 'outside') return 'decide';
  if (began) return open.side === 'unit' ? 'draft' : 'submit';
  return undefined;
}
