import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Term } from '../../model/terms.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';
import { noteAccount } from './note-account.ts';

/** The name under which an office keeps its own terms. */
export const termsName = 'terms';

/** The terms out of the stored setting. */
export function termsIn(value: unknown): readonly Term[] {
  const terms = (value as { readonly terms?: unknown } | null | undefined)?.terms;
  return Array.isArray(terms) ? (terms as readonly Term[]) : [];
}

/** What the office calls otherwise than the program. */
export async function readTerms(tx: Transaction): Promise<readonly Term[]> {
  const [row] = await tx.query(
    compile(
      sql`SELECT value FROM office_setting WHERE office_id = ${tx.officeId} AND name = ${termsName}`,
      'office-terms',
    ),
  );
  return termsIn(row?.value);
}

/** The office's terms for the page on which they are set. @throws not-allowed */
export async function getTerms(
  machine: Machine,
  actor: Actor,
): Promise<{ readonly maySet: boolean; readonly terms: readonly Term[] }> {
  demandDuty(machine, actor, 'health', '查看单位用语');
  const terms = await machine.db.inOffice(actor.officeId, readTerms, { reading: true });
  return { maySet: hasDuty(machine, actor, 'terms'), terms };
}

/** Sets all of them. @throws not-allowed, term-twice */
export async function setTerms(machine: Machine, actor: Actor, terms: readonly Term[]): Promise<void> {
  demandDuty(machine, actor, 'terms', '设置单位用语');
  const twice = terms.find(({ from }, i) => terms.findIndex((term) => term.from === from) !== i);
  if (twice) throw new WutongError('term-twice', { term: twice.from });
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readTerms(tx);
    await tx.query(
      compile(
        sql`INSERT INTO office_setting (office_id, name, value, set_by, set_at)
          VALUES (${actor.officeId}, ${termsName}, ${JSON.stringify({ terms })}::jsonb, ${actor.userId}, ${machine.clock.now()})
          ON CONFLICT (office_id, name) DO UPDATE SET value = excluded.value, set_by = excluded.set_by, set_at = excluded.set_at`,
      ),
    );
    await noteAccount(tx, actor, {
      type: 'terms',
      action: 'set',
      id: actor.officeId,
      before: { terms: before },
      after: { terms },
    });
  });
}
