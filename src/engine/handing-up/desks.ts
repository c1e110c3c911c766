import type { Actor } from '../../model/actor.ts';
import { collectionLight, type CollectionLight } from '../../model/collection.ts';
import { civilDateOf } from '../../model/date.ts';
import { WutongError } from '../../model/errors.ts';
import type { FigureScope, HandedUp } from '../../model/handed-up.ts';
import type { Period } from '../../model/period.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty } from '../settings/duty.ts';
import { readFiguresBelow, readOwnFigures } from './figures-below.ts';
import { readOfficesAround, type Neighbour } from './offices-around.ts';
import {
  readNoticesAbove,
  readOwnNotices,
  readOwnSubmissions,
  readSubmissionsBelow,
  type FigureNotice,
  type Submission,
} from './submissions.ts';

/** What an office sees of handing up: what is asked of it, what it gave, and what it would give now. */
export interface UpwardDesk {
  readonly above: Neighbour | undefined;
  readonly hasBelow: boolean;
  readonly dueOn: string | null;
  readonly light: CollectionLight | null;
  readonly notices: readonly FigureNotice[];
  readonly submissions: readonly Submission[];
  readonly figures: readonly HandedUp[];
  readonly missing: readonly string[];
}

/** What the office above sees of one below. */
export interface OfficeBelow {
  readonly office: Neighbour;
  readonly light: CollectionLight | null;
  readonly submissions: readonly Submission[];
  readonly reminded: number;
}

/** Figures of whole offices are for those who write the office’s reports. @throws not-allowed */
export function demandSight(machine: Machine, actor: Actor): void {
  demandDuty(machine, actor, 'reports', '查看报送');
}

const dueOf = (notices: readonly FigureNotice[]): string | null =>
  notices.find(({ kind }) => kind === 'notice')?.dueOn ?? null;

/** What came counts from the first time that was not given back; a correction of one’s own is not late. */
function lightOf(
  dueOn: string | null,
  submissions: readonly Submission[],
  { clock }: Pick<Machine, 'clock'>,
): CollectionLight | null {
  if (dueOn === null) return null;
  const came = submissions
    .filter(({ state }) => state !== 'returned')
    .map(({ madeAt }) => civilDateOf(new Date(madeAt)))
    .sort();
  return collectionLight({ dueOn, handedInOn: came[0], today: civilDateOf(clock.now()) });
}

/** The desk of the office below. @throws not-allowed */
export function readUpwardDesk(
  machine: Machine,
  actor: Actor,
  period: Period,
  scope: FigureScope,
): Promise<UpwardDesk> {
  demandSight(machine, actor);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [around, notices, submissions, gathered] = await Promise.all([
        readOfficesAround(tx),
        readNoticesAbove(tx, period),
        readOwnSubmissions(tx, period),
        gather(tx, machine, actor, period, scope),
      ]);
      const dueOn = dueOf(notices);
      return {
        above: around.above,
        hasBelow: around.below.length > 0,
        dueOn,
        light: lightOf(dueOn, submissions, machine),
        notices,
        submissions,
        ...gathered,
      };
    },
    { reading: true },
  );
}

async function gather(
  tx: Transaction,
  machine: Machine,
  actor: Actor,
  period: Period,
  scope: FigureScope,
): Promise<Pick<UpwardDesk, 'figures' | 'missing'>> {
  if (scope === 'own') return { figures: await readOwnFigures(tx, machine, actor, period), missing: [] };
  const { figures, missing } = await readFiguresBelow(tx, machine, actor, period);
  return { figures: figures.map((figure) => ({ ...figure, adds: figure.kind !== 'formula' })), missing };
}

/** The desk of the office above: who below it handed up what, and who is late. @throws not-allowed */
export function readDownwardDesk(
  machine: Machine,
  actor: Actor,
  period: Period,
): Promise<{
  readonly dueOn: string | null;
  readonly notices: readonly FigureNotice[];
  readonly offices: readonly OfficeBelow[];
}> {
  demandSight(machine, actor);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [{ below }, notices, submissions] = await Promise.all([
        readOfficesAround(tx),
        readOwnNotices(tx, period),
        readSubmissionsBelow(tx, period),
      ]);
      const dueOn = dueOf(notices);
      return {
        dueOn,
        notices,
        offices: below.map((office) => {
          const own = submissions.get(office.id) ?? [];
          return {
            office,
            light: lightOf(dueOn, own, machine),
            submissions: own,
            reminded: notices.filter(({ to }) => to === office.id).length,
          };
        }),
      };
    },
    { reading: true },
  );
}

/** One submission with its figures, of the office itself or of one below it. @throws not-allowed, not-found */
export function getSubmission(
  machine: Machine,
  actor: Actor,
  period: Period,
  id: string,
): Promise<{ readonly office: Neighbour; readonly submission: Submission }> {
  demandSight(machine, actor);
  return machine.db.inOffice(
    actor.officeId,
    async (tx) => {
      const [around, own, below] = await Promise.all([
        readOfficesAround(tx),
        readOwnSubmissions(tx, period),
        readSubmissionsBelow(tx, period),
      ]);
      const found = [
        { office: around.own, list: own },
        ...around.below.map((office) => ({ office, list: below.get(office.id) ?? [] })),
      ].flatMap(({ office, list }) =>
        list.filter((one) => one.id === id).map((submission) => ({ office, submission })),
      );
      const [first] = found;
      if (!first) throw new WutongError('not-found');
      return first;
    },
    { reading: true },
  );
}
