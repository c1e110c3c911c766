import { sql } from 'kysely';
import type { Actor } from '../../model/actor.ts';
import type { CivilDate } from '../../model/date.ts';
import { compile, type Sql } from '../database/compile.ts';
import type { Row, Statement } from '../database/database.ts';

/** What the audit is searched by; everything may be left out. */
export interface AuditQuery {
  readonly person?: string | undefined;
  readonly record?: string | undefined;
  readonly type?: string | undefined;
  readonly action?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  /** Entries older than this one. */
  readonly before?: string | undefined;
}

/** An entry as the audit administrator sees it: who did what, when and to what; never a value of a business record. */
export interface AuditRow {
  readonly id: string;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly type: string;
  readonly record: string;
  readonly version: number;
  readonly demo: boolean;
  readonly reason: string | null;
  /** Which entries were changed. */
  readonly paths: readonly string[];
  /** Of what concerns accounts, roles, units and the rules of signing in: what it was and is. */
  readonly detail: string;
  readonly sealed: boolean;
}

/** Of these types the values may be read: they are the administrators' own doings. */
const openTypes = ['session', 'account', 'role', 'unit', 'security', 'audit', 'channel', 'letter'];

/** The least id of a day in China: ids begin with their instant, so the key of the table finds the day. */
function firstIdOf(day: CivilDate, add = 0): string {
  const ms = new Date(`${day}T00:00:00+08:00`).getTime() + add * 86_400_000;
  const hex = ms.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** Entries of the office, the latest first. */
export function auditSearch(actor: Actor, query: AuditQuery, most: number): Statement {
  const office = actor.officeId;
  const where: Sql[] = [sql`e.office_id = ${office}`];
  if (query.person !== undefined) where.push(sql`e.actor_id = ${query.person}`);
  if (query.record !== undefined) where.push(sql`e.record_id = ${query.record}`);
  if (query.type !== undefined) where.push(sql`e.type = ${query.type}`);
  if (query.action !== undefined) where.push(sql`e.action = ${query.action}`);
  if (query.from !== undefined) where.push(sql`e.id >= ${firstIdOf(query.from)}::uuid`);
  if (query.to !== undefined) where.push(sql`e.id < ${firstIdOf(query.to, 1)}::uuid`);
  if (query.before !== undefined) where.push(sql`e.id < ${query.before}::uuid`);
  return compile(
    sql`SELECT e.id, e.at, e.actor_name, e.action, e.type, e.record_id, e.version, e.demo, e.reason,
        (SELECT jsonb_agg(c ->> 'path') FROM jsonb_array_elements(v.changes) c) AS paths,
        CASE WHEN e.type = ANY(${openTypes}::text[]) THEN v.changes END AS changes,
        EXISTS (SELECT 1 FROM audit_leaf l WHERE l.office_id = ${office} AND l.entry_id = e.id) AS sealed
      FROM audit_entry e LEFT JOIN audit_value v ON v.office_id = ${office} AND v.entry_id = e.id
      WHERE ${sql.join(where, sql` AND `)} ORDER BY e.id DESC LIMIT ${most}`,
  );
}

/** A row of `auditSearch`. */
export function readAuditRow(row: Row): AuditRow {
  const changes = (row.changes as { before: unknown; after: unknown }[] | null) ?? [];
  return {
    id: String(row.id),
    at: (row.at as Date).toISOString(),
    person: String(row.actor_name),
    action: String(row.action),
    type: String(row.type),
    record: String(row.record_id),
    version: Number(row.version),
    demo: row.demo === true,
    reason: typeof row.reason === 'string' ? row.reason : null,
    paths: [...new Set((row.paths as string[] | null) ?? [])],
    detail: changes.map(({ before, after }) => tell(before, after)).join('；'),
    sealed: row.sealed === true,
  };
}

// The matters of accounts and settings are told as they were noted; whoever reads the audit is no programmer.
const words: Readonly<Record<string, string>> = {
  address: '地址',
  recoveryCode: '恢复码',
  what: '内容',
  login: '账号',
  name: '名称',
  unit: '单位',
  post: '职务',
  active: '在用',
  ended: '结束登录',
  role: '角色',
  to: '授予',
  extent: '范围',
  people: '人员',
  from: '自',
  until: '至',
  parent: '上级',
  kind: '类别',
  endedOn: '停用日期',
  status: '状态',
};

function tell(before: unknown, after: unknown): string {
  const say = (value: unknown): string =>
    value === null || value === undefined
      ? ''
      : Array.isArray(value)
        ? value.map(say).join(' ')
        : typeof value === 'object'
          ? Object.entries(value)
              .filter(([, one]) => one !== null && one !== '')
              .map(([name, one]) => `${words[name] ?? name} ${say(one)}`)
              .join(', ')
          : String(value as string | number | boolean);
  const [was, is] = [say(before), say(after)];
  return was === '' ? is : `${was} → ${is}`;
}
