import { escapeIdentifier as quote, type Client } from 'pg';
import { isWutongError } from '../../model/errors.ts';
import type { Registry } from '../../model/registry.ts';
import { proveCopy, type Proof } from '../copies/prove-copy.ts';
import { withClient } from '../embedded/make-database.ts';
import type { Home } from '../home/home.ts';
import type { Migration } from '../schema/migrate.ts';
import { isKeyCheck } from '../secrets/key-check.ts';
import { keysFromTexts, type KeyTexts } from '../secrets/keys.ts';
import { createSealer, type Sealer } from '../secrets/sealer.ts';
import { sealedPlaces } from './sealed-places.ts';

/** What a loss drill works on: a safe copy and the separate copy of the keys, and nothing else of this machine. */
export interface Drill {
  readonly file: string;
  readonly texts: KeyTexts;
  readonly registry: Pick<Registry, 'types'>;
  readonly home: Home;
  readonly migrations: readonly Migration[];
  readonly progress?: (done: number, total: number) => void;
}

/** How many sensitive values were tried, and how many of them opened. */
export interface Sample {
  readonly tried: number;
  readonly opened: number;
}

/** Whether the office could come back. */
export interface DrillOutcome {
  readonly ok: boolean;
  readonly proof?: Proof;
  readonly sample?: Sample;
  /** What went wrong, as it was thrown. */
  readonly fault?: unknown;
}

/** Of each place as many values, taken at random. */
const eachPlace = 40;

/**
 * Does what would have to be done on the day after a fire, beside what runs: restores the safe copy with the keys of the
 * separate copy alone, opens sensitive values, and checks the audit. A fault is the outcome, not thrown.
 */
export async function drillLoss(drill: Drill): Promise<DrillOutcome> {
  const { file, home, migrations, registry, progress } = drill;
  try {
    const keys = keysFromTexts(drill.texts);
    const sealer = createSealer(keys);
    let sample: Sample = { tried: 0, opened: 0 };
    const proof = await proveCopy(file, {
      home,
      keys,
      migrations,
      ...(progress ? { progress } : {}),
      inspect: (owner) =>
        withClient(owner, async (client) => {
          sample = await openSample(client, registry, sealer);
        }),
    });
    const ok = proof.verified && sample.opened === sample.tried && proof.missing.length === 0;
    return { ok, proof, sample };
  } catch (fault) {
    if (isWutongError(fault) || fault instanceof Error) return { ok: false, fault };
    throw fault;
  }
}

async function openSample(
  client: Client,
  registry: Pick<Registry, 'types'>,
  sealer: Sealer,
): Promise<Sample> {
  const setting = await client.query<{ value: string }>(
    `SELECT value FROM machine_setting WHERE name = 'key-check'`,
  );
  let [tried, opened] = [1, isKeyCheck(setting.rows[0]?.value ?? '', sealer) ? 1 : 0];
  for (const place of sealedPlaces(registry)) {
    const columns = [...place.key.map(({ name }) => name), ...place.also].map(quote);
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT office_id, ${columns.join(', ')}, ${quote(place.column)} AS sealed FROM ${quote(place.table)}
       WHERE ${quote(place.column)} IS NOT NULL ORDER BY random() LIMIT ${eachPlace}`,
    );
    for (const row of rows) {
      tried++;
      try {
        sealer.open(place.bindingOf(String(row['office_id']), row), row['sealed'] as Uint8Array);
        opened++;
      } catch {
        // Counted by what is missing.
      }
    }
  }
  return { tried, opened };
}
