import { defineProcedure, type Authority, type AuthorityLine } from '../../../../model/procedure.ts';
import type { ChainStep } from '../../../../model/process/chain.ts';

const quota = { asks: ['quota'], optional: ['quota'] } as const;

const unitHead: ChainStep = {
  name: 'unit-head',
  label: '单位负责人签批',
  en: 'Head of the unit',
  side: 'unit',
  state: 'inUnit',
  mode: 'any',
  seating: { role: 'unit-head' },
  days: 3,
  mayRefuse: false,
};

function officeSteps(state: string, { decider }: Authority): ChainStep[] {
  const step = (name: string, label: string, en: string): ChainStep => ({
    name,
    label,
    en,
    side: 'office',
    state,
    mode: 'any',
    seating: { role: name },
    days: 5,
    mayRefuse: false,
  });
  const director = step('director', '主任审批', 'Director');
  return [
    step('officer', '经办审核', 'Case officer'),
    step('division-head', '处长审核', 'Division head'),
    'body' in decider ? { ...director, label: '主任审核上报' } : { ...director, ...quota },
  ];
}

/** Where a body outside has the last word: the office reports, an answer comes. */
function lastWord({ decider }: Authority, state: string): ChainStep[] {
  if (!('body' in decider)) return [];
  return [
    {
      name: 'decider',
      label: `${decider.body}批复`,
      en: 'Last word outside',
      side: 'outside',
      state,
      mode: 'any',
      seating: { body: decider.body },
      mayRefuse: false,
      ...quota,
    },
  ];
}

const here: readonly AuthorityLine[] = [
  { verb: 'approve', decider: { role: 'director' }, basis: '外办审批年度计划' },
];
const above = (body: string): readonly AuthorityLine[] => [
  { verb: 'report', decider: { body }, basis: '区县无审批权，审核后上报' },
];

/** How a plan is decided: the head of the unit, the office, and whoever is above an office without the right. */
export const procedure = defineProcedure({
  applicants: ['applicant', 'officer'],
  handlers: ['officer', 'division-head'],
  keepers: ['division-head', 'deputy-director', 'director'],
  authorityKeys: () => ({}),
  authority: {
    province: here,
    city: here,
    district: above('市外事办公室'),
    subdistrict: above('区外事办公室'),
  },
  purposes: {
    approval: {
      label: '计划审批',
      en: 'Approval of the plan',
      chain: ({ authority }) => [
        unitHead,
        ...officeSteps('submitted', authority),
        ...lastWord(authority, 'reported'),
      ],
      ends: {
        approved: 'approved',
        refused: 'returned',
        returned: 'returned',
        withdrawn: 'draft',
        cancelled: 'cancelled',
      },
    },
    change: {
      label: '计划调整审批',
      en: 'Approval of a change',
      chain: ({ authority }) => [
        ...officeSteps('changeSubmitted', authority),
        ...lastWord(authority, 'changeSubmitted'),
      ],
      ends: {
        approved: 'approved',
        refused: 'changing',
        returned: 'changing',
        withdrawn: 'changing',
        cancelled: 'cancelled',
      },
    },
  },
});
