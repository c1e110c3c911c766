import type { CivilDate } from '../model/date.ts';
import type { Values } from '../model/field.ts';
import { split, type Dice } from './dice.ts';
import type { Plan, PlanningPlace } from './plan.ts';
import { approve } from './plan-steps.ts';
import type { Approved } from './seed.ts';

/**
 * Delegations that were approved on paper before the office worked with Wutong: entered with number, day and scan some
 * days later, and checked by a second person.
 */
export function planEntered(
  seed: Approved | undefined,
  { days }: PlanningPlace,
  dice: Dice,
  make: (size: number) => {
    readonly unitId: string;
    readonly asked: Values;
    readonly approvedOn: CivilDate;
  },
): Plan[] {
  if (!seed) return [];
  return split(seed.personTimes, seed.batches, 1, 6, dice).map((size, i): Plan => {
    const { unitId, asked, approvedOn } = make(size);
    // The programme stays on the paper: nobody types it again.
    const { programme: _onPaper, ...entries } = asked;
    const on = days.before(approvedOn, -2);
    return {
      unitId,
      steps: [
        {
          on,
          role: 'officer',
          action: 'enterApproved',
          values: { ...entries, paperOn: approvedOn, paperNumber: `外批${approvedOn.slice(0, 4)}-${i + 1}` },
        },
        approve(on, 'division-head', 0, '与纸质批件一致。'),
      ],
    };
  });
}
