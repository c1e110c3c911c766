import pg from 'pg';
import { newId } from '../model/id.ts';
import { hashPassword } from '../engine/secrets/password.ts';
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

/** The people of every demonstration office who sign in. */
export const demoAccounts: readonly DemoAccount[] = [
  { login: 'wu', name: '吴敬之', post: '主任', rank: 'division', role: 'director' },
  { login: 'zhou', name: '周慕云', post: '副主任', rank: 'deputyDivision', role: 'deputy-director' },
  { login: 'li', name: '李秋白', post: '出国管理处处长', rank: 'section', role: 'division-head' },
  { login: 'chen', name: '陈晓', post: '出国管理处经办人', rank: 'staff', role: 'officer' },
  { login: 'sun', name: '孙正', post: '派驻纪检组', rank: 'section', role: 'supervisor' },
  { login: 'zhang', name: '张敏', post: '外事专办员', rank: 'staff', role: 'applicant' },
];

/** An office that stands in the database. */
export interface MadeOffice {
  readonly seed: OfficeSeed;
  readonly id: string;
  readonly root: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly accounts: ReadonlyMap<
    string,
    { readonly id: string; readonly unitId: string; readonly name: string }
  >;
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
        'INSERT INTO office (id, code, name, en, level, parent_id, sort) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [id, office.code, office.name, office.en, office.level, ids.get(office.parent ?? '') ?? null, sort],
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
  const accounts = new Map<string, { id: string; unitId: string; name: string }>();
  for (const [order, account] of demoAccounts.entries()) {
    const applicant = account.role === 'applicant';
    const unitId = applicant ? units[0]?.id : account.role === 'officer' ? division : root;
    if (unitId === undefined) continue;
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
    await client.query(
      'INSERT INTO account_role (office_id, account_id, role, unit_id) VALUES ($1, $2, $3, $4)',
      [officeId, id, account.role, applicant ? unitId : root],
    );
    accounts.set(account.role, { id, unitId, name: account.name });
  }
  return { seed, id: officeId, root, units, accounts };
}
