import type { TypeBundle } from '../../src/model/record-type.ts';
import { addDays } from '../../src/model/date.ts';
import { newId } from '../../src/model/id.ts';
import type { Field } from '../../src/model/field.ts';
import type { Row } from '../../src/engine/database/database.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { writePlanOf } from '../../src/engine/save/write-plan.ts';
import { fieldColumns } from '../../src/engine/schema/table.ts';
import { tokensOf } from '../../src/engine/search/tokens.ts';
import type { TestOffice } from './office.ts';

/** Numbers that look random and come again: from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const words = [
  '经贸',
  '教育',
  '海洋',
  '友城',
  '港口',
  '农业',
  '科技',
  '体育',
  '文化',
  '卫生',
  '交流',
  '合作',
  '考察',
  '访问',
];

function cellsOf(name: string, field: Field, dice: Dice, office: TestOffice): Row {
  const columns = fieldColumns(name, field);
  const { choices } = field.options as { choices?: Readonly<Record<string, unknown>> };
  const refersTo = field.kind.refersTo?.(field.options);
  // Now and then nothing: figures and sorting must bear it.
  if (dice(6) === 0) return {};
  const day = addDays('2016-06-01', dice(760));
  return Object.fromEntries(
    columns.map((column, at): [string, unknown] => {
      switch (column.type) {
        case 'date':
          return [column.name, at === 0 ? day : addDays(day, dice(9))];
        case 'integer':
        case 'bigint':
        case 'numeric':
          return [column.name, dice(20)];
        case 'boolean':
          return [column.name, dice(2) === 1];
        case 'uuid':
          return [column.name, refersTo === 'unit' ? office.units.applicant : null];
        case 'text':
          if (column.name.endsWith('_currency')) return [column.name, 'CNY'];
          return [column.name, choices ? pick(Object.keys(choices), dice) : text(dice)];
        case 'text[]':
          return [column.name, choices ? [pick(Object.keys(choices), dice)] : []];
        default:
          return [column.name, null];
      }
    }),
  );
}

const pick = (from: readonly string[], dice: Dice): string => from[dice(from.length)] ?? '';
const text = (dice: Dice): string => `赴${pick(words, dice)}${pick(words, dice)}${dice(1000)}团`;

/**
 * Fills an office with records that were never checked: whatever the columns can hold. They go past the save path, for
 * what reads records must be right whatever stands in them.
 */
export async function fillOffice(
  machine: Machine,
  office: TestOffice,
  bundle: TypeBundle,
  count: number,
  dice: Dice,
): Promise<void> {
  const plan = writePlanOf(bundle);
  const states = Object.keys(bundle.workflow.states);
  const actor = office.actor('officer');
  const rows = Array.from({ length: count }, (_, i): Row => {
    const at = new Date(Date.UTC(2018, 0, 1) + i * 60_000).toISOString();
    const found = text(dice);
    return {
      id: newId(),
      unit_id: dice(2) === 0 ? office.units.applicant : office.units.other,
      state: pick(states, dice),
      version: 1,
      created_at: at,
      created_by: actor.userId,
      updated_at: at,
      updated_by: actor.userId,
      search_text: found,
      search_tokens: tokensOf(office.id, found),
      ...Object.assign(
        {},
        ...Object.entries(bundle.type.fields)
          .filter(([, field]) => field.kind.storage === 'columns')
          .map(([name, field]) => cellsOf(name, field, dice, office)),
      ),
    };
  });
  for (let from = 0; from < rows.length; from += 1000)
    await machine.db.inOffice(office.id, (tx) =>
      tx.query(plan.insert(office.id, rows.slice(from, from + 1000))),
    );
}
