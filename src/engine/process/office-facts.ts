import { sql } from 'kysely';
import {
  findAuthority,
  type Authority,
  type AuthorityLine,
  type OfficeLevel,
  type Procedure,
} from '../../model/procedure.ts';
import type { CivilDate } from '../../model/date.ts';
import type { Values } from '../../model/field.ts';
import type { ChainStep, Mode, Person } from '../../model/process/chain.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';

/** What an office changed in one step of a chain; what is left out stays as declared. */
export interface StepSetting {
  readonly name: string;
  /** The step is left out. */
  readonly off?: boolean;
  readonly days?: number | null;
  readonly mode?: Mode;
  /** These people instead of everybody who holds the role. */
  readonly people?: readonly Person[];
}

/** What a process needs to know of the office itself. */
export interface OfficeFacts {
  readonly level: OfficeLevel;
  readonly short: string;
  readonly province: string | null;
  /** Accounts that the office put into its chains by name. */
  readonly namedPeople: readonly string[];
  /** What the table says of a record on the day that was asked for. */
  authorityOf(procedure: Procedure, record: Values): Authority;
  /** The chain of a purpose as this office has set it. */
  adjust(purpose: string, steps: readonly ChainStep[]): ChainStep[];
}

/** Reads them for one type as of a day; three statements that travel together. */
export async function readOfficeFacts(tx: Transaction, type: string, on: CivilDate): Promise<OfficeFacts> {
  const [offices, lines, settings] = await Promise.all([
    tx.query(
      compile(sql`SELECT level, short, province FROM office WHERE id = ${tx.officeId}`, 'office-facts'),
    ),
    tx.query(
      compile(
        sql`SELECT rank, category, kind, verb, decider_role, decider_body, basis FROM authority_line
          WHERE office_id = ${tx.officeId} AND type = ${type} AND from_on <= ${on}::date AND (to_on IS NULL OR to_on >= ${on}::date)
          ORDER BY set_at DESC, id DESC`,
        'authority-in-force',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT DISTINCT ON (purpose) purpose, steps FROM chain_setting
          WHERE office_id = ${tx.officeId} AND type = ${type} ORDER BY purpose, set_at DESC, id DESC`,
        'chain-settings',
      ),
    ),
  ]);
  const [office] = offices;
  if (!office) throw new Error('the office of a transaction does not exist');
  const own = lines.map(toLine);
  const changed = new Map(settings.map((row) => [String(row.purpose), row.steps as StepSetting[]]));
  const level = String(office.level) as OfficeLevel;
  return {
    level,
    short: String(office.short),
    province: office.province === null ? null : String(office.province),
    namedPeople: [...changed.values()].flat().flatMap(({ people = [] }) => people.map(({ id }) => id)),
    authorityOf(procedure, record) {
      const keys = procedure.authorityKeys(record);
      const found = findAuthority(own, keys) ?? findAuthority(procedure.authority[level], keys);
      if (!found) throw new Error(`the authority table of a ${level} office has no line for everything else`);
      return { verb: found.verb, decider: found.decider };
    },
    adjust: (purpose, steps) => adjustChain(steps, changed.get(purpose) ?? []),
  };
}

/** A line of the table as it is stored. */
export function toLine(row: Row): AuthorityLine {
  const open = (value: unknown): string | undefined => (value === null ? undefined : String(value));
  return {
    rank: open(row.rank),
    category: open(row.category),
    kind: open(row.kind),
    verb: String(row.verb) as Authority['verb'],
    decider:
      row.decider_role === null ? { body: String(row.decider_body) } : { role: String(row.decider_role) },
    basis: String(row.basis),
  };
}

/** A declared chain with an office's changes; a step that asks for entries cannot be left out. */
export function adjustChain(steps: readonly ChainStep[], settings: readonly StepSetting[]): ChainStep[] {
  const byName = new Map(settings.map((setting) => [setting.name, setting]));
  return steps.flatMap((step): ChainStep[] => {
    const setting = byName.get(step.name);
    if (!setting) return [step];
    if (setting.off && (step.asks ?? []).length === 0) return [];
    const { days: _days, ...bare } = step;
    const days = setting.days === undefined ? step.days : (setting.days ?? undefined);
    return [
      {
        ...bare,
        ...(days === undefined ? {} : { days }),
        mode: setting.mode ?? step.mode,
        seating: setting.people && setting.people.length > 0 ? { people: setting.people } : step.seating,
      },
    ];
  });
}
