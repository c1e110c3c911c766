import { defineProcedure, type AuthorityLine } from '../../../../model/procedure.ts';
import type { ChainStep } from '../../../../model/process/chain.ts';

const outside = (body: string): readonly AuthorityLine[] => [
  { verb: 'report', decider: { body }, basis: '谁巡察，谁销号' },
];

const step = (name: string, label: string, en: string): ChainStep => ({
  name,
  label,
  en,
  side: 'office',
  state: 'review',
  mode: 'any',
  seating: { role: name },
  days: 2,
  mayRefuse: false,
});

/** 销号: examined in the office, decided by whoever inspected it. That body has no account: a letter goes, a reply comes. */
export const procedure = defineProcedure({
  applicants: ['applicant', 'officer'],
  handlers: ['officer', 'division-head'],
  keepers: ['division-head', 'deputy-director', 'director'],
  authorityKeys: () => ({}),
  authority: {
    province: outside('省委巡视工作领导小组办公室'),
    city: outside('市委巡察工作领导小组办公室'),
    district: outside('区委巡察工作领导小组办公室'),
    subdistrict: outside('区委巡察工作领导小组办公室'),
  },
  purposes: {
    closeOut: {
      label: '销号',
      en: 'Close-out',
      chain: ({ authority: { decider } }) => [
        step('division-head', '处长核实', 'Checked by the division head'),
        step('director', '主任审核', 'Director'),
        ...('body' in decider
          ? [
              {
                name: 'decider',
                label: `${decider.body}销号`,
                en: 'Close-out outside',
                side: 'outside',
                state: 'reported',
                mode: 'any',
                seating: { body: decider.body },
                mayRefuse: false,
              } as const,
            ]
          : []),
      ],
      ends: { approved: 'closed', refused: 'open', returned: 'open', withdrawn: 'open', cancelled: 'open' },
    },
  },
});
