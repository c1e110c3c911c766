import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf, type CivilDate } from '../../model/date.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { reachOf, restriction } from '../access/reach.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';

/** For whom somebody acts today: themselves, the absent whose place they take, leaders whose secretary they are. */
export interface Principals {
  readonly all: readonly string[];
  /** Why, for those who are not the person themselves. */
  readonly reasons: ReadonlyMap<string, 'substitute' | 'secretary'>;
  /** The person is away today: the own seats are somebody else's. */
  readonly away: boolean;
}

/** How many absences may lie one behind the other; the process follows as many. */
const longestChain = 5;

/** Reads them as of a day. */
export async function readPrincipals(tx: Transaction, userId: string, today: CivilDate): Promise<Principals> {
  const [absences, leaders] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT account_id, substitute_id FROM absence WHERE office_id = ${tx.officeId} AND ended_at IS NULL
          AND to_on >= ${today}::date AND from_on <= ${today}::date ORDER BY set_at DESC, id DESC`,
        'principals-absences',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT leader_id FROM secretary WHERE office_id = ${tx.officeId} AND secretary_id = ${userId}`,
        'principals-leaders',
      ),
    ),
  ]);
  const substituteOf = new Map<string, string>();
  const absent = new Set<string>();
  for (const row of absences) {
    const id = String(row.account_id);
    if (!absent.has(id) && row.substitute_id !== null) substituteOf.set(id, String(row.substitute_id));
    absent.add(id);
  }
  const away = absent.has(userId);
  const reasons = new Map<string, 'substitute' | 'secretary'>();
  for (const { leader_id: leader } of leaders) reasons.set(String(leader), 'secretary');
  for (const id of away ? [] : absent) {
    let at: string | undefined = id;
    for (let i = 0; i < longestChain && at !== undefined && absent.has(at); i++) at = substituteOf.get(at);
    if (at === userId) reasons.set(id, 'substitute');
  }
  return { all: [userId, ...reasons.keys()], reasons, away };
}

/**
 * The condition of what somebody may read of a type: what their roles reach, and every case in which they, or whoever
 * they stand in for, have a part.
 */
export async function readableBy(
  tx: Transaction,
  machine: Machine,
  bundle: TypeBundle,
  actor: Actor,
): Promise<Sql> {
  const reach = reachOf(actor, bundle.type, 'read');
  const byRole = restriction(reach, actor);
  if (bundle.procedure === undefined || reach.has('office')) return byRole;
  const { all } = await readPrincipals(tx, actor.userId, civilDateOf(machine.clock.now()));
  return sql`(${byRole} OR id IN (SELECT record_id FROM process_party
    WHERE office_id = ${actor.officeId} AND account_id = ANY(${[...all]}::uuid[])))`;
}
