import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client, type ClientConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { extract as createExtract, type Extract } from 'tar-stream';
import { WutongError } from '../../model/errors.ts';
import { migrate, type Migration } from '../schema/migrate.ts';
import type { Keys } from '../secrets/keys.ts';
import { contentPath, type FileStore } from '../files/file-store.ts';
import { decryptCopy } from './copy-cipher.ts';
import { entryNames, manifestShape, totalsShape, type Manifest, type Totals } from './copy-format.ts';

/** Into what a copy is unpacked: an empty database, and a folder of files. */
export interface RestoreTarget {
  readonly owner: ClientConfig;
  readonly keys: Keys;
  readonly migrations: readonly Migration[];
  readonly files: FileStore;
  readonly headsFile: string;
  readonly progress?: (done: number, total: number) => void;
}

/** What came out of a copy. */
export interface Restored {
  readonly at: string;
  readonly program: string;
  readonly rows: number;
  readonly files: number;
  readonly missing: readonly string[];
}

/**
 * Reads a copy to its end without writing anything: it is whole, unchanged, and made with one of these keys.
 * @throws copy-not-one, copy-wrong-key, copy-broken
 */
export async function checkCopy(file: string, keys: Keys): Promise<void> {
  await pipeline(createReadStream(file), decryptCopy(keys), async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) void part;
  });
}

/**
 * Fills an empty database and a file store from a copy: the schema as it was then, all rows in one transaction, each
 * table held against its count and hash, each file against its own; then the schema is brought up to date.
 * @throws copy-not-one, copy-wrong-key, copy-broken, copy-newer, copy-target-not-empty
 */
export async function restoreTables(file: string, target: RestoreTarget): Promise<Restored> {
  const client = new Client(target.owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query("SELECT to_regclass('public.office') IS NOT NULL AS filled");
    if ((found.rows[0] as { filled: boolean }).filled) throw new WutongError('copy-target-not-empty');
    const extract = createExtract();
    const work = unpack(extract, client, target);
    work.catch((error: unknown) => extract.destroy(error as Error));
    await pipeline(createReadStream(file), decryptCopy(target.keys), createGunzip(), extract).catch(
      async (error: unknown) => {
        // What the reader found wrong is the cause, not that the flow was cut.
        await work.catch((cause: unknown) => {
          throw cause;
        });
        throw error;
      },
    );
    const restored = await work;
    await client.query('COMMIT');
    await client.query('ANALYZE');
    await migrate(target.owner, target.migrations);
    return restored;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code.startsWith('Z_')) throw new WutongError('copy-broken', { chunk: 1 }, { cause: error });
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function unpack(extract: Extract, client: Client, target: RestoreTarget): Promise<Restored> {
  let manifest: Manifest | undefined;
  let totals: Totals | undefined;
  let table: TableFlow | undefined;
  const seen: Record<string, { rows: number; sm3: string }> = {};
  let files = 0;
  const closeTable = async (): Promise<void> => {
    if (table) seen[table.name] = await table.end();
    table = undefined;
  };
  for await (const entry of extract) {
    const { name } = entry.header;
    const [folder = '', part = ''] = name.split('/');
    if (folder === 'tables') {
      if (!manifest) throw new WutongError('copy-broken', { chunk: 1 });
      if (table?.name !== part) {
        await closeTable();
        table = openTable(client, manifest, part);
      }
      for await (const piece of entry as AsyncIterable<Buffer>) await table?.write(piece);
    } else {
      await closeTable();
      if (folder === 'files') {
        await keepFile(target.files, part, entry as AsyncIterable<Buffer>);
        files++;
      } else {
        const content = await gather(entry as AsyncIterable<Buffer>);
        if (name === entryNames.manifest) {
          manifest = manifestShape.parse(JSON.parse(content.toString()));
          await prepare(client, target, manifest);
        } else if (name === entryNames.heads) await writeFile(target.headsFile, content, { mode: 0o600 });
        else if (name === entryNames.totals) totals = totalsShape.parse(JSON.parse(content.toString()));
      }
    }
    if (manifest) target.progress?.(Object.keys(seen).length, manifest.tables.length);
  }
  if (!manifest || !totals) throw new WutongError('copy-broken', { chunk: 1 });
  for (const { name } of manifest.tables) {
    const empty = { rows: 0, sm3: createHash('sm3').digest('hex') };
    const [want, got] = [totals.tables[name], seen[name] ?? empty];
    if (want?.rows !== got.rows || want.sm3 !== got.sm3)
      throw new WutongError('copy-table-differs', { table: name });
  }
  if (files !== totals.files.count) throw new WutongError('copy-table-differs', { table: 'files' });
  return {
    at: manifest.at,
    program: manifest.program,
    rows: Object.values(seen).reduce((sum, { rows }) => sum + rows, 0),
    files,
    missing: totals.files.missing,
  };
}

// The schema as it was when the copy was made, and empty: what migrations put in comes out of the copy again.
async function prepare(client: Client, target: RestoreTarget, manifest: Manifest): Promise<void> {
  const known = new Map(target.migrations.map((one) => [one.name, one]));
  const wanted = manifest.migrations.map(({ name }) => {
    const found = known.get(name);
    if (!found) throw new WutongError('copy-newer', { migration: name });
    return found;
  });
  await migrate(target.owner, wanted);
  await client.query('BEGIN');
  for (const { name } of [...manifest.tables].reverse()) await client.query(`DELETE FROM "${name}"`);
}

interface TableFlow {
  readonly name: string;
  write(piece: Buffer): Promise<void>;
  end(): Promise<{ rows: number; sm3: string }>;
}

function openTable(client: Client, manifest: Manifest, name: string): TableFlow {
  const declared = manifest.tables.find((one) => one.name === name);
  if (!declared) throw new WutongError('copy-broken', { chunk: 1 });
  const columns = declared.columns.map((column) => `"${column.replaceAll('"', '""')}"`).join(', ');
  const flow = client.query(copyFrom(`COPY "${name}" (${columns}) FROM STDIN`));
  const hash = createHash('sm3');
  const failed = new Promise<never>((_, reject) => flow.once('error', reject));
  failed.catch(() => undefined);
  return {
    name,
    async write(piece) {
      hash.update(piece);
      if (!flow.write(piece)) await Promise.race([once(flow, 'drain'), failed]);
    },
    async end() {
      const done = once(flow, 'finish');
      flow.end();
      await Promise.race([done, failed]);
      return { rows: flow.rowCount, sm3: hash.digest('hex') };
    },
  };
}

async function keepFile(store: FileStore, hash: string, content: AsyncIterable<Buffer>): Promise<void> {
  const place = contentPath(store, hash);
  const draft = join(store.draftsDir, `${hash}.restored`);
  const sum = createHash('sm3');
  const handle = await open(draft, 'w', 0o600);
  try {
    for await (const piece of content) {
      sum.update(piece);
      await handle.write(piece);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (sum.digest('hex') !== hash) {
    await rm(draft, { force: true });
    throw new WutongError('copy-table-differs', { table: `files/${hash}` });
  }
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(draft, place);
}

async function gather(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
