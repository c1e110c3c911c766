import { civilDateOf } from '../model/date.ts';
import { parsePeriod, periodLabel, type Period } from '../model/period.ts';
import { getSubmission, readDownwardDesk, readUpwardDesk } from '../engine/handing-up/desks.ts';
import { handUp } from '../engine/handing-up/hand-up.ts';
import { callOfficesBelow, decideSubmission, remindOfficesBelow } from '../engine/handing-up/receive.ts';
import type { Neighbour } from '../engine/handing-up/offices-around.ts';
import type { FigureNotice, Submission } from '../engine/handing-up/submissions.ts';
import type { Machine } from '../engine/machine.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';

const described = (period: Period) => ({ ...period, label: periodLabel(period) });
const office = ({ id, name, en }: Neighbour) => ({ id, name, en });
const plain = (notices: readonly FigureNotice[]) => [...notices];
/** A submission without its figures. */
function head({ figures, decisions: _, ...rest }: Submission) {
  return { ...rest, count: figures.length };
}

/** The endpoints of handing figures up to the office above, and of what comes from the offices below. */
export function handingUpHandlers(machine: Machine) {
  const today = (): string => civilDateOf(machine.clock.now());
  return {
    getHandingUp: async ({ query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const desk = await readUpwardDesk(machine, actor, period, query.scope ?? 'own');
      const { above, hasBelow, dueOn, light, notices, submissions, figures, missing } = desk;
      return {
        period: described(period),
        today: today(),
        above: above ? office(above) : null,
        hasBelow,
        may: { handUp: above !== undefined && hasDuty(machine, actor, 'figures') },
        dueOn,
        light,
        notices: plain(notices),
        submissions: submissions.map(head),
        figures: [...figures],
        missing: [...missing],
      };
    },
    handUp: ({ body, signedIn: { actor } }) => {
      const { indicators, note } = body;
      return handUp(machine, actor, {
        period: parsePeriod(body.period),
        scope: body.scope,
        ...(indicators ? { indicators } : {}),
        ...(note === undefined ? {} : { note }),
      });
    },
    getSubmission: async ({ params, query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const found = await getSubmission(machine, actor, period, params.id);
      return {
        office: office(found.office),
        period: described(period),
        submission: head(found.submission),
        figures: [...found.submission.figures],
      };
    },
    getHandedUp: async ({ query, signedIn: { actor } }) => {
      const period = parsePeriod(query.period);
      const { dueOn, notices, offices } = await readDownwardDesk(machine, actor, period);
      return {
        period: described(period),
        today: today(),
        may: { decide: hasDuty(machine, actor, 'figures') },
        dueOn,
        notices: plain(notices),
        offices: offices.map((one) => ({
          office: office(one.office),
          light: one.light,
          submissions: one.submissions.map(head),
          reminded: one.reminded,
        })),
      };
    },
    decideSubmission: async ({ params, body, signedIn: { actor } }) => {
      await decideSubmission(machine, actor, {
        period: parsePeriod(body.period),
        submission: params.id,
        decision: body.decision,
        ...(body.decision === 'returned' ? { reason: body.reason } : {}),
      });
      return { decision: body.decision };
    },
    callOfficesBelow: async ({ body, signedIn: { actor } }) => {
      const { dueOn, words } = body;
      await callOfficesBelow(machine, actor, { period: parsePeriod(body.period), dueOn, words });
      return { dueOn };
    },
    remindOfficesBelow: async ({ body, signedIn: { actor } }) => ({
      reminded: await remindOfficesBelow(machine, actor, {
        period: parsePeriod(body.period),
        offices: body.offices,
      }),
    }),
  } satisfies Partial<Handlers>;
}
