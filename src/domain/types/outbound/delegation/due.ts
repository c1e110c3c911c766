import type { Deadline } from '../../../../model/deadline.ts';
import type { DueDate } from '../../../../model/due-date.ts';

/** When the report of a trip is due: the sooner of what rule C06 sets. */
export const due: DueDate = {
  field: 'reportDueOn',
  from: 'returnedOn',
  rule: 'C06',
  days: 'months',
  parameter: () => 'months',
  sooner: [
    { parameter: 'workingDays', days: 'working' },
    { parameter: 'days', days: 'calendar' },
  ],
};

/** Who hears that it is, and that it was. */
export const deadline: Deadline = {
  field: 'reportDueOn',
  while: ['back'],
  reminds: ['applicant'],
  escalates: { days: 7, roles: ['division-head'] },
};
