import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  runCommand,
  signInAt,
  startCommand,
  type Ended,
  type RunningServer,
} from '../../test/harness/command.ts';
import { draftsAreChecked } from '../../test/harness/demonstration-drafts.ts';
import { outboundRows } from '../../test/harness/outbound-rows.ts';
import { sourceRowCount, sourceRows } from '../../test/harness/source-rows.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { demoPassword } from '../demo/make-offices.ts';

/** The one demonstration that is shipped, loaded once by the command and served; everything here asks it. */
const folder = temporaryFolder('demonstration');
let loaded: Ended;
let again: Ended;
let half: Ended;
let server: RunningServer;
beforeAll(async () => {
  loaded = await runCommand(folder.dir, ['demo', '--year', '2018']);
  again = await runCommand(folder.dir, ['demo', '--year', '2019']);
  // Beside a running server a command need not start the database: that is quicker, and must work.
  server = await startCommand(folder.dir);
  half = await figures('2018H1');
}, 600_000);
afterAll(async () => {
  await server.end('SIGTERM');
  folder.remove();
});

const run = (...args: string[]) => runCommand(folder.dir, args);
const figures = (period: string) => run('figures', '--office', 'minggang', '--period', period, '--json');

/** The half-year report of 明港: value, last year's, change in percent. */
const reported: Readonly<Record<string, readonly [number, number, number]>> = {
  'consular.legalization-batches': [6308, 5548, 13.7],
  'consular.legalization-documents': [13885, 11648, 19.2],
  'outbound.approved-batches': [407, 517, -21.3],
  'outbound.approved-person-times': [1204, 1342, -10.3],
  'outbound.party-batches': [88, 77, 14.3],
  'outbound.party-person-times': [352, 305, 15.4],
  'outbound.party-adjusted-batches': [13, 11, 18.2],
  'outbound.party-adjusted-person-times': [29, 31, -6.5],
  'outbound.party-days-saved': [81, 64, 26.6],
};

interface Figure {
  readonly indicator: string;
  readonly value: number;
  readonly previous: number | null;
  readonly percent: number | null;
}

draftsAreChecked(run, folder.dir);

test('the load says how far it is, and how it ended', () => {
  expect(loaded.code).toBe(0);
  expect(loaded.out).toBe('');
  expect(loaded.err).toMatch(/装入演示数据 2018 50%/);
  expect(loaded.err).toMatch(/演示数据已装入：\d+ 条记录，\d+ 次保存/);
});

describe('figures', () => {
  test('of the half-year are those of the report', () => {
    const { code, out } = half;
    expect(code).toBe(0);
    const list = JSON.parse(out) as Figure[];
    const found = list.flatMap(({ indicator, value, previous, percent }) =>
      indicator in reported ? [[indicator, [value, previous, percent]]] : [],
    );
    expect(Object.fromEntries(found)).toEqual(reported);
    // What the report does not tell of this office.
    for (const { indicator, value } of list)
      if (indicator.startsWith('governance.')) expect([indicator, value]).toEqual([indicator, 0]);
  });

  test('are printed in the declared shape and nothing else', () => {
    const list = JSON.parse(half.out) as Record<string, unknown>[];
    const optional = ['record', 'target', 'aim', 'difference', 'decimals', 'reported', 'formula'];
    const shape = ['indicator', 'label', 'kind', 'unit', 'value', 'previous', 'percent', 'basis', 'baseFrom'];
    for (const figure of list) {
      expect(
        Object.keys(figure)
          .filter((key) => !optional.includes(key))
          .sort(),
      ).toEqual([...shape].sort());
      expect(['flow', 'stock', 'reported', 'formula', 'target']).toContain(figure['kind']);
      expect(typeof figure['value']).toBe('number');
      const known = String(figure['indicator']) in reported;
      if (known) expect(figure['baseFrom']).toBe('records');
      for (const name of known ? ['previous', 'percent'] : []) expect(typeof figure[name]).toBe('number');
      for (const name of ['label', 'unit', 'basis']) expect(figure[name]).toMatch(/./);
    }
  });

  test('a period written out is the same as its name, and one without a base says so', async () => {
    const [named, written, none] = [
      JSON.parse(half.out) as Figure[],
      JSON.parse((await figures('2018-01-01..2018-06-30')).out) as Figure[],
      JSON.parse((await figures('2017H1')).out) as (Figure & { baseFrom: string })[],
    ];
    expect(written).toEqual(named);
    for (const figure of none) expect(figure).toMatchObject({ percent: null, baseFrom: 'none' });
  });

  test('of an office with those below are sums of what was handed up, and name who is missing', async () => {
    interface Sum {
      readonly missing: readonly string[];
      readonly figures: readonly (Figure & { readonly parts: readonly { name: string; value: number }[] })[];
    }
    const sum = async (office: string, scope: string): Promise<Sum> => {
      const asked = await run(
        'figures',
        '--office',
        office,
        '--period',
        '2018H1',
        '--scope',
        scope,
        '--json',
      );
      return JSON.parse(asked.out) as Sum;
    };
    const [below, all] = [await sum('donghua', 'below'), await sum('donghua', 'all')];
    expect(below.missing).toEqual(['江海市外事侨务办公室']);
    expect(all.missing).toEqual([]);
    for (const { figures: list } of [below, all]) {
      const batches = list.find(({ indicator }) => indicator === 'outbound.approved-batches');
      expect(batches?.parts).toContainEqual(
        expect.objectContaining({ name: '明港市外事侨务办公室', value: 407 }),
      );
      expect(batches?.value).toBe(batches?.parts.reduce((total, { value }) => total + value, 0));
      const each = list.find(({ indicator }) => indicator === 'outbound.persons-per-batch');
      const persons = list.find(({ indicator }) => indicator === 'outbound.approved-person-times');
      expect(each?.value).toBeCloseTo((persons?.value ?? 0) / (batches?.value ?? 1), 1);
    }
  });

  test.each([
    [['--office', 'nowhere', '--period', '2018H1'], '没有代码为“nowhere”的单位。'],
    [['--office', 'minggang', '--period', '2018H3'], '期间“2018H3”看不懂。'],
    [['--office', 'minggang', '--period', '2018-06-30..2018-01-01'], '看不懂。写法：2018H1、2018、2018Q2'],
  ])('%j is refused in words', async (args, words) => {
    const { code, out, err } = await run('figures', ...args, '--json');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  test.each([
    [['--office', 'minggang'], '--office and --period are needed'],
    [['--year', '2018'], '--year'],
    [['--office', 'donghua', '--period', '2018H1', '--scope', 'nation'], '--scope is own or below or all'],
    [['--office', 'donghua', '--period', '2018H1', '--scope', 'all', '--by', 'month'], '--by takes apart'],
    [
      ['--office', 'donghua', '--period', '2018H1', '--scope', 'below', '--against', 'periodBefore'],
      'compared with last year only',
    ],
  ])('%j is a wrong use, and says the right one', async (args, words) => {
    const { code, out, err } = await run('figures', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toContain('figures --office');
  });
});

describe('the half-year report', () => {
  interface Printed {
    readonly figures: readonly Figure[];
    readonly nodes: readonly unknown[];
  }
  const offices = [...new Set(sourceRows.map(({ office }) => office))];
  const report = (office: string, ...more: string[]) =>
    run('report', '--office', office, '--period', '2018H1', ...more);

  test.each(offices)('of %s tells every figure and every line of the source', async (office) => {
    const { code, out, err } = await report(office, '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    const { figures: all, nodes } = JSON.parse(out) as Printed;
    const told = new Set(
      [...JSON.stringify(nodes).matchAll(/"figure":"([^"]*)"/g)].map(([, figure]) => figure),
    );
    const moving = all.filter(({ value, previous }) => value !== 0 || (previous ?? 0) !== 0);
    expect(moving.length).toBeGreaterThan(3);
    const rows = sourceRows.filter((row) => row.office === office);
    for (const { indicator } of [...moving, ...rows])
      expect([indicator, told.has(indicator)]).toEqual([indicator, true]);
  });

  test('of 明港 has the words and the percentages of the report', async () => {
    const { out } = await report('minggang', '--format', 'md');
    for (const words of [
      '审批因公出国（境）团组407批次、1,204人次，同比分别下降21.3%和10.3%；其中党政团组88批次、352人次，同比分别增长14.3%和15.4%',
      '对党政团组进行调整及取消13批次、29人次',
      '压缩党政团组在外停留时间81天',
      '办理领事认证（附加证明书）6,308批次、13,885份，同比分别增长13.7%和19.2%',
    ])
      expect(out).toContain(words);
  });

  test.each([
    [['--kind', 'weekly'], '没有“weekly”这种总结。'],
    [['--kind', 'annual'], '“年度工作总结”不按“2018年上半年”这样的期间写'],
  ])('%j is refused in words', async (args, words) => {
    const { code, out, err } = await report('minggang', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  test('in an unknown format is a wrong use', async () => {
    const { code, err } = await report('minggang', '--format', 'wps');
    expect([code, err.includes('--format docx|pdf|html|md|json')]).toEqual([2, true]);
  });
});

describe('every other line of the reports is a figure, of records or reported', () => {
  interface Told extends Figure {
    readonly unit: string;
    readonly kind: string;
    readonly basis: string;
    readonly target?: number;
  }

  test('all of them, office by office, with the change that the report tells', async () => {
    expect(sourceRowCount).toBe(292);
    for (const office of new Set(sourceRows.map((row) => row.office))) {
      const { out } = await run('figures', '--office', office, '--period', '2018H1', '--json');
      const found = new Map((JSON.parse(out) as Told[]).map((figure) => [figure.indicator, figure]));
      for (const { what, value, unit, percent, isTarget, indicator } of sourceRows.filter(
        (row) => row.office === office,
      )) {
        const figure = found.get(indicator);
        const told = isTarget ? figure?.target : figure?.value;
        expect([office, what, told, figure?.unit]).toEqual([office, what, value, unit]);
        if (percent !== undefined) expect([what, figure?.percent]).toEqual([what, percent]);
        if (figure?.kind === 'reported') expect(figure.basis).toBe('reported');
      }
    }
  });

  test('a target of the year stands beside what there is, and claims nothing where there is nothing', async () => {
    const { out } = await run('figures', '--office', 'liquan', '--period', '2018H1', '--json');
    const list = JSON.parse(out) as (Told & { aim?: object })[];
    expect(list.find(({ target }) => target === 5000)).toMatchObject({
      value: 2000,
      aim: { reached: 40, light: 'behind' },
    });
    for (const figure of list.filter(({ kind }) => kind === 'target'))
      expect(figure).toMatchObject({ previous: null, percent: null, baseFrom: 'none' });
  });
});

describe('every line of the reports on official travel comes out of the records', () => {
  const offices = [...new Set(outboundRows.map(({ office }) => office))];
  const list = async <T>(office: string, ...more: string[]): Promise<T[]> => {
    const { out, err } = await run('figures', '--office', office, '--period', '2018H1', ...more, '--json');
    if (out === '') throw new Error(err);
    return JSON.parse(out) as T[];
  };

  test.each(offices)('%s', async (office) => {
    const all = await list<Figure>(office);
    const ask = await signInAt(server.url, { office, login: 'wu', password: demoPassword });
    for (const { what, unit, value, percent, through } of outboundRows.filter(
      (row) => row.office === office,
    )) {
      const told = [what, unit, value];
      if ('task' in through) {
        const path = `/api/records/delegation?q=${encodeURIComponent(through.task)}`;
        const { rows } = (await (await ask('GET', path)).json()) as { rows: { id: string }[] };
        const trips = await Promise.all(
          rows.map(async ({ id }) => {
            const page = await ask('GET', `/api/records/delegation/${id}`);
            return ((await page.json()) as { record: { values: Trip } }).record.values;
          }),
        );
        const found = trips.map(({ members, persons, days }) => {
          const entries = { persons, days, members: members.length, uncounted: members.length - persons };
          return entries[through.entry];
        });
        expect([what, unit, ...found]).toEqual(told);
      } else if (through.by === undefined) {
        const figure = all.find(({ indicator }) => indicator === through.indicator);
        expect([what, unit, figure?.value]).toEqual(told);
        if (percent !== undefined) expect([what, figure?.percent]).toEqual([what, percent]);
      } else {
        const parts = await list<{ key: string; value: number }>(
          office,
          ...['--indicator', through.indicator, '--by', through.by],
        );
        const found =
          'count' in through
            ? parts.filter((part) => part.value > 0).length
            : parts.find(({ key }) => key === through.key)?.value;
        expect([what, unit, found]).toEqual(told);
      }
    }
  });

  test('a district approves nothing itself, and what others decide is no approval', async () => {
    const values = async (office: string, indicator: string) =>
      (await list<Figure>(office, '--indicator', indicator)).map(({ value }) => value);
    expect(await values('liquan', 'outbound.approved-batches')).toEqual([0]);
    expect(await values('yungu', 'outbound.in-plan-batches')).toEqual([1]);
    expect(await values('minggang', 'outbound.reported-batches')).toEqual([0]);
  });

  test.each([
    [['--indicator', 'outbound.nothing'], '没有“outbound.nothing”这个指标'],
    [['--by', 'weather'], '不能按“weather”分'],
    [['--indicator', 'consular.legalization-batches', '--by', 'rank'], '不能按“rank”分'],
  ])('%j is refused in words', async (more, words) => {
    const { code, out, err } = await run('figures', '--office', 'linhu', '--period', '2018H1', ...more);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });
});

test('groups that join others and that cross regions stand among the 407, with letters and notices', async () => {
  const { out } = await run('figures', '--office', 'minggang', '--period', '2018H1', '--json');
  const found = new Map((JSON.parse(out) as Figure[]).map(({ indicator, value }) => [indicator, value]));
  const told = {
    'outbound.joined-batches': 5,
    'outbound.cross-batches': 3,
    'outbound.cross-formed-batches': 3,
    'outbound.consultations-sent': 6,
    'outbound.consultations-answered': 6,
    'outbound.consultations-open': 0,
    'outbound.task-notices': 6,
  };
  expect(Object.fromEntries(Object.keys(told).map((name) => [name, found.get(name)]))).toEqual(told);
});

interface Trip {
  readonly members: readonly unknown[];
  readonly persons: number;
  readonly days: number;
}

test('the inspection of 临湖 has its 12 problems and 39 measures, and says how many are closed', async () => {
  const { out } = await run('figures', '--office', 'linhu', '--period', '2018H1', '--json');
  const found = (JSON.parse(out) as (Figure & { target?: number })[]).filter(({ indicator }) =>
    indicator.startsWith('governance.'),
  );
  expect(found.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['governance.inspection-problems', 12],
    ['governance.inspection-measures', 39],
    ['governance.inspection-measures-closed', 27],
    ['governance.inspection-rate', 69.2],
  ]);
  expect(found.at(-1)).toMatchObject({ target: 100, percent: null });
});

test('a second load is refused, and changes nothing', () => {
  expect(again.code).toBe(1);
  expect(again.err).toContain('库中已有数据');
});

test('the audit of all of it is vouched for', async () => {
  const { code, out, err } = await run('verify');
  expect(code, `${out}${err}`).toBe(0);
});

test('every figure opens the records that add up to it, and a neighbour sees none of them', async () => {
  await expect.poll(() => server.said()).toContain('演示账号（2018年');
  const ask = await signInAt(server.url, { office: 'minggang', login: 'wu', password: demoPassword });
  for (const [indicator, [value]] of Object.entries(reported)) {
    let [sum, count] = [0, 0];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/api/figures/${indicator}/records?period=2018H1&size=100${cursor && `&cursor=${cursor}`}`;
      const page = (await (await ask('GET', path)).json()) as {
        value: number;
        count: number;
        rows: { adds: number; record: { id: string } }[];
        next: string | null;
      };
      for (const row of page.rows) [sum, count] = [sum + row.adds, count + 1];
      expect(page.value).toBe(value);
      if (page.next === null) expect(page.count).toBe(count);
      cursor = page.next;
    }
    expect([indicator, sum]).toEqual([indicator, value]);
  }
  const neighbour = await signInAt(server.url, { office: 'jianghai', login: 'wu', password: demoPassword });
  const theirs = (await (await neighbour('GET', '/api/figures?period=2018H1')).json()) as {
    figures: Figure[];
  };
  // What it reported itself is its own; it has no records, and sees nobody else's.
  const own = sourceRows.filter(({ office }) => office === 'jianghai').map(({ indicator }) => indicator);
  for (const { indicator, value } of theirs.figures)
    if (!own.includes(indicator)) expect([indicator, value]).toEqual([indicator, 0]);
});

test('it stops cleanly, and a command that starts the database by itself finds the same', async () => {
  expect(await server.end('SIGTERM')).toBe(0);
  const list = JSON.parse((await figures('2018H1')).out) as Figure[];
  const found = list.find(({ indicator }) => indicator === 'outbound.approved-batches');
  expect(found).toMatchObject({ value: 407, percent: -21.3 });
});
