import type { Client } from 'pg';
import { civilDateOf } from '../../model/date.ts';
import { sourceTitle } from '../../model/source.ts';
import { ownerTransaction } from '../database/owner-transaction.ts';
import { writeOfficeSetting } from '../settings/office-setting.ts';
import type { Machine } from '../machine.ts';
import { eraser, eraseRecords } from './erase.ts';
import { dropContents } from './erase-files.ts';
import { countDue, takeDue } from './find-due.ts';
import { daysOf, readRetentionDays, retentionRules, type TypeRetention } from './rules.ts';

/** What a run did by one rule in one office; with `dry` what it would do. */
export interface RetentionDone {
  readonly officeId: string;
  readonly type: string;
  readonly rule: string;
  readonly label: string;
  readonly days: number;
  readonly records: number;
}

/** The name under which the last run of an office is kept. */
export const retentionRunName = 'retention-run';

const batch = 200;

/**
 * Erases, in all offices, whatever has been kept for its time. It runs as the owner: nobody who serves requests may
 * take away values of the audit. Cut off, the next run goes on.
 */
export async function runRetention(
  machine: Pick<Machine, 'registry' | 'clock' | 'files'>,
  owner: Client,
  options: { readonly dry?: boolean } = {},
): Promise<RetentionDone[]> {
  const now = machine.clock.now();
  const today = civilDateOf(now);
  const offices = await owner.query<{ id: string }>('SELECT id FROM office ORDER BY sort, id');
  const done: RetentionDone[] = [];
  for (const { id: officeId } of offices.rows) {
    const set = await ownerTransaction(owner, officeId, readRetentionDays);
    let erased = 0;
    for (const declared of retentionRules(machine.registry)) {
      const days = daysOf(declared, set);
      const asked = { days, today };
      const records = options.dry
        ? await ownerTransaction(owner, officeId, (tx) => countDue(tx, declared, asked))
        : await eraseAll(machine, owner, officeId, declared, asked, now);
      erased += records;
      const { name: rule, label } = declared.rule;
      done.push({ officeId, type: declared.type.name, rule, label, days, records });
    }
    if (!options.dry) await noteRun(owner, officeId, { at: now.toISOString(), records: erased });
  }
  if (!options.dry) await dropContents(owner, machine.files);
  return done;
}

async function eraseAll(
  { registry }: Pick<Machine, 'registry'>,
  owner: Client,
  officeId: string,
  declared: TypeRetention,
  asked: { readonly days: number; readonly today: string },
  now: Date,
): Promise<number> {
  const { source, article } = declared.rule.clause;
  const clause = `${sourceTitle(registry.getSource(source))}${article}`;
  let records = 0;
  for (;;) {
    const taken = await ownerTransaction(owner, officeId, async (tx) => {
      const ids = await takeDue(tx, declared, asked, batch);
      if (ids.length > 0) await eraseRecords(tx, declared, { ids, now, clause });
      return ids.length;
    });
    records += taken;
    if (taken < batch) return records;
  }
}

async function noteRun(
  owner: Client,
  officeId: string,
  value: { readonly at: string; readonly records: number },
): Promise<void> {
  await ownerTransaction(owner, officeId, (tx) =>
    writeOfficeSetting(tx, retentionRunName, value, { by: eraser.userId, at: new Date(value.at) }),
  );
}
