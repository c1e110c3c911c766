import { sql } from 'kysely';
import type { CivilDate } from '../../model/date.ts';
import type { Person } from '../../model/process/chain.ts';
import type { Directory } from '../../model/process/directory.ts';
import { compile } from '../database/compile.ts';
import type { Transaction } from '../database/database.ts';

/** Who is who in an office on a day; `of` gives the directory as one record's unit sees it. */
export interface OfficeDirectory {
  of(unitId: string): Directory;
  /** Somebody of the office by account, if active. */
  find(id: string): Person | undefined;
}

/**
 * Reads everybody of the office itself who holds a role on the day, and not a narrowed one: whoever sees a part of the
 * business only is not waited for in all of it. Then everybody of the applying units that are asked for, and the
 * people named besides; then who is away on the day and who writes for whom.
 */
export async function readDirectory(
  tx: Transaction,
  asked: {
    readonly unitIds: readonly string[];
    readonly people: readonly string[];
    readonly today: CivilDate;
  },
): Promise<OfficeDirectory> {
  const office = tx.officeId;
  const [holders, absences, secretaries, named] = await Promise.all([
    tx.query(
      compile(
        sql`SELECT a.id, a.name, r.role, r.unit_id, u.kind FROM account_role r
          JOIN account a ON a.office_id = r.office_id AND a.id = r.account_id AND a.active
          JOIN unit u ON u.office_id = r.office_id AND u.id = r.unit_id
          LEFT JOIN post p ON p.office_id = a.office_id AND p.id = a.post_id
          WHERE r.office_id = ${office} AND r.extent = 'role'
            AND (r.from_on IS NULL OR r.from_on <= ${asked.today}::date) AND (r.to_on IS NULL OR r.to_on >= ${asked.today}::date)
            AND (u.kind <> 'applicant' OR u.id = ANY(${[...new Set(asked.unitIds)]}::uuid[]))
          ORDER BY p.sort NULLS LAST, a.id`,
        'directory-holders',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT a.account_id, a.from_on, a.to_on, s.id AS substitute_id, s.name AS substitute FROM absence a
          LEFT JOIN account s ON s.office_id = a.office_id AND s.id = a.substitute_id AND s.active
          WHERE a.office_id = ${office} AND a.ended_at IS NULL AND a.to_on >= ${asked.today}::date AND a.from_on <= ${asked.today}::date
          ORDER BY a.set_at DESC, a.id DESC`,
        'directory-absences',
      ),
    ),
    tx.query(
      compile(
        sql`SELECT w.leader_id, w.decides, s.id, s.name FROM secretary w
          JOIN account s ON s.office_id = w.office_id AND s.id = w.secretary_id AND s.active
          WHERE w.office_id = ${office} ORDER BY w.leader_id, s.id`,
        'directory-secretaries',
      ),
    ),
    asked.people.length === 0
      ? Promise.resolve([])
      : tx.query(
          compile(
            sql`SELECT id, name FROM account WHERE office_id = ${office} AND id = ANY(${[...new Set(asked.people)]}::uuid[]) AND active`,
            'directory-named',
          ),
        ),
  ]);
  const person = (row: { id?: unknown; name?: unknown }): Person => ({
    id: String(row.id),
    name: String(row.name),
  });
  const known = new Map([...holders, ...named].map((row) => [String(row.id), person(row)]));
  const shared = {
    isActive: (id: string) => known.has(id),
    absences: absences.map((row) => ({
      person: String(row.account_id),
      from: String(row.from_on),
      to: String(row.to_on),
      substitute:
        row.substitute_id === null ? null : { id: String(row.substitute_id), name: String(row.substitute) },
    })),
    secretaries: secretaries.map((row) => ({
      leader: String(row.leader_id),
      secretary: person(row),
      decides: row.decides === true,
    })),
  };
  return {
    find: (id) => known.get(id),
    of: (unitId) => ({
      ...shared,
      holders(seating, side) {
        if ('body' in seating) return [];
        if ('people' in seating) return seating.people.flatMap((one) => known.get(one.id) ?? []);
        const here = holders.filter(
          (row) =>
            row.role === seating.role &&
            (side === 'unit' ? row.unit_id === unitId : row.kind !== 'applicant'),
        );
        return [...new Map(here.map((row) => [String(row.id), person(row)])).values()];
      },
    }),
  };
}
