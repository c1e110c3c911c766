import { daysBetween, type CivilDate } from '../../model/date.ts';
import type { DocumentNode } from '../../model/document.ts';
import type { PrintedRecord } from '../../model/form.ts';
import type { ListFacts } from '../../model/list-form.ts';

/** What one unit owes, the longest overdue first. */
export interface Owed {
  readonly unit: string;
  readonly records: readonly PrintedRecord[];
  /** How many of them are overdue. */
  readonly late: number;
  /** Whether another notice stands before this one. */
  readonly newPage: boolean;
}

const due = ({ values }: PrintedRecord): string => String(values.dueOn ?? '9999-12-31');

/** How long a record is overdue, as a notice tells it; empty where it is in time or has no day. */
export function lateWords(record: PrintedRecord, today: CivilDate): string {
  const days = record.values.dueOn === undefined ? 0 : daysBetween(due(record), today);
  return days > 0 ? `${days}天` : '';
}

/** One notice to each unit, each on a page of its own. */
export function noticeToEachUnit(facts: ListFacts, write: (owed: Owed) => DocumentNode[]): DocumentNode[] {
  const units = new Map<string, PrintedRecord[]>();
  for (const record of facts.records) {
    const unit = record.text('unit');
    units.set(unit, [...(units.get(unit) ?? []), record]);
  }
  return [...units].flatMap(([unit, all], i) => {
    const records = [...all].sort((a, b) => (due(a) < due(b) ? -1 : 1));
    const late = records.filter((record) => due(record) < facts.today).length;
    return write({ unit, records, late, newPage: i > 0 });
  });
}
