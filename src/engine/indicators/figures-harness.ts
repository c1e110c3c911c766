import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choice } from '../../fields/choice/kind.ts';
import { choices } from '../../fields/choices/kind.ts';
import { country } from '../../fields/country/kind.ts';
import { date } from '../../fields/date/kind.ts';
import { number } from '../../fields/number/kind.ts';
import { rows } from '../../fields/rows/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { yesNo } from '../../fields/yes-no/kind.ts';
import { newId } from '../../model/id.ts';
import { defineIndicator, type Indicator } from '../../model/indicator.ts';
import { bundleType, defineType } from '../../model/record-type.ts';
import { makeRegistry } from '../../model/registry.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { withClient } from '../embedded/make-database.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { openHome } from '../home/home.ts';
import { createTable } from '../schema/ddl.ts';
import { tablesOf } from '../schema/table.ts';

const categories = { party: { label: '党政' }, enterprise: { label: '企业' }, other: { label: '其他' } };
const some = (name: string, more: Partial<Indicator>): Indicator =>
  defineIndicator({
    name,
    label: name,
    unit: '批',
    kind: 'flow',
    measure: { count: true },
    basis: ['approvedOn'],
    definition: name,
    ...more,
  });

/** A type with every sort of entry that an indicator can use. */
export const visits = bundleType({
  type: defineType({
    name: 'test-visit',
    pack: 'test',
    label: '来访',
    purpose: '测试',
    fields: {
      name: text('名称', { max: 50 }),
      category: choice('类别', { choices: categories }),
      topics: choices('议题', { choices: categories }),
      urgent: yesNo('加急'),
      persons: number('人数', {}),
      hours: number('小时', { decimals: 2 }),
      approvedOn: date('批准日期', {}),
      changedOn: date('调整日期', {}),
      cancelledOn: date('取消日期', {}),
      stops: rows('经停', {
        fields: { country: country('国家（地区）'), transit: yesNo('过境') },
      }),
    },
    title: 'name',
    pages: [
      {
        label: '全部',
        fields: [
          'name',
          'category',
          'topics',
          'urgent',
          'persons',
          'hours',
          'approvedOn',
          'changedOn',
          'cancelledOn',
          'stops',
        ],
      },
    ],
    list: { columns: ['name'], filters: [], sort: '-createdAt', sortable: [] },
    search: ['name'],
    access: [],
    dimensions: [
      { name: 'category', path: 'category', label: '类别' },
      { name: 'topic', path: 'topics', label: '议题' },
      { name: 'urgent', path: 'urgent', label: '加急' },
      {
        name: 'sort',
        path: 'category',
        label: '大类',
        groups: {
          official: { label: '公务', keys: ['party'] },
          firm: { label: '企业', keys: ['enterprise'] },
        },
      },
      { name: 'country', path: 'stops.country', without: { transit: true }, label: '国家（地区）' },
      {
        name: 'continent',
        path: 'stops.country',
        label: '大洲',
        groups: {
          asia: { label: '亚洲', keys: ['JP', 'KR'] },
          europe: { label: '欧洲', keys: ['FR'] },
        },
      },
    ],
  }),
  indicators: [
    some('batches', {}),
    some('persons', { measure: { sum: 'persons' }, unit: '人次' }),
    some('hours', { measure: { sum: 'hours' }, unit: '小时', decimals: 2 }),
    some('party', { where: { category: 'party' } }),
    some('party-persons', {
      where: { category: ['party', 'enterprise'], urgent: true },
      measure: { sum: 'persons' },
    }),
    some('adjusted', { basis: ['changedOn', 'cancelledOn'] }),
    some('adjusted-party', {
      basis: ['changedOn', 'cancelledOn'],
      where: { category: 'party' },
      measure: { sum: 'persons' },
    }),
    some('topic', { where: { topics: ['other', 'party'] } }),
    some('open', { where: { state: 'active', urgent: false }, kind: 'stock' }),
    some('cancelled-share', { measure: { share: 'cancelledOn' }, unit: '%' }),
    some('party-share', {
      measure: { share: { sum: 'persons', unit: '人次', where: { category: ['party', 'other'] } } },
      unit: '%',
    }),
    some('standing-share', {
      kind: 'stock',
      where: { category: 'party' },
      measure: { share: 'changedOn' },
      unit: '%',
    }),
    some('standing', { kind: 'stock', basis: ['approvedOn', 'changedOn'], measure: { sum: 'persons' } }),
  ],
});

export const registry = makeRegistry([visits], []);

/** A visit as the tests write it. */
export interface Visit {
  readonly category?: string;
  readonly topics?: readonly string[];
  readonly urgent?: boolean;
  readonly persons?: number;
  readonly hours?: number;
  readonly approvedOn?: string;
  readonly changedOn?: string;
  readonly cancelledOn?: string;
  readonly unit?: number;
  readonly stops?: readonly { readonly country?: string; readonly transit?: boolean }[];
}

export interface FiguresHarness {
  readonly db: Database;
  /** A new office with two units. */
  addOffice(): Promise<{ officeId: string; units: [string, string] }>;
  add(office: { officeId: string; units: [string, string] }, visits: readonly Visit[]): Promise<string[]>;
  /** Tells the planner what is in the tables. */
  analyze(): Promise<void>;
  stop(): Promise<void>;
}

export async function startFiguresHarness(): Promise<FiguresHarness> {
  const home = openHome({ dir: mkdtempSync(join(tmpdir(), 'wutong-figures-')) });
  const server = await startEmbedded({ home });
  const machine = readFileSync(
    join(import.meta.dirname, '../../../migrations/0001-create-machine.sql'),
    'utf8',
  );
  const tables = tablesOf(visits).map(createTable).join('\n');
  await withClient(server.ownerConfig, (client) => client.query(`${machine}\n${tables}`));
  const db = openDatabase(server.appConfig);
  return {
    db,
    async addOffice() {
      const [officeId, a, b] = [newId(), newId(), newId()];
      await withClient(server.ownerConfig, async (client) => {
        await client.query(
          `INSERT INTO office (id, code, name, en, level) VALUES ($1, $2, '甲', 'A', 'city')`,
          [officeId, officeId],
        );
        await client.query(
          `INSERT INTO unit (office_id, id, name, kind) VALUES ($1, $2, '一处', 'division'), ($1, $3, '二处', 'division')`,
          [officeId, a, b],
        );
      });
      return { officeId, units: [a, b] };
    },
    async add({ officeId, units }, list) {
      const ids = list.map(() => newId());
      await db.inOffice(officeId, async (tx) => {
        await Promise.all(
          list.map((v, i) =>
            tx.query({
              text: `INSERT INTO test_visit (office_id, id, unit_id, state, version, created_at, created_by, updated_at, updated_by,
                  search_text, search_tokens, category, topics, urgent, persons, hours, approved_on, changed_on, cancelled_on)
                VALUES ($1, $2, $3, 'active', 1, now(), $1, now(), $1, '', '', $4, $5, $6, $7, $8, $9, $10, $11)`,
              values: [
                officeId,
                ids[i],
                units[v.unit ?? 0],
                v.category,
                v.topics,
                v.urgent,
                v.persons,
                v.hours,
                v.approvedOn,
                v.changedOn,
                v.cancelledOn,
              ].map((value) => value ?? null),
            }),
          ),
        );
        for (const [i, { stops = [] }] of list.entries())
          for (const [position, { country = null, transit = null }] of stops.entries())
            await tx.query({
              text: `INSERT INTO test_visit_stops (office_id, parent_id, id, position, country, transit)
                VALUES ($1, $2, $3, $4, $5, $6)`,
              values: [officeId, ids[i], newId(), position, country, transit],
            });
      });
      return ids;
    },
    analyze: () =>
      withClient(server.ownerConfig, async (client) => void (await client.query('ANALYZE test_visit'))),
    async stop() {
      await db.close();
      await server.stop();
      home.close();
      rmSync(home.dir, { recursive: true, force: true });
    },
  };
}
