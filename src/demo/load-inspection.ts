import type { Actor } from '../model/actor.ts';
import { addDays, noonOf, type CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { newId } from '../model/id.ts';
import { insertFile } from '../engine/files/file-statements.ts';
import { storeUpload } from '../engine/files/store-upload.ts';
import type { Machine } from '../engine/machine.ts';
import { saveMany } from '../engine/save/save-many.ts';
import type { Dice } from './dice.ts';
import type { MadeOffice } from './make-offices.ts';
import type { Plan } from './plan.ts';
import type { Step } from './plan-steps.ts';
import { actorOf, at, play, type Tick } from './play.ts';
import type { InspectionSeed } from './seed.ts';
import type { WorkingDays } from './working-days.ts';

interface Asked {
  readonly inspection: InspectionSeed;
  readonly year: number;
  readonly today: CivilDate;
  readonly days: WorkingDays;
  readonly dice: Dice;
}

/** The body that closes out, as the authority table of a city begins. */
const body = { letter: '整改办函', reply: '巡察办复' };

/**
 * A round of rectification: what was found is entered after the feedback, measures within the month; they are worked
 * on, proven, examined in the office and closed out by letter, each on its own days.
 */
export async function loadInspection(
  machine: Machine,
  office: MadeOffice,
  asked: Asked,
  tick: Tick,
): Promise<void> {
  const { inspection, year, today, days } = asked;
  const feedbackOn: CivilDate = `${year}-${inspection.feedback}`;
  const enteredOn = days.on(addDays(feedbackOn, 1));
  const plannedOn = days.on(addDays(feedbackOn, 18));
  const officer = actorOf(office, 'officer');
  const enter = async (on: CivilDate, type: string, values: readonly Values[]): Promise<string[]> => {
    const items = values.map((one) => ({ values: one }));
    const saved = await saveMany(at(machine, on), { actor: officer, type, items });
    tick(saved.length, saved.length);
    return saved.map(({ id }) => id);
  };
  const unit = office.root;
  const people = await enter(
    enteredOn,
    'person',
    inspection.people.map(([name, post, rank]) => ({ name, post, rank, unit })),
  );
  const round = { name: `${year}年${inspection.name}`, feedbackOn, unit };
  const [root] = await enter(enteredOn, 'inspection', [round]);
  const aspects = await enter(
    enteredOn,
    'inspection',
    inspection.aspects.map(({ name }, i) => ({ name, parent: root, place: i + 1, unit })),
  );
  const problems = inspection.aspects.flatMap((aspect, i) =>
    aspect.problems.map((problem, k) => ({ ...problem, parent: aspects[i], place: k + 1 })),
  );
  const problemIds = await enter(
    enteredOn,
    'inspection',
    problems.map(({ name, parent, place }) => ({ name, parent, place, unit })),
  );
  const measures = problems.flatMap(({ measures: list }, i) =>
    list.map((name, k) => ({
      name,
      parent: problemIds[i],
      place: k + 1,
      responsible: people[(i + k) % people.length],
    })),
  );
  const plans = await Promise.all(
    measures.map(async (measure, i): Promise<Plan> => {
      const evidence = await storeEvidence(machine, officer, plannedOn, measure.name);
      const steps = measureSteps({ ...measure, unit }, i, evidence, { ...asked, feedbackOn, plannedOn });
      return { unitId: unit, steps: steps.filter(({ on }) => on <= today) };
    }),
  );
  await play(machine, office, 'inspection', plans, tick);
}

/** The life of a measure; which ones are closed out, and when, follows from its place in the list. */
function measureSteps(
  measure: Values,
  i: number,
  evidence: string,
  { inspection, year, days, dice, feedbackOn, plannedOn }: Asked & { feedbackOn: string; plannedOn: string },
): Step[] {
  const { inHalf, later } = inspection.closed;
  const half: CivilDate = `${year}-06-30`;
  const begun = days.on(addDays(feedbackOn, 27 + dice.between(0, 2)));
  // Mixed through the problems, so that no problem is all done and none untouched.
  const rank = (i * 17) % 39;
  const closedOn =
    rank < inHalf
      ? days.before(half, 1 + dice.between(0, 30))
      : rank < inHalf + later
        ? days.on(addDays(half, 10 + dice.between(0, 40)))
        : undefined;
  const deadline = addDays(feedbackOn, 60 + ((i * 7) % 30));
  const step = (on: CivilDate, role: Step['role'], more: Partial<Step>): Step => ({
    on,
    role,
    values: {},
    ...more,
  });
  const steps = [
    step(plannedOn, 'officer', {
      values: { ...measure, deadline, standard: '制度印发或台账建立，可以查验。' },
    }),
    step(begun, 'officer', {
      values: {
        progress: 10 * dice.between(2, 6),
        news: dice.pick(['已明确专人，正在推进。', '初稿已完成，正在征求意见。']),
      },
    }),
  ];
  if (closedOn === undefined) return steps;
  const year4 = closedOn.slice(0, 4);
  const number = 100 + i;
  const approve = (place: number, opinion: string) => ({
    command: { kind: 'approve', step: place, opinion } as const,
  });
  return [
    ...steps,
    step(days.before(closedOn, 8), 'officer', {
      values: { progress: 100, news: '已完成，佐证材料附后。', evidence: [evidence] },
    }),
    step(days.before(closedOn, 7), 'officer', { action: 'requestClose' }),
    step(days.before(closedOn, 6), 'division-head', approve(0, '已核实，完成情况属实。')),
    step(days.before(closedOn, 5), 'director', approve(1, '同意报请销号。')),
    step(days.before(closedOn, 5), 'officer', {
      command: { kind: 'sendOut', step: 2, letter: `${body.letter}〔${year4}〕${number}号` },
    }),
    step(closedOn, 'officer', {
      command: {
        kind: 'reply',
        step: 2,
        verdict: 'approve',
        on: closedOn,
        words: '同意销号。',
        evidence: { number: `${body.reply}〔${year4}〕${number}号` },
      },
    }),
  ];
}

async function storeEvidence(machine: Machine, actor: Actor, on: CivilDate, name: string): Promise<string> {
  const content = Buffer.from(`${name}\n\n演示用的佐证材料：会议纪要、制度文本和台账的摘要。\n`);
  const allowed = ['text'] as const;
  const stored = await storeUpload({
    store: machine.files,
    content,
    name: `${name.replace(/[“”]/g, '')}佐证.txt`,
    allowed,
    maxBytes: 1_000_000,
  });
  const id = newId();
  const file = { ...stored, officeId: actor.officeId, id, uploadedBy: actor.userId, uploadedAt: noonOf(on) };
  await machine.db.inOffice(actor.officeId, (tx) => tx.query(insertFile(file)));
  return id;
}
