import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import { isId, newId } from '../../model/id.ts';
import { cleanLine } from '../../fields/clean-text.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { noteAccount } from './note-account.ts';

/** A unit of the tree, with how much hangs on it. */
export interface UnitRow {
  readonly id: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: 'office' | 'division' | 'applicant';
  readonly sort: number;
  readonly endedOn: string | null;
  readonly accounts: number;
}

/** How deep the tree may be. */
export const deepest = 5;

/** All units of the office, ended ones too. Everybody of the office may know how it is built. */
export function listUnits(machine: Machine, actor: Actor): Promise<UnitRow[]> {
  return machine.db.inOffice(actor.officeId, readUnits, { reading: true });
}

async function readUnits(tx: Transaction): Promise<UnitRow[]> {
  const rows = await tx.query(
    compile(
      sql`SELECT u.id, u.parent_id, u.name, u.kind, u.sort, u.ended_on, count(a.id) AS accounts FROM unit u
        LEFT JOIN account a ON a.office_id = u.office_id AND a.unit_id = u.id AND a.active
        WHERE u.office_id = ${tx.officeId} GROUP BY u.office_id, u.id ORDER BY u.sort, u.name COLLATE "zh-x-icu", u.id`,
      'units-list',
    ),
  );
  return rows.map((row) => ({
    id: String(row.id),
    parent: typeof row.parent_id === 'string' ? row.parent_id : null,
    name: String(row.name),
    kind: row.kind as UnitRow['kind'],
    sort: Number(row.sort),
    endedOn: typeof row.ended_on === 'string' ? row.ended_on : null,
    accounts: Number(row.accounts),
  }));
}

/** The name of a unit that is in use. @throws unit-not-usable */
export async function demandUnit(tx: Transaction, id: string): Promise<string> {
  const rows = await tx.query(
    compile(
      sql`SELECT name FROM unit WHERE office_id = ${tx.officeId} AND id = ${id} AND ended_on IS NULL`,
      'unit-usable',
    ),
  );
  const [row] = rows;
  if (!row) throw new WutongError('unit-not-usable');
  return String(row.name);
}

export interface UnitEntry {
  readonly name: string;
  readonly parent: string | null;
  readonly kind: UnitRow['kind'];
  readonly sort: number;
}

/**
 * Makes a unit, or renames, moves, ends and revives one. Records keep the unit that they have.
 * @throws not-allowed, not-found, unit-not-usable, unit-ring, unit-name-taken, unit-in-use
 */
export async function setUnit(
  machine: Machine,
  actor: Actor,
  id: string | undefined,
  given: UnitEntry & { readonly ended: boolean },
): Promise<string> {
  demandDuty(machine, actor, 'units', '修改部门和单位');
  const name = cleanLine(given.name);
  if (name === '') throw new WutongError('required', { label: '名称' });
  return machine.db.inOffice(actor.officeId, async (tx) => {
    // One at a time: two moves that are right alone may make a ring together.
    await tx.query(
      compile(sql`SELECT id FROM unit WHERE office_id = ${actor.officeId} ORDER BY id FOR UPDATE`),
    );
    const units = await readUnits(tx);
    const before = units.find((unit) => unit.id === id);
    if (id !== undefined && !before) throw new WutongError('not-found');
    const own = id ?? newId();
    demandPlace(units, own, { ...given, name });
    if (given.ended && before?.endedOn === null) demandUnused(units, before);
    const endedOn = given.ended ? (before?.endedOn ?? civilDateOf(machine.clock.now())) : null;
    await tx.query(
      before
        ? compile(
            sql`UPDATE unit SET name = ${name}, parent_id = ${given.parent}, kind = ${given.kind}, sort = ${given.sort}, ended_on = ${endedOn}::date
              WHERE office_id = ${actor.officeId} AND id = ${own}`,
          )
        : compile(
            sql`INSERT INTO unit (office_id, id, parent_id, name, kind, sort) VALUES (${actor.officeId}, ${own}, ${given.parent}, ${name}, ${given.kind}, ${given.sort})`,
          ),
    );
    await noteAccount(tx, actor, {
      type: 'unit',
      action: before ? 'save' : 'create',
      id: own,
      before: before ?? null,
      after: { name, parent: given.parent, kind: given.kind, endedOn },
    });
    return own;
  });
}

function demandPlace(units: readonly UnitRow[], own: string, given: UnitEntry): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const depthBelow = (id: string): number =>
    1 + Math.max(0, ...units.filter(({ parent }) => parent === id).map((unit) => depthBelow(unit.id)));
  let depth = depthBelow(own);
  for (let at = given.parent; at !== null; at = byId.get(at)?.parent ?? null) {
    const unit = byId.get(at);
    if (!unit || (at === given.parent && unit.endedOn !== null)) throw new WutongError('unit-not-usable');
    depth += 1;
    if (at === own || depth > deepest) throw new WutongError('unit-ring', { max: deepest });
  }
  const twin = units.some(
    (unit) =>
      unit.id !== own && unit.parent === given.parent && unit.name === given.name && unit.endedOn === null,
  );
  if (twin) throw new WutongError('unit-name-taken', { name: given.name });
}

function demandUnused(units: readonly UnitRow[], unit: UnitRow): void {
  const below = units.filter(({ parent, endedOn }) => parent === unit.id && endedOn === null).length;
  if (unit.accounts > 0 || below > 0)
    throw new WutongError('unit-in-use', { accounts: unit.accounts, units: below });
}

/** The names of units by id; ids of anything else are not there. */
export async function readUnitNames(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query(
    compile(sql`SELECT id, name FROM unit WHERE office_id = ${tx.officeId} AND id = ANY(${wanted}::uuid[])`),
  );
  return new Map(rows.map((row) => [String(row.id), String(row.name)]));
}
