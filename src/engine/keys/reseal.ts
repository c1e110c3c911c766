import { escapeIdentifier as quote, type Client } from 'pg';
import type { Registry } from '../../model/registry.ts';
import type { Keys } from '../secrets/keys.ts';
import type { Sealer } from '../secrets/sealer.ts';
import { sealedPlaces, type SealedPlace } from './sealed-places.ts';

/** What a database is resealed with. */
export interface Resealing {
  /** The owner: it passes the walls between offices, and only this work and the copies do so. */
  readonly client: Client;
  readonly registry: Pick<Registry, 'types'>;
  readonly keys: Pick<Keys, 'currentId'>;
  readonly sealer: Sealer;
  readonly progress?: (done: number, total: number) => void;
}

/** What a pass over all sealed values did; `broken` are those that no key opens, left as they are. */
export interface Resealed {
  readonly done: number;
  readonly broken: number;
}

const batch = 500;

/** How many values each key still holds. */
export async function countByKey({
  client,
  registry,
}: Pick<Resealing, 'client' | 'registry'>): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const { table, column } of sealedPlaces(registry)) {
    const c = quote(column);
    const { rows } = await client.query<{ key: string; n: string }>(
      `SELECT encode(substring(${c} FROM 2 FOR 4), 'hex') AS key, count(*) AS n FROM ${quote(table)} WHERE ${c} IS NOT NULL GROUP BY 1`,
    );
    for (const { key, n } of rows) found.set(key, (found.get(key) ?? 0) + Number(n));
  }
  return found;
}

/**
 * Seals with the current key whatever another key still holds, its blind index with it. Each batch is a transaction:
 * cut off at any point, the next run goes on with what is left.
 */
export async function reseal(work: Resealing): Promise<Resealed> {
  const counts = await countByKey(work);
  const total = [...counts].reduce((sum, [key, n]) => (key === work.keys.currentId ? sum : sum + n), 0);
  let [done, broken] = [0, 0];
  work.progress?.(0, total);
  const offices = await work.client.query<{ id: string }>('SELECT id FROM office ORDER BY id');
  for (const { id } of offices.rows) {
    for (const place of sealedPlaces(work.registry)) {
      let after: readonly unknown[] | undefined;
      do {
        const step = await resealBatch(work, id, place, after);
        done += step.done;
        broken += step.broken;
        after = step.last;
        work.progress?.(done + broken, total);
      } while (after);
    }
  }
  return { done, broken };
}

async function resealBatch(
  { client, keys, sealer }: Resealing,
  office: string,
  place: SealedPlace,
  after: readonly unknown[] | undefined,
): Promise<Resealed & { readonly last: readonly unknown[] | undefined }> {
  const [table, column] = [quote(place.table), quote(place.column)];
  const names = place.key.map(({ name }) => quote(name));
  const beyond = after
    ? `AND (${names.join(', ')}) > (${place.key.map(({ type }, i) => `$${i + 3}::${type}`).join(', ')})`
    : '';
  await client.query('BEGIN');
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT ${[...names, ...place.also.map(quote)].join(', ')}, ${column} AS sealed FROM ${table}
       WHERE office_id = $1 AND ${column} IS NOT NULL AND substring(${column} FROM 2 FOR 4) <> $2 ${beyond}
       ORDER BY ${names.join(', ')} LIMIT ${batch} FOR UPDATE`,
      [office, Buffer.from(keys.currentId, 'hex'), ...(after ?? [])],
    );
    let broken = 0;
    const renewed = rows.flatMap((row) => {
      const binding = place.bindingOf(office, row);
      try {
        const plain = sealer.open(binding, row['sealed'] as Uint8Array);
        const blind = place.blind === undefined ? null : Buffer.from(sealer.blind(binding, plain));
        return [{ row, sealed: Buffer.from(sealer.seal(binding, plain)), blind }];
      } catch {
        broken++;
        return [];
      }
    });
    if (renewed.length > 0) await writeBack(client, office, place, renewed);
    await client.query('COMMIT');
    const last = rows.length === batch ? rows.at(-1) : undefined;
    return { done: renewed.length, broken, last: last && place.key.map(({ name }) => last[name]) };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

interface Renewed {
  readonly row: Readonly<Record<string, unknown>>;
  readonly sealed: Buffer;
  readonly blind: Buffer | null;
}

async function writeBack(
  client: Client,
  office: string,
  { table, column, blind, key }: SealedPlace,
  renewed: readonly Renewed[],
): Promise<void> {
  const columns = [
    ...key.map(({ name, type }) => ({ type, values: renewed.map(({ row }) => row[name]) })),
    { type: 'bytea', values: renewed.map(({ sealed }) => sealed) },
    { type: 'bytea', values: renewed.map((one) => one.blind) },
  ];
  const set = [`${quote(column)} = v.sealed`, ...(blind === undefined ? [] : [`${quote(blind)} = v.blind`])];
  await client.query(
    `UPDATE ${quote(table)} t SET ${set.join(', ')}
     FROM unnest(${columns.map(({ type }, i) => `$${i + 2}::${type}[]`).join(', ')})
       AS v (${[...key.map(({ name }) => quote(name)), 'sealed', 'blind'].join(', ')})
     WHERE t.office_id = $1 AND ${key.map(({ name }) => `t.${quote(name)} = v.${quote(name)}`).join(' AND ')}`,
    [office, ...columns.map(({ values }) => values)],
  );
}
