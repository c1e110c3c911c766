import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack as createPack, type Pack } from 'tar-stream';
import type { Keys } from '../secrets/keys.ts';
import { contentPath, type FileStore } from '../files/file-store.ts';
import { encryptCopy } from './copy-cipher.ts';
import { entryNames, type Manifest, type Totals } from './copy-format.ts';
import { migrationTable, readColumns, readTableOrder } from './table-order.ts';

/** What is copied and by whom. */
export interface CopySource {
  readonly owner: ClientConfig;
  readonly keys: Keys;
  readonly files: FileStore;
  readonly headsFile: string;
  /** The version of the program. */
  readonly program: string;
  readonly now: () => Date;
  readonly progress?: (done: number, total: number) => void;
}

/** What went into a copy. */
export interface CopyMade {
  readonly bytes: number;
  readonly rows: number;
  readonly files: number;
  /** Files that a record names and that are no longer on the disk; the copy holds the rest. */
  readonly missing: readonly string[];
}

const partSize = 4 << 20;

/**
 * Writes everything into one encrypted file, while people go on working: all tables as of one instant, the files that
 * they name, the heads of the audit as far as its seals reach. The file appears under its name only when it is whole
 * and on the disk.
 */
export async function writeCopy(source: CopySource, target: string): Promise<CopyMade> {
  const draft = `${target}.${process.pid}.part`;
  const client = new Client(source.owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const pack = createPack();
    const made = fillPack(pack, client, source);
    made.catch((error: unknown) => pack.destroy(error as Error));
    await pipeline(
      pack,
      createGzip({ level: 1 }),
      encryptCopy(source.keys, source.now()),
      createWriteStream(draft, { mode: 0o600 }),
    );
    const totals = await made;
    const bytes = await keepDraft(draft, target);
    return {
      bytes,
      rows: Object.values(totals.tables).reduce((sum, { rows }) => sum + rows, 0),
      files: totals.files.count,
      missing: totals.files.missing,
    };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function keepDraft(draft: string, target: string): Promise<number> {
  const handle = await open(draft, 'r+');
  try {
    await handle.sync();
    const { size } = await handle.stat();
    await rename(draft, target);
    return size;
  } finally {
    await handle.close();
  }
}

async function fillPack(pack: Pack, client: Client, source: CopySource): Promise<Totals> {
  const order = await readTableOrder(client);
  const tables: Manifest['tables'] = [];
  for (const name of order) tables.push({ name, columns: await readColumns(client, name) });
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    `SELECT name, hash FROM ${migrationTable} ORDER BY name`,
  );
  const manifest: Manifest = {
    format: 1,
    at: source.now().toISOString(),
    program: source.program,
    migrations,
    tables,
  };
  await addEntry(pack, entryNames.manifest, Buffer.from(JSON.stringify(manifest)));
  const { rows: known } = await client.query<{ hash: string; size: string }>(
    'SELECT DISTINCT hash, size::text FROM file ORDER BY hash',
  );
  const steps = tables.length + known.length;
  let done = 0;
  const step = (): void => source.progress?.(++done, steps);
  const totals: Totals = { tables: {}, files: { count: 0, bytes: 0, missing: [] } };
  for (const { name, columns } of tables) {
    totals.tables[name] = await addTable(pack, client, name, columns);
    step();
  }
  for (const { hash, size } of known) {
    if (await addFile(pack, source.files, hash, Number(size))) {
      totals.files.count++;
      totals.files.bytes += Number(size);
    } else totals.files.missing.push(hash);
    step();
  }
  await addEntry(pack, entryNames.heads, await headsWithin(client, source.headsFile));
  await addEntry(pack, entryNames.totals, Buffer.from(JSON.stringify(totals)));
  pack.finalize();
  return totals;
}

async function addTable(
  pack: Pack,
  client: Client,
  name: string,
  columns: readonly string[],
): Promise<{ rows: number; sm3: string }> {
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const flow = client.query(copyTo(`COPY (SELECT ${quoted} FROM "${name}") TO STDOUT`));
  const hash = createHash('sm3');
  let waiting: Buffer[] = [];
  let size = 0;
  let part = 0;
  const add = async (): Promise<void> => {
    await addEntry(pack, entryNames.table(name, part++), Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  for await (const piece of flow as AsyncIterable<Buffer>) {
    hash.update(piece);
    waiting.push(piece);
    size += piece.length;
    if (size >= partSize) await add();
  }
  if (size > 0) await add();
  return { rows: flow.rowCount, sm3: hash.digest('hex') };
}

function addEntry(pack: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => reject(error);
    pack.once('error', onError);
    pack.entry({ name, size: content.length }, content, (error) => {
      pack.off('error', onError);
      if (error) reject(error);
      else resolve();
    });
  });
}

// Contents never change under their hash, so they may be read after the instant of the tables.
async function addFile(pack: Pack, files: FileStore, hash: string, size: number): Promise<boolean> {
  const handle = await open(contentPath(files, hash), 'r').catch(() => undefined);
  if (!handle) return false;
  try {
    if ((await handle.stat()).size !== size) return false;
    const entry = pack.entry({ name: entryNames.file(hash), size });
    await pipeline(
      size === 0 ? Readable.from([]) : createReadStream('', { fd: handle.fd, autoClose: false }),
      entry,
    );
    return true;
  } finally {
    await handle.close();
  }
}

/** The heads of the seals that are in the copy: those of later ones would look like a tail cut off. */
async function headsWithin(client: Client, headsFile: string): Promise<Buffer> {
  const { rows } = await client.query<{ office: string; last: number }>(
    'SELECT office_id AS office, max(number)::int AS last FROM audit_seal GROUP BY office_id',
  );
  const last = new Map(rows.map(({ office, last: number }) => [office, number]));
  const text = await readFile(headsFile, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => {
    try {
      const { office, number } = JSON.parse(line) as { office: string; number: number };
      return number <= (last.get(office) ?? 0);
    } catch {
      return false;
    }
  });
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}
