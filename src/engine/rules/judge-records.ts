import { civilDateOf, type CivilDate } from '../../model/date.ts';
import type { Values } from '../../model/field.ts';
import { categoryOf, type TypeBundle } from '../../model/record-type.ts';
import type { Moment } from '../../model/rule.ts';
import type { RuleFinding } from '../../model/rule/finding.ts';
import { judge, questionsOf, type RuleContext } from '../../model/rule/judge.ts';
import { readCalendar } from '../calendar/office-calendar.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { readKept } from '../record/versions.ts';
import { sql } from 'kysely';
import { askQuestions } from './ask-questions.ts';
import { lookupIn, readRuleSettings } from './rule-settings.ts';
import { readWaivers, type Waiver } from './waivers.ts';

/** A record to be judged; `id` is none while it is new. */
export interface Judged {
  readonly id: string | undefined;
  readonly values: Values;
  readonly state: string;
  readonly moment: Moment;
  /** The day as of which it is judged; today unless said. */
  readonly today?: CivilDate | undefined;
}

/** A finding with the word of whoever was asked to let it pass. */
export interface WaivedFinding extends RuleFinding {
  readonly waiver: Waiver | null;
}

/**
 * What the rules of a type find in records, all of it, with the waivers that were asked for. What rules want to know
 * of other records is asked for all of them together.
 * @returns the findings in the order of the records
 */
export async function judgeRecords(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  records: readonly Judged[],
): Promise<WaivedFinding[][]> {
  if (bundle.rules.length === 0 || records.length === 0) return records.map(() => []);
  const ids = records.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const [calendar, settings, offices, kept, waivers] = await Promise.all([
    readCalendar(tx),
    readRuleSettings(tx),
    tx.query(compile(sql`SELECT province FROM office WHERE id = ${tx.officeId}`, 'office-province')),
    readKept(tx, ids),
    readWaivers(tx, ids),
  ]);
  const now = civilDateOf(machine.clock.now());
  const officeValue = lookupIn(settings);
  const contexts = records.map(({ id, values, state, moment, today }): RuleContext => ({
    today: today ?? now,
    moment,
    province: String(offices[0]?.province ?? ''),
    category: categoryOf(bundle.type, values),
    calendar,
    id,
    state,
    approved: id === undefined ? undefined : kept.get(id)?.values,
    officeValue,
    getSource: (name) => machine.registry.getSource(name),
  }));
  const asked = records.map(({ values }, i) => questionsOf(bundle.rules, values, contextAt(contexts, i)));
  const answers = await askQuestions(
    tx,
    machine,
    asked.flat().map(({ question }) => question),
  );
  let next = 0;
  return records.map(({ id, values }, i) => {
    const own = Object.fromEntries((asked[i] ?? []).map(({ key }) => [key, answers[next++] ?? []]));
    return judge(bundle.rules, values, { ...contextAt(contexts, i), answers: own }).map((finding) => ({
      ...finding,
      waiver: (id === undefined ? undefined : waivers.get(`${id} ${finding.key}`)) ?? null,
    }));
  });
}

function contextAt(contexts: readonly RuleContext[], i: number): RuleContext {
  const found = contexts[i];
  if (!found) throw new Error('a record without its circumstances');
  return found;
}

/** Whether a finding stands in the way: before the office, asking for a waiver is enough; there it must be granted. */
export function isBlocking({ severity, waiver }: WaivedFinding, moment: Moment): boolean {
  if (severity !== 'block') return false;
  if (waiver === null || waiver.status === 'declined') return true;
  return moment === 'decide' && waiver.status !== 'granted';
}

/** How many findings of each severity stand that nobody has let pass; for lists and batch approval. */
export function countFindings(findings: readonly WaivedFinding[]): Record<string, number> {
  const counts: Record<string, number> = { block: 0, warn: 0, note: 0, waived: 0, asked: 0 };
  for (const { severity, waiver } of findings) {
    const kind = waiver?.status === 'granted' ? 'waived' : severity;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (waiver?.status === 'asked') counts.asked = (counts.asked ?? 0) + 1;
  }
  return counts;
}
