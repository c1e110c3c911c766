import pg from 'pg';
import { newId } from '../model/id.ts';
import { hashPassword } from '../engine/secrets/password.ts';
import { createDice } from './dice.ts';
import { personName } from './names.ts';
import type { OfficeSeed, Seed } from './seed.ts';

/** The password of every demonstration account; a server on an open address refuses to run while it exists. */
export const demoPassword = 'wutong2018';

/** An account of the demonstration and what it is for. */
export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly rank: string;
  readonly role: string;
}

/** The people of every demonstration office who sign in, and those of its first unit. */
export const demoAccounts: readonly DemoAccount[] = [
  { login: 'wu', name: '吴敬之', post: '主任', rank: 'division', role: 'director' },
  { login: 'zhou', name: '周慕云', post: '副主任', rank: 'deputyDivision', role: 'deputy-director' },
  { login: 'li', name: '李秋白', post: '出国管理处处长', rank: 'section', role: 'division-head' },
  { login: 'chen', name: '陈晓', post: '出国管理处经办人', rank: 'staff', role: 'officer' },
  { login: 'sun', name: '孙正', post: '派驻纪检组', rank: 'section', role: 'supervisor' },
  { login: 'xu', name: '徐立', post: '系统管理员', rank: 'staff', role: 'system-admin' },
  { login: 'an', name: '安然', post: '安全管理员', rank: 'staff', role: 'security-admin' },
  { login: 'shen', name: '沈明', post: '审计管理员', rank: 'staff', role: 'audit-admin' },
  { login: 'zhang', name: '张敏', post: '外事专办员', rank: 'staff', role: 'applicant' },
  { login: 'qian', name: '钱守成', post: '财务负责人', rank: 'deputySection', role: 'unit-finance' },
  { login: 'gao', name: '高远', post: '单位负责人', rank: 'division', role: 'unit-head' },
];

/** The people of an applying unit who sign in, in this order: who writes, who pays, who answers for it. */
const unitRoles = [
  { role: 'applicant', post: '外事专办员', rank: 'staff', sign: '' },
  { role: 'unit-finance', post: '财务负责人', rank: 'deputySection', sign: 'cw' },
  { role: 'unit-head', post: '单位负责人', rank: 'division', sign: 'fz' },
] as const;

/** Those of the first unit, so that a newcomer can play all parts; the others are called after their unit's number. */
const firstUnit = [
  { login: 'zhang', name: '张敏' },
  { login: 'qian', name: '钱守成' },
  { login: 'gao', name: '高远' },
] as const;

/** Who of the demonstration may carry lists away; the others see that it is a right of its own. */
const exporting: ReadonlySet<string> = new Set([
  'director',
  'deputy-director',
  'division-head',
  'officer',
  'supervisor',
]);

/** Somebody who signs in. */
export interface MadeAccount {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
}

/** An office that stands in the database. */
export interface MadeOffice {
  readonly seed: OfficeSeed;
  readonly id: string;
  readonly root: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The people of the office itself by role. */
  readonly accounts: ReadonlyMap<string, MadeAccount>;
  /** The people of the units by unit and role: `<unit id> applicant`. */
  readonly unitAccounts: ReadonlyMap<string, MadeAccount>;
}

/** Makes the offices with units, posts and accounts. Organisation is the owner's to write, not the app role's. */
export async function makeOffices(owner: pg.ClientConfig, seed: Seed, at: Date): Promise<MadeOffice[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('BEGIN');
    const hash = await hashPassword(demoPassword);
    const ids = new Map(seed.offices.map((office) => [office.code, newId()]));
    const made: MadeOffice[] = [];
    for (const [sort, office] of seed.offices.entries()) {
      const id = ids.get(office.code) ?? newId();
      await client.query(
        'INSERT INTO office (id, code, name, en, level, parent_id, sort, short) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [
          id,
          office.code,
          office.name,
          office.en,
          office.level,
          ids.get(office.parent ?? '') ?? null,
          sort,
          office.short,
        ],
      );
      made.push(await makeOffice(client, office, id, hash, at));
    }
    await client.query('COMMIT');
    return made;
  } finally {
    await client.end();
  }
}

async function makeOffice(
  client: pg.Client,
  seed: OfficeSeed,
  officeId: string,
  hash: string,
  at: Date,
): Promise<MadeOffice> {
  let sort = 0;
  const makeUnit = async (name: string, kind: string, parent: string | null): Promise<string> => {
    const id = newId();
    await client.query(
      'INSERT INTO unit (office_id, id, parent_id, name, kind, sort) VALUES ($1, $2, $3, $4, $5, $6)',
      [officeId, id, parent, name, kind, sort++],
    );
    return id;
  };
  const root = await makeUnit(seed.name, 'office', null);
  const division = await makeUnit('出国管理处', 'division', root);
  const units: { id: string; name: string }[] = [];
  for (const name of seed.units) units.push({ id: await makeUnit(name, 'applicant', null), name });
  const accounts = new Map<string, MadeAccount>();
  const unitAccounts = new Map<string, MadeAccount>();
  const makeAccount = async (
    account: Omit<DemoAccount, 'role'> & { readonly role: string },
    unitId: string,
    roleUnit: string,
    order: number,
  ): Promise<MadeAccount> => {
    const [id, postId] = [newId(), newId()];
    await client.query(
      'INSERT INTO post (office_id, id, unit_id, name, rank, sort) VALUES ($1, $2, $3, $4, $5, $6)',
      [officeId, postId, unitId, account.post, account.rank, order],
    );
    await client.query(
      `INSERT INTO account (office_id, id, login, name, unit_id, post_id, password_hash, demo, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
      [officeId, id, account.login, account.name, unitId, postId, hash, at],
    );
    for (const role of [account.role, ...(exporting.has(account.role) ? ['exporter'] : [])])
      await client.query(
        'INSERT INTO account_role (office_id, account_id, role, unit_id) VALUES ($1, $2, $3, $4)',
        [officeId, id, role, roleUnit],
      );
    return { id, unitId, name: account.name };
  };
  const own = demoAccounts.filter(({ role }) => !unitRoles.some((one) => one.role === role));
  for (const [order, account] of own.entries()) {
    const unitId = account.role === 'officer' ? division : root;
    accounts.set(account.role, await makeAccount(account, unitId, root, order));
  }
  const dice = createDice(`people of the units of ${seed.code}`);
  for (const [i, unit] of units.entries())
    for (const [order, { role, post, rank, sign }] of unitRoles.entries()) {
      const first = i === 0 ? firstUnit[order] : undefined;
      const login = first?.login ?? `u${String(i + 1).padStart(2, '0')}${sign}`;
      const account = { login, name: first?.name ?? personName(dice), post, rank, role };
      unitAccounts.set(`${unit.id} ${role}`, await makeAccount(account, unit.id, unit.id, 20 + order));
    }
  return { seed, id: officeId, root, units, accounts, unitAccounts };
}
