import type { CivilDate } from '../model/date.ts';
import type { FillProgramme } from './demo-programme.ts';
import type { Traveller } from './delegation-values.ts';
import type { Step } from './plan-steps.ts';
import type { WorkingDays } from './working-days.ts';

/** A delegation and its life in the order of its days; the first step enters it. */
export interface Plan {
  readonly unitId: string;
  readonly steps: readonly Step[];
  /** The unit adds a photograph of its notice. */
  readonly photo?: boolean;
}

/** Where plans are made: the units and their people, and the days on which the office works. */
export interface PlanningPlace {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly people: ReadonlyMap<string, readonly Traveller[]>;
  /** Leaders whom the office serves, who have not travelled yet. */
  readonly leaders: Traveller[];
  readonly days: WorkingDays;
  /** Where leaders of a unit led groups so far: `<unit> <country>` → days of leaving. */
  readonly led: Map<string, CivilDate[]>;
  /** When people of county level left so far, by person. */
  readonly left: Map<string, CivilDate[]>;
  readonly fill: FillProgramme;
}
