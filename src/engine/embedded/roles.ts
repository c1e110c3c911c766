import type { Client } from 'pg';
import { escapeIdentifier, escapeLiteral } from 'pg';

/** The role that owns the database and migrates it. */
export const ownerRole = 'wutong_owner';
/** The role with which all requests are served: it owns nothing and no rule is waived for it. */
export const appRole = 'wutong_app';

const weak = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

/** Makes a role that can do nothing but sign in, or leaves the one that is there. */
export async function makeWeakRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount) return;
  await client.query(`CREATE ROLE ${escapeIdentifier(role)} ${weak} PASSWORD ${escapeLiteral(password)}`);
}

/** Who may enter a database: its owner and the app role, nobody by default. (A clone does not inherit this.) */
export async function restrictDatabase(
  client: Client,
  database: string,
  app: string = appRole,
): Promise<void> {
  const name = escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${escapeIdentifier(app)}`);
}

/** Gives the public schema to the owner, and to the app role only its use. Run inside the database. */
export async function restrictSchema(client: Client, owner: string): Promise<void> {
  await client.query(`ALTER SCHEMA public OWNER TO ${escapeIdentifier(owner)}`);
  await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
  await client.query(`GRANT USAGE ON SCHEMA public TO ${appRole}`);
}
