import type { Page } from 'playwright-core';
import { png } from '../../src/engine/files/sample-files.ts';
import type { Values } from '../../src/model/field.ts';

/** A delegation as the interface gives it, as far as these tests look at it. */
export interface Trip {
  readonly id: string;
  readonly version: number;
  readonly values: {
    readonly name: string;
    readonly travel: { readonly from: string; readonly to: string };
    readonly members: readonly { readonly person: string; readonly personName: string }[];
  };
}

/** What the test needs to be there already, entered through the interface in the name of who is signed in. */
export async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(path, { headers: { 'x-wutong': '1' }, data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
/** A delegation as it stands. */
export const readTrip = async (page: Page, id: string): Promise<Trip> => {
  const found = await page.request.get(`/api/records/delegation/${id}`);
  return ((await found.json()) as { record: Trip }).record;
};

const written = ['category', 'kind', 'unit', 'task', 'secrecy', 'travel', 'noAgency'] as const;
const rows = {
  legs: ['country', 'city', 'stay'],
  members: ['person', 'role', 'counted'],
  inviters: ['name', 'country', 'kind'],
  funding: ['item', 'amount', 'source'],
} as const;
const pick = (from: Values, names: readonly string[]): Values =>
  Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));

/** Two delegations of 2018 that were approved on paper and are entered now: one officer enters, the head checks. */
export async function approvedTrips(page: Page, head: Page, name: string): Promise<Trip[]> {
  // Those of the demonstration: what other journeys have closed is no older.
  const list = await page.request.get(
    '/api/records/delegation?f.state.in=closed&f.travel.between=2018-03-15,2018-12-31&sort=travel',
  );
  const closed = ((await list.json()) as { rows: Trip[] }).rows.slice(0, 2);
  const trips: Trip[] = [];
  for (const [i, { id }] of closed.entries()) {
    const values = (await readTrip(page, id)).values as unknown as Values;
    const scan = await page.request.post('/api/files/delegation/paperScan', {
      headers: { 'x-wutong': '1' },
      multipart: { file: { name: '批件.png', mimeType: 'image/png', buffer: Buffer.from(png) } },
    });
    const entered = await send<{ record: Trip }>(page, '/api/records/delegation', {
      action: 'enterApproved',
      values: {
        ...pick(values, written),
        name: `${name}${'甲乙'[i] ?? ''}`,
        ...Object.fromEntries(
          Object.entries(rows).map(([name, entries]) => [
            name,
            ((values[name] ?? []) as Values[]).map((row) => pick(row, entries)),
          ]),
        ),
        // In a half-year that no report of the demonstration tells: other journeys look at its figures.
        paperOn: '2017-12-20',
        paperNumber: `明外批〔2017〕补${name.slice(-4)}${i}号`,
        paperScan: [((await scan.json()) as { id: string }).id],
      },
    });
    const { record } = entered;
    await send(head, `/api/records/delegation/${record.id}/process`, {
      version: record.version,
      command: { kind: 'approve', step: 0, opinion: '与纸质批件一致' },
      values: {},
    });
    trips.push(await readTrip(page, record.id));
  }
  return trips;
}
