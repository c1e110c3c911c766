import type { CivilDate } from '../model/date.ts';
import { place, type Step } from './plan-steps.ts';

/**
 * Cases on their way, with what happens in an office besides approving: one waits for the applicant, one was returned,
 * one has a signature that waits for its second person. `i` chooses.
 */
export function openSteps(steps: readonly Step[], i: number, today: CivilDate): Step[] {
  const done = [...steps];
  const last = done.at(-1);
  const at = (step: number): boolean => last?.command?.kind === 'approve' && last.command.step === step - 1;
  const on = last !== undefined && last.on > today ? last.on : today;
  if (i % 9 === 4 && at(place.division))
    done.push({
      on,
      role: 'division-head',
      command: { kind: 'askSupplement', step: place.division, what: '请补充外方邀请函的中文译文。' },
      values: {},
    });
  if (i % 9 === 7 && last?.command?.kind === 'reply')
    done.push({
      on,
      role: 'officer',
      command: {
        kind: 'return',
        step: place.officer,
        to: 'applicant',
        resume: 'start',
        reason: '日程中有一天没有公务安排，请补齐后重新公示。',
      },
      values: {},
    });
  // The confirmation of the leader's signature is left to whoever tries the demonstration.
  return done.filter((step, n) => !(step.command?.kind === 'confirm' && n === done.length - 1));
}
