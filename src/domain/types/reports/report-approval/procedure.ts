import { defineProcedure, type Authority, type AuthorityLine } from '../../../../model/procedure.ts';
import type { ChainStep } from '../../../../model/process/chain.ts';
import { office } from '../../../org/roles.ts';

type StepWords = readonly [role: string, label: string, en: string];

const readers: readonly StepWords[] = [
  ['division-head', '处室负责人核稿', 'Read by the division head'],
  ['deputy-director', '分管副主任审核', 'Deputy director'],
  ['director', '主任签发', 'Signed by the director'],
];

const step = ([name, label, en]: StepWords): ChainStep => ({
  name,
  label,
  en,
  side: 'office',
  state: 'reviewing',
  mode: 'any',
  seating: { role: name },
  days: 2,
  // A text is not refused, it goes back to be written better.
  mayRefuse: false,
});

/** The readers up to whoever signs by the table; a body outside signs behind all of them. */
function chain({ decider }: Authority): ChainStep[] {
  if ('body' in decider)
    return [
      ...readers.map(([role, label, en]) =>
        step(role === 'director' ? [role, '主任审核', 'Director'] : [role, label, en]),
      ),
      {
        ...step(['decider', `${decider.body}签发`, 'Signed outside']),
        side: 'outside',
        seating: { body: decider.body },
      },
    ];
  const last = readers.findIndex(([role]) => role === decider.role);
  if (last < 0) return [...readers.slice(0, 2).map(step), step([decider.role, '签发', 'Signed'])];
  return readers
    .slice(0, last + 1)
    .map(([role, label, en], i) =>
      step(
        i === last && role !== 'director'
          ? [role, `${label.replace(/核稿|审核/, '')}签发`, 'Signed']
          : [role, label, en],
      ),
    );
}

const director: readonly AuthorityLine[] = [
  { verb: 'approve', decider: { role: 'director' }, basis: '以本机关名义的公文由主要负责人签发' },
];

/** How a report is signed: read in the division, by the deputy in charge, signed by the head of the office. */
export const procedure = defineProcedure({
  // Whoever writes reports may hand one in, the heads too: what they read themselves is collapsed into one step.
  applicants: office,
  handlers: ['officer', 'division-head'],
  keepers: ['division-head', 'deputy-director', 'director'],
  authorityKeys: ({ report }) => ({ kind: typeof report === 'string' ? report : undefined }),
  authority: { province: director, city: director, district: director, subdistrict: director },
  purposes: {
    approval: {
      label: '核稿签发',
      en: 'Reading and signature',
      chain: ({ authority }) => chain(authority),
      ends: {
        approved: 'signed',
        refused: 'returned',
        returned: 'returned',
        withdrawn: 'ready',
        cancelled: 'cancelled',
      },
    },
  },
});
