import type { Actor } from '../model/actor.ts';
import { addDays, lastDayOfMonth, noonOf, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import type { Machine } from '../engine/machine.ts';
import { saveMany } from '../engine/save/save-many.ts';
import { split, type Dice } from './dice.ts';
import { idNumber, personName } from './names.ts';
import type { LegalizationSeed } from './seed.ts';
import type { WorkingDays } from './working-days.ts';

/** A batch at the counter: what is entered, and the day on which it is taken away. */
interface Batch {
  readonly values: Values;
  readonly handedOverOn: CivilDate;
  readonly receiver: string;
}

const often = [
  'US',
  'JP',
  'KR',
  'GB',
  'AU',
  'DE',
  'SG',
  'MY',
  'VN',
  'TH',
  'AE',
  'SA',
  'EG',
  'BD',
  'IN',
  'FR',
];
const agents = ['明达出国服务中心', '海通商务咨询公司', '市贸促会代办点', '远航外事服务公司'];
const civil = ['birth', 'marriage', 'noRecord', 'degree', 'kinship', 'mandate'];
const commercial = ['invoice', 'origin', 'contract', 'mandate'];
const firms = ['海丝贸易公司', '东港机电公司', '明纺进出口公司', '远洋渔业公司', '新港化工公司'];

/** The batches of a half-year, so that their records give the seed's numbers: so many batches, so many documents. */
function planBatches(seed: LegalizationSeed, demoYear: number, days: WorkingDays, dice: Dice): Batch[] {
  const year = demoYear + seed.year;
  const [first, last] = [1, 7].map((month): CivilDate => `${year}-${String(month).padStart(2, '0')}-01`);
  const from = seed.half === 1 ? (first ?? '') : (last ?? '');
  const to = lastDayOfMonth(year, seed.half === 1 ? 6 : 12);
  return split(seed.documents, seed.batches, 1, 12, dice).map((copies) => {
    for (;;) {
      const on = days.on(addDays(from, dice.between(0, 180)));
      if (on <= to) return makeBatch(on, copies, days, dice);
    }
  });
}

function makeBatch(on: CivilDate, copies: number, days: WorkingDays, dice: Dice): Batch {
  const isFirm = dice.between(1, 10) <= 4;
  const byAgent = dice.between(1, 10) <= (isFirm ? 7 : 2);
  const rush = dice.between(1, 12) === 1;
  const applicant = isFirm ? dice.pick(firms) : personName(dice);
  const agent = byAgent ? dice.pick(agents) : undefined;
  const values: Values = {
    acceptedOn: on,
    applicant,
    country: dice.pick(often),
    kind: isFirm ? 'commercial' : 'civil',
    subject: dice.pick(isFirm ? commercial : civil),
    copies,
    speed: rush ? 'rush' : 'normal',
    ...(agent === undefined ? {} : { agent }),
    ...(isFirm ? {} : { idNumber: idNumber(dice, addDays('1962-01-01', dice.between(0, 14_000))) }),
  };
  const handedOverOn = days.before(on, -(rush ? 2 : dice.between(4, 5)));
  return { values, handedOverOn, receiver: agent ?? applicant };
}

/** Batches that lie at the counter today: accepted on the last working days, not taken away yet. */
function planWaiting(count: number, today: CivilDate, days: WorkingDays, dice: Dice): Batch[] {
  return Array.from({ length: count }, (_, i) => ({
    ...makeBatch(days.before(today, 1 + (i % 3)), dice.between(1, 4), days, dice),
    handedOverOn: addDays(today, 1),
  }));
}

/**
 * Enters the batches of an office on the day on which each was accepted and hands them over on theirs, everything of
 * one day in two saves.
 */
export async function loadLegalizations(
  machine: Machine,
  actor: Actor,
  asked: {
    readonly seeds: readonly LegalizationSeed[];
    readonly waiting: number;
    readonly year: number;
    readonly today: CivilDate;
    readonly days: WorkingDays;
    readonly dice: Dice;
  },
  tick: (records: number, saves: number) => void,
): Promise<void> {
  const { seeds, waiting, year, today, days, dice } = asked;
  const batches = [
    ...seeds.flatMap((seed) => planBatches(seed, year, days, dice)),
    ...planWaiting(waiting, today, days, dice),
  ];
  const accepted = byDay(batches, ({ values }) => String(values.acceptedOn));
  const leaving = byDay(batches, ({ handedOverOn }) => handedOverOn);
  const standing = new Map<Batch, { readonly id: string; readonly version: number }>();
  for (const on of [...new Set([...accepted.keys(), ...leaving.keys()])].sort()) {
    if (on > today) break;
    const then = { ...machine, clock: { now: () => noonOf(on) } };
    const entered = accepted.get(on) ?? [];
    if (entered.length > 0) {
      const items = entered.map(({ values }) => ({ values }));
      const saved = await saveMany(then, { actor, type: 'legalization', items });
      entered.forEach((batch, i) => {
        const now = saved[i];
        if (now) standing.set(batch, now);
      });
      tick(entered.length, entered.length);
    }
    const gone = (leaving.get(on) ?? []).flatMap((batch) => {
      const known = standing.get(batch);
      return known ? [{ batch, known }] : [];
    });
    if (gone.length === 0) continue;
    const items = gone.map(({ batch, known }) => ({
      id: known.id,
      version: known.version,
      action: 'handOverAtOnce',
      values: { readyOn: on, handedOverOn: on, receiver: batch.receiver },
    }));
    await saveMany(then, { actor, type: 'legalization', items });
    tick(0, gone.length);
  }
}

function byDay(batches: readonly Batch[], dayOf: (batch: Batch) => CivilDate): Map<CivilDate, Batch[]> {
  const days = new Map<CivilDate, Batch[]>();
  for (const batch of batches) {
    const list = days.get(dayOf(batch)) ?? [];
    list.push(batch);
    days.set(dayOf(batch), list);
  }
  return days;
}
