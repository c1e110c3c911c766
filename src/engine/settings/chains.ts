import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import { newId } from '../../model/id.ts';
import type { ChainStep, Mode, Person } from '../../model/process/chain.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { adjustChain, type StepSetting } from '../process/office-facts.ts';
import { demandDuty, hasDuty, noteSetting } from './duty.ts';

/** A step as declared, and as the office has it. */
export interface ChainStepPage {
  readonly step: ChainStep;
  readonly off: boolean;
  readonly mayBeOff: boolean;
  readonly days: number | null;
  readonly mode: Mode;
  readonly people: readonly Person[];
  /** Who sits there, in words. */
  readonly seating: string;
}

export interface ChainPage {
  readonly purpose: string;
  readonly label: string;
  readonly en: string;
  readonly steps: readonly ChainStepPage[];
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

/** @throws not-found */
export async function getChains(
  machine: Machine,
  actor: Actor,
  type: string,
): Promise<{ readonly maySet: boolean; readonly chains: ChainPage[] }> {
  const purposes = purposesOf(machine, type);
  const rows = await machine.db.inOffice(
    actor.officeId,
    (tx) =>
      tx.query(
        compile(
          sql`SELECT DISTINCT ON (c.purpose) c.purpose, c.steps, c.set_at, a.name AS set_by FROM chain_setting c
            LEFT JOIN account a ON a.office_id = c.office_id AND a.id = c.set_by
            WHERE c.office_id = ${actor.officeId} AND c.type = ${type} ORDER BY c.purpose, c.set_at DESC, c.id DESC`,
        ),
      ),
    { reading: true },
  );
  return {
    maySet: hasDuty(machine, actor, 'chains'),
    chains: purposes.map(([purpose, declared]) => {
      const row = rows.find((one) => one.purpose === purpose);
      const settings = new Map(((row?.steps ?? []) as StepSetting[]).map((one) => [one.name, one]));
      return {
        purpose,
        label: declared.label,
        en: declared.en,
        changedBy: row ? String(row.set_by ?? '') : null,
        changedAt: row?.set_at instanceof Date ? row.set_at.toISOString() : null,
        steps: stepsOf(declared).map((step): ChainStepPage => {
          const setting = settings.get(step.name);
          return {
            step,
            off: setting?.off ?? false,
            mayBeOff: (step.asks ?? []).length === 0,
            days: setting?.days === undefined ? (step.days ?? null) : setting.days,
            mode: setting?.mode ?? step.mode,
            people: setting?.people ?? [],
            seating: seatingOf(machine, step),
          };
        }),
      };
    }),
  };
}

type Declared = NonNullable<ReturnType<Machine['registry']['getType']>['procedure']>['purposes'][string];

function purposesOf(machine: Machine, type: string): [string, Declared][] {
  const { procedure } = machine.registry.getType(type);
  if (!procedure) throw new WutongError('not-found');
  return Object.entries(procedure.purposes);
}

// The steps that do not depend on who has the last word; that step is the authority table's.
function stepsOf(declared: Declared): readonly ChainStep[] {
  return declared.chain({ record: {}, authority: { verb: 'approve', decider: { role: 'director' } } });
}

function seatingOf(machine: Machine, { seating }: ChainStep): string {
  if ('body' in seating) return seating.body;
  if ('people' in seating) return seating.people.map(({ name }) => name).join('、');
  return machine.registry.roles.find(({ name }) => name === seating.role)?.label ?? seating.role;
}

/**
 * Changes the steps of a chain for cases that begin from now on; open cases keep the chain that they began with.
 * @throws not-allowed, not-found, bad-request, not-an-active-person, chain-empty
 */
export async function setChain(
  machine: Machine,
  actor: Actor,
  where: { readonly type: string; readonly purpose: string },
  steps: readonly {
    readonly name: string;
    readonly off: boolean;
    readonly days: number | null;
    readonly mode: Mode;
    readonly people: readonly string[];
  }[],
): Promise<void> {
  demandDuty(machine, actor, 'chains', '修改审批流程');
  const declared = purposesOf(machine, where.type).find(([purpose]) => purpose === where.purpose)?.[1];
  if (!declared) throw new WutongError('not-found');
  const known = new Map(stepsOf(declared).map((step) => [step.name, step]));
  for (const { name, off } of steps) {
    const step = known.get(name);
    if (!step) throw new WutongError('bad-request', { detail: `steps: ${name}` });
    if (off && (step.asks ?? []).length > 0)
      throw new WutongError('bad-request', { detail: `steps: ${name} asks for entries` });
  }
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const people = await readPeople(
      tx,
      steps.flatMap((step) => step.people),
    );
    const settings = steps.map((step): StepSetting => ({
      name: step.name,
      off: step.off,
      days: step.days,
      mode: step.mode,
      people: step.people.map((id) => {
        const found = people.get(id);
        if (!found) throw new WutongError('not-an-active-person');
        return found;
      }),
    }));
    if (adjustChain(stepsOf(declared), settings).length === 0) throw new WutongError('chain-empty');
    const id = newId(machine.clock.now().getTime());
    await Promise.all([
      tx.query(
        compile(
          sql`INSERT INTO chain_setting (office_id, id, type, purpose, steps, set_by, set_at)
            VALUES (${actor.officeId}, ${id}, ${where.type}, ${where.purpose}, ${JSON.stringify(settings)}::jsonb, ${actor.userId}, ${new Date()})`,
        ),
      ),
      noteSetting(tx, actor, {
        type: 'chain',
        action: 'set',
        id,
        before: null,
        after: { ...where, settings },
      }),
    ]);
  });
}

async function readPeople(tx: Transaction, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query(
    compile(
      sql`SELECT id, name FROM account WHERE office_id = ${tx.officeId} AND id = ANY(${[...new Set(ids)]}::uuid[]) AND active`,
    ),
  );
  return new Map(rows.map((row) => [String(row.id), { id: String(row.id), name: String(row.name) }]));
}
