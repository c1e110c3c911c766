import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { noteChange } from '../audit/note-change.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';

/** What is kept of a choice: names only, no figure. */
export type KeptChoice = Readonly<Record<string, unknown>>;

/** A choice of figures under a name. */
export interface SavedExploration {
  readonly id: string;
  readonly name: string;
  readonly choice: KeptChoice;
  readonly forOffice: boolean;
  readonly owner: string;
  readonly mine: boolean;
  readonly mayDelete: boolean;
  readonly savedAt: string;
}

/** More than this nobody finds again. */
const mostOwn = 100;

/** Whether somebody may lay a choice before the whole office: whoever writes its reports. */
export const mayShare = (machine: Machine, actor: Actor): boolean => hasDuty(machine, actor, 'reports');

/** A choice of the office outlives whoever made it: who answers for the figures may take it away. */
const mayClear = (machine: Machine, actor: Actor): boolean => hasDuty(machine, actor, 'figures');

/** The own choices and those of the office, by name. */
export function listExplorations(machine: Machine, actor: Actor): Promise<SavedExploration[]> {
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const rows = await tx.query(
        compile(
          sql`SELECT e.id, e.name, e.choice, e.for_office, e.owner, e.saved_at, a.name AS owner_name FROM exploration e
            JOIN account a ON a.office_id = e.office_id AND a.id = e.owner
            WHERE e.office_id = ${tx.officeId} AND (e.for_office OR e.owner = ${actor.userId}::uuid)
            ORDER BY e.for_office, e.name, e.id LIMIT 500`,
          'explorations',
        ),
      );
      return rows.map((row) => {
        const mine = row.owner === actor.userId;
        const forOffice = row.for_office === true;
        return {
          id: String(row.id),
          name: String(row.name),
          choice: row.choice as KeptChoice,
          forOffice,
          owner: String(row.owner_name),
          mine,
          mayDelete: mine || (forOffice && mayClear(machine, actor)),
          savedAt: row.saved_at instanceof Date ? row.saved_at.toISOString() : String(row.saved_at),
        };
      });
    },
    { reading: true },
  );
}

/**
 * Keeps a choice, or changes an own one: its name, what it holds, and whether the office sees it.
 * @throws not-allowed, too-many-explorations, not-found for one that is somebody else's
 */
export function saveExploration(
  machine: Machine,
  actor: Actor,
  given: {
    readonly id: string;
    readonly name: string;
    readonly choice: KeptChoice;
    readonly forOffice: boolean;
  },
): Promise<void> {
  const { id, name, choice, forOffice } = given;
  if (forOffice) demandDuty(machine, actor, 'reports', '保存给全办使用');
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await find(tx, id);
    if (before && before.owner !== actor.userId) throw new WutongError('not-found');
    if (!before) await demandRoom(tx, actor);
    await tx.query(
      compile(
        sql`INSERT INTO exploration (office_id, id, name, choice, for_office, owner, saved_at)
          VALUES (${tx.officeId}, ${id}::uuid, ${name}, ${JSON.stringify(choice)}::jsonb, ${forOffice}, ${actor.userId}::uuid, ${machine.clock.now()})
          ON CONFLICT (office_id, id) DO UPDATE SET name = excluded.name, choice = excluded.choice,
            for_office = excluded.for_office, saved_at = excluded.saved_at
          WHERE exploration.owner = excluded.owner`,
        'exploration-save',
      ),
    );
    if (forOffice || before?.for_office === true)
      await note(tx, actor, id, { before: told(before), after: { name, forOffice, choice } });
  });
}

/**
 * Takes a kept choice away: one's own, or, for who answers for the figures, one of the office.
 * @throws not-found, not-allowed
 */
export function deleteExploration(machine: Machine, actor: Actor, id: string): Promise<void> {
  return machine.db.inOffice(actor.officeId, async (tx) => {
    const found = await find(tx, id);
    const mine = found?.owner === actor.userId;
    if (!found || (!mine && found.for_office !== true)) throw new WutongError('not-found');
    if (!mine && !mayClear(machine, actor))
      throw new WutongError('not-allowed', { action: '删除他人保存的内容' });
    await tx.query(
      compile(
        sql`DELETE FROM exploration WHERE office_id = ${tx.officeId} AND id = ${id}::uuid`,
        'exploration-delete',
      ),
    );
    if (found.for_office === true) await note(tx, actor, id, { before: told(found), after: null });
  });
}

async function find(tx: Transaction, id: string): Promise<Row | undefined> {
  const [row] = await tx.query(
    compile(
      sql`SELECT owner, name, choice, for_office FROM exploration
        WHERE office_id = ${tx.officeId} AND id = ${id}::uuid FOR UPDATE`,
      'exploration-find',
    ),
  );
  return row;
}

async function demandRoom(tx: Transaction, actor: Actor): Promise<void> {
  const [row] = await tx.query(
    compile(
      sql`SELECT count(*)::int AS n FROM exploration WHERE office_id = ${tx.officeId} AND owner = ${actor.userId}::uuid`,
      'exploration-count',
    ),
  );
  if (Number(row?.n ?? 0) >= mostOwn) throw new WutongError('too-many-explorations', { most: mostOwn });
}

const told = (row: Row | undefined) =>
  row ? { name: row.name, forOffice: row.for_office === true, choice: row.choice } : null;

/** What the office sees is the office's business; what one keeps for oneself is not. */
const note = (
  tx: Transaction,
  actor: Actor,
  id: string,
  { before, after }: { readonly before: unknown; readonly after: unknown },
): Promise<void> =>
  noteChange(tx, actor, {
    type: 'exploration',
    action: after === null ? 'delete' : 'set',
    id,
    before,
    after,
  });
