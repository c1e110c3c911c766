import { addDays, daysBetween } from '../src/model/date.ts';
import type { RowsFill } from '../src/model/rows-fill.ts';
import { saveMany } from '../src/engine/save/save-many.ts';
import { judgeRecords } from '../src/engine/rules/judge-records.ts';
import { listWork } from '../src/engine/work/list-work.ts';
import type { Row } from './main.ts';
import { measurePair } from './measure.ts';
import { openPlace, type Place } from './place.ts';
import { prepareCases } from './process.ts';
import { makeValues } from './save.ts';

const open = 100_000;

/**
 * (h) The list 待办 of somebody for whom a third of 100,000 open cases waits, against the bare query as the owner.
 */
export async function benchWork(): Promise<Row[]> {
  const place = await openPlace();
  try {
    await fillCases(place);
    const { machine } = place.engine;
    const text = `SELECT c.record_id, c.type, c.title, c.purpose, c.status, c.state->>'outcome' AS outcome, c.state->>'current' AS current,
        c.step_label, c.opened_version, c.waits_for, c.waiting, c.since, c.due_on, c.findings, c.updated_at, u.name, p.name
      FROM process_seat q JOIN process_case c ON c.office_id = q.office_id AND c.record_id = q.record_id
      JOIN unit u ON u.office_id = c.office_id AND u.id = c.unit_id JOIN account p ON p.office_id = q.office_id AND p.id = q.account_id
      WHERE q.office_id = $1 AND q.account_id = $2 ORDER BY q.due_on NULLS LAST, q.since, q.record_id, q.seat LIMIT 51`;
    const values = [place.office.id, place.actor.userId];
    const result = await measurePair(
      200,
      () => listWork(machine, place.actor, 'todo', 1),
      () => place.owner.query({ name: 'bare-work', text, values }),
    );
    return [{ name: '(h) 待办, first page, 100,000 open cases', aim: '≤ 2', unit: 'median ms', ...result }];
  } finally {
    await place.close();
  }
}

// One real case, then copies of its rows without their steps, which no list reads: with them a hundred thousand take
// minutes to write.
async function fillCases(place: Place): Promise<void> {
  await prepareCases(place, 1);
  const { owner, office, actor } = place;
  const others = [...office.accounts.values()].map(({ id }) => id).filter((id) => id !== actor.userId);
  await owner.query(
    `CREATE TEMP TABLE copies AS SELECT gen_random_uuid() AS id, i FROM generate_series(1, ${open}) i`,
  );
  await owner.query('ANALYZE copies');
  await owner.query(`INSERT INTO process_case (office_id, record_id, type, unit_id, title, purpose, run, status, state, verb, decider,
      step_label, waits_for, waiting, since, due_on, opened_version, findings, started_by, updated_at)
    SELECT c.office_id, k.id, c.type, c.unit_id, c.title || k.i, c.purpose, c.run, c.status, c.state - 'steps', c.verb, c.decider, c.step_label,
      c.waits_for, c.waiting, c.since, c.due_on + (k.i % 40), c.opened_version, c.findings, c.started_by, c.updated_at
    FROM process_case c CROSS JOIN copies k`);
  // Without it each seat's foreign key is looked for through the whole table, as when it held one row.
  await owner.query('ANALYZE process_case');
  await owner.query(
    `INSERT INTO process_seat (office_id, account_id, record_id, step, seat, task, since, due_on)
     SELECT $3, CASE WHEN i % 3 = 0 THEN $1::uuid ELSE ($2::uuid[])[1 + i % cardinality($2::uuid[])] END, id, 4, 0, 'decide', now(), current_date + i % 40
     FROM copies`,
    [actor.userId, others, office.id],
  );
  await owner.query('VACUUM ANALYZE');
}

/**
 * (i) What all rules find in a delegation of six over four legs with its programme, led by somebody who travelled before,
 * among five hundred approved ones spread over the year: its share of the save that asks for it.
 */
export async function benchRules(): Promise<Row[]> {
  const place = await openPlace();
  try {
    const { machine } = place.engine;
    const others = await makeValues(place);
    await saveMany(machine, {
      actor: place.actor,
      type: 'delegation',
      items: Array.from({ length: 500 }, (_, i) => ({ values: { ...others, ...spanFrom(i % 250) } })),
    });
    const bundle = machine.registry.getType('delegation');
    const values = await wideValues(place);
    const [leader] = values.members as readonly object[];
    // The head went twice before, so that what the rules ask of earlier trips has an answer.
    await saveMany(machine, {
      actor: place.actor,
      type: 'delegation',
      items: ['2025-05-04', '2026-09-06'].map((from) => ({
        values: { ...others, ...spanFrom(daysBetween('2027-03-01', from)), members: [leader] },
      })),
    });
    // Rules look at what was approved, not at drafts.
    await place.owner.query(`UPDATE delegation SET state = 'approved'`);
    await place.owner.query('VACUUM ANALYZE');
    const save = () => saveMany(machine, { actor: place.actor, type: 'delegation', items: [{ values }] });
    const [saved] = await save();
    if (!saved) throw new Error('nothing was saved');
    const { id, state, record } = saved;
    const judged = { id, state, values: record.values, moment: 'decide' as const };
    const { ours, baseline } = await measurePair(
      200,
      () => machine.db.inOffice(place.office.id, (tx) => judgeRecords(tx, machine, bundle, [judged])),
      save,
    );
    return [
      {
        name: '(i) findings of a delegation of six over four legs, as a share of the save with them',
        aim: '',
        unit: 'median ms',
        ours,
        baseline,
        ratio: ours.median / (ours.median + baseline.median),
      },
    ];
  } finally {
    await place.close();
  }
}

// The legs of the others lie within their five days.
function spanFrom(day: number): object {
  const from = addDays('2027-03-01', day);
  const span = { from, to: addDays(from, 4) };
  return { travel: span, legs: [{ country: 'DE', city: '汉堡', stay: span }] };
}

async function wideValues(place: Place): Promise<Record<string, unknown>> {
  const values = await makeValues(place);
  const { machine } = place.engine;
  const [head] = await saveMany(machine, {
    actor: place.actor,
    type: 'person',
    items: [
      {
        values: {
          name: '李小六',
          unit: values.unit,
          post: '副局长',
          rank: 'deputyBureau',
          gender: 'male',
          bornOn: '1980-01-01',
        },
      },
    ],
  });
  const stay = (from: number, to: number) => ({ from: `2027-03-0${from}`, to: `2027-03-0${to}` });
  const places = [
    ['DE', '汉堡'],
    ['FR', '里昂'],
    ['IT', '米兰'],
    ['NL', '鹿特丹'],
  ] as const;
  const travel = stay(1, 9);
  const legs = places.map(([country, city], i) => ({ country, city, stay: stay(1 + 2 * i, 2 + 2 * i) }));
  const { programme } = machine.registry.getType('delegation').type.fields;
  const { fill } = programme?.options as { readonly fill: RowsFill };
  const others = (values.members as readonly object[]).map((one) => ({ ...one, role: 'member' }));
  return {
    ...values,
    travel,
    legs,
    noRelatives: true,
    foreignTies: false,
    programme: fill.rows({ travel, legs }).map((row) => ({ activity: '会谈', ...row })),
    members: [{ person: head?.id, role: 'leader', leadsUnit: true, counted: true }, ...others],
  };
}
