import type { CivilDate } from './date.ts';
import type { Labelled } from './label.ts';

/** A way of looking at a list that is asked for every day: what is out, what is due, what is late. */
export interface ListView extends Labelled {
  readonly en: string;
  /** `dueOn`, `-dueOn`; the order of the list unless said. */
  readonly sort?: string;
  /** The filters as the address carries them, `dueOn.between` → `,2018-06-14`; all of them are offered by the list. */
  readonly filters: (today: CivilDate) => Readonly<Record<string, string>>;
}
