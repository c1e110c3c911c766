import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Field } from '../../model/field.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { tableName } from '../schema/table.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';
import { noteAccount } from './note-account.ts';
import { readOfficeSetting, writeOfficeSetting } from '../settings/office-setting.ts';

/** The name under which an office keeps which fields of business it does not use. */
export const packsName = 'packs';

/** The fields of business that are switched off, out of the stored setting. */
export function packsOffIn(value: unknown): readonly string[] {
  const off = (value as { readonly off?: unknown } | null | undefined)?.off;
  return Array.isArray(off) ? off.map(String) : [];
}

/** The fields of business that an office does not use. */
export async function readPacksOff(tx: Transaction): Promise<readonly string[]> {
  return packsOffIn(await readOfficeSetting(tx, packsName));
}

/** A field of business as the administrator sees it: how many records lie in it, and what else stands on it. */
export interface PackLine {
  readonly pack: string;
  readonly on: boolean;
  readonly types: readonly { readonly type: string; readonly records: number }[];
  /** Kinds of business of other fields that are in use and cannot be entered without this one. */
  readonly neededBy: readonly string[];
}

/** All fields of business. @throws not-allowed */
export async function listPacks(
  machine: Machine,
  actor: Actor,
): Promise<{ readonly maySet: boolean; readonly packs: readonly PackLine[] }> {
  demandDuty(machine, actor, 'health', '查看业务开关');
  const packs = await machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const off = await readPacksOff(tx);
      return Promise.all(packNames(machine).map((pack) => readLine(tx, machine, pack, off)));
    },
    { reading: true },
  );
  return { maySet: hasDuty(machine, actor, 'packs'), packs };
}

/**
 * Switches a field of business on or off. Its records stay as they are: nobody of the office sees them until it is
 * switched on again.
 * @throws not-allowed, not-found, pack-needed
 */
export async function setPack(
  machine: Machine,
  actor: Actor,
  { pack, on }: { readonly pack: string; readonly on: boolean },
): Promise<void> {
  demandDuty(machine, actor, 'packs', '切换业务');
  if (!packNames(machine).includes(pack)) throw new WutongError('not-found');
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readPacksOff(tx);
    if (on !== before.includes(pack)) return;
    const needed = neededBy(machine, pack, before);
    if (!on && needed.length > 0)
      throw new WutongError('pack-needed', {
        types: needed.map((type) => machine.registry.getType(type).type.label).join('、'),
      });
    const after = on ? before.filter((name) => name !== pack) : [...before, pack];
    await writeOfficeSetting(tx, packsName, { off: after }, { by: actor.userId, at: machine.clock.now() });
    await noteAccount(tx, actor, {
      type: 'pack',
      action: on ? 'switchOn' : 'switchOff',
      id: actor.officeId,
      before: { off: before },
      after: { off: after },
    });
  });
}

const packNames = ({ registry }: Machine): readonly string[] => [
  ...new Set(registry.types.map(({ type }) => type.pack)),
];

async function readLine(
  tx: Transaction,
  machine: Machine,
  pack: string,
  off: readonly string[],
): Promise<PackLine> {
  const own = machine.registry.types.filter(({ type }) => type.pack === pack);
  const types = await Promise.all(
    own.map(async ({ type }) => {
      const [row] = await tx.query(
        compile(
          sql`SELECT count(*)::int AS n FROM ${sql.table(tableName(type.name))} WHERE office_id = ${tx.officeId}`,
        ),
      );
      return { type: type.name, records: Number(row?.n ?? 0) };
    }),
  );
  return { pack, on: !off.includes(pack), types, neededBy: neededBy(machine, pack, off) };
}

function neededBy({ registry }: Machine, pack: string, off: readonly string[]): string[] {
  const inside = new Set(
    registry.types.filter(({ type }) => type.pack === pack).map(({ type }) => type.name),
  );
  return registry.types
    .filter(({ type }) => type.pack !== pack && !off.includes(type.pack))
    .filter(({ type }) => mustName(type.fields).some((target) => inside.has(target)))
    .map(({ type }) => type.name);
}

// What a record cannot be without: required references, those of its tables too.
function mustName(fields: Readonly<Record<string, Field>>): string[] {
  return Object.values(fields).flatMap(({ kind, options, required }) => {
    const inner = kind.inner?.(options);
    if (inner) return mustName(inner);
    const target = kind.refersTo?.(options);
    return required && target !== undefined ? [target] : [];
  });
}
