import type { Values } from '../../../../model/field.ts';
import { defineProcedure, type Authority } from '../../../../model/procedure.ts';
import type { ChainStep } from '../../../../model/process/chain.ts';
import { travelAuthority } from '../../../org/authority.ts';

const inUnit = { side: 'unit', state: 'inUnit', mode: 'any', mayRefuse: false } as const;

/** What lies before the application: the unit itself has decided when it hands in (财行〔2013〕516号 第4条; 事前公示). */
const unitSteps: readonly ChainStep[] = [
  {
    ...inUnit,
    name: 'finance',
    label: '财务意见',
    en: 'Finance opinion',
    seating: { role: 'unit-finance' },
    days: 3,
    asks: ['financeOpinion', 'financeOn'],
  },
  {
    ...inUnit,
    name: 'notice',
    label: '事前公示',
    en: 'Public notice',
    seating: { role: 'applicant' },
    days: 8,
    asks: ['noticeFrom', 'noticeTo', 'noticeResult', 'noticeBoard'],
    optional: ['noticeBoard'],
    apart: true,
  },
  {
    ...inUnit,
    name: 'unit-head',
    label: '单位负责人签批',
    en: 'Head of the unit',
    seating: { role: 'unit-head' },
    days: 3,
  },
];

/** The office's own steps, in whatever state the record is meanwhile. */
function officeSteps(state: string): ChainStep[] {
  const step = (name: string, label: string, en: string, days: number): ChainStep => ({
    name,
    label,
    en,
    side: 'office',
    state,
    mode: 'any',
    seating: { role: name },
    days,
    mayRefuse: name !== 'officer',
  });
  return [
    step('officer', '经办审核', 'Case officer', 3),
    step('division-head', '处长审核', 'Division head', 2),
    step('deputy-director', '分管副主任审核', 'Deputy director', 2),
    step('director', '主任审核', 'Director', 2),
  ];
}

/** The last word, where it is not the director's: a role of the office, or a body that decides outside. */
function lastWord({ verb, decider }: Authority, state: string): ChainStep[] {
  const shared = { name: 'decider', mode: 'any', mayRefuse: true } as const;
  if ('body' in decider)
    return [
      {
        ...shared,
        label: `${decider.body}${verb === 'approve' ? '审批' : '批复'}`,
        en: 'Last word outside',
        side: 'outside',
        state: verb === 'approve' ? state : 'reported',
        seating: { body: decider.body },
      },
    ];
  if (decider.role === 'director') return [];
  return [
    {
      ...shared,
      label: '审批',
      en: 'Last word',
      side: 'office',
      state,
      seating: { role: decider.role },
      days: 3,
    },
  ];
}

const approval = (authority: Authority): ChainStep[] => [
  ...unitSteps,
  {
    name: 'vetting',
    label: '人员备案',
    en: 'Personnel filing',
    side: 'outside',
    state: 'submitted',
    mode: 'any',
    seating: { body: '组织部门' },
    days: 5,
    mayRefuse: true,
  },
  ...officeSteps('submitted'),
  ...lastWord(authority, 'submitted'),
];

/** How a delegation is decided; the chain follows from whoever has the last word on its head's rank. */
export const procedure = defineProcedure({
  applicants: ['applicant', 'officer'],
  handlers: ['officer', 'division-head'],
  keepers: ['division-head', 'deputy-director', 'director'],
  authority: travelAuthority,
  authorityKeys: (record: Values) => ({
    rank: text(record.headRank),
    category: text(record.category),
    kind: text(record.kind),
  }),
  purposes: {
    approval: {
      label: '出访审批',
      en: 'Approval',
      chain: ({ authority }) => approval(authority),
      ends: {
        approved: 'approved',
        refused: 'refused',
        returned: 'returned',
        withdrawn: 'draft',
        cancelled: 'cancelled',
      },
    },
    change: {
      label: '变更审批',
      en: 'Approval of a change',
      // What was approved here is changed here; what was decided above is changed above.
      chain: ({ authority }) => [
        ...officeSteps('changeSubmitted'),
        ...lastWord(authority, 'changeSubmitted').map((step) => ({ ...step, state: 'changeSubmitted' })),
      ],
      ends: {
        approved: 'approved',
        refused: 'changing',
        returned: 'changing',
        withdrawn: 'changing',
        cancelled: 'cancelled',
      },
    },
    entered: {
      label: '补录复核',
      en: 'Check of an entry after the fact',
      judgedOn: 'paperOn',
      chain: () => [
        {
          name: 'check',
          label: '补录复核',
          en: 'Check by a second person',
          side: 'office',
          state: 'recording',
          mode: 'any',
          seating: { role: 'division-head' },
          days: 3,
          mayRefuse: false,
          apart: true,
        },
      ],
      ends: {
        approved: 'approved',
        refused: 'draft',
        returned: 'draft',
        withdrawn: 'draft',
        cancelled: 'draft',
      },
    },
  },
});

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
