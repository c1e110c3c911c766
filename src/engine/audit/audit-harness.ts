import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../model/id.ts';
import { openDatabase, type Database, type Row } from '../database/database.ts';
import { withClient } from '../embedded/make-database.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { openHome } from '../home/home.ts';
import { openKeys } from '../secrets/keys.ts';
import { createSigner, type Signer } from '../secrets/signer.ts';
import { auditStatements, type AuditEntry } from './audit-statements.ts';

/** A database with the machine's tables and one office, for the tests of this folder. */
export interface AuditHarness {
  readonly db: Database;
  readonly officeId: string;
  readonly signer: Signer;
  readonly dir: string;
  /** As who owns the database and may do everything to it. */
  owner(text: string, values?: readonly unknown[]): Promise<Row[]>;
  write(entries: readonly AuditEntry[], officeId?: string): Promise<void>;
  addOffice(): Promise<string>;
  stop(): Promise<void>;
}

export async function startAuditHarness(): Promise<AuditHarness> {
  const home = openHome({ dir: mkdtempSync(join(tmpdir(), 'wutong-audit-')) });
  const server = await startEmbedded({ home });
  const machine = readFileSync(
    join(import.meta.dirname, '../../../migrations/0001-create-machine.sql'),
    'utf8',
  );
  await withClient(server.ownerConfig, (client) => client.query(machine));
  const db = openDatabase(server.appConfig);
  const owner: AuditHarness['owner'] = (text, values = []) =>
    withClient(server.ownerConfig, async (client) => (await client.query(text, [...values])).rows as Row[]);
  const addOffice = async (): Promise<string> => {
    const id = newId();
    await owner(
      `INSERT INTO office (id, code, name, en, level) VALUES ($1, $2, '某市外办', 'City office', 'city')`,
      [id, id],
    );
    return id;
  };
  const officeId = await addOffice();
  return {
    db,
    officeId,
    signer: createSigner(openKeys({ home, create: true })),
    dir: home.dir,
    owner,
    addOffice,
    write: (entries, office = officeId) =>
      db.inOffice(office, async (tx) => {
        await Promise.all(
          auditStatements({ officeId: office, entries }).map((statement) => tx.query(statement)),
        );
      }),
    async stop() {
      await db.close();
      await server.stop();
      home.close();
      rmSync(home.dir, { recursive: true, force: true });
    },
  };
}

const actor = { userId: newId(), name: '王小明' };

/** An entry as a save writes it. */
export function someEntry(more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: newId(),
    at: new Date(),
    actor,
    action: 'save',
    type: 'delegation',
    recordId: newId(),
    version: 1,
    demo: false,
    changes: [{ path: 'name', before: null, after: '赴德国经贸团' }],
    ...more,
  };
}
