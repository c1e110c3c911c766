import { secrecyLevels } from '../../../../org/person-facts.ts';
import { defineRule, words } from '../../../../../model/rule.ts';
import { isEntered, nameOf, sentOf, type Member } from './entries.ts';
import { missingPapers, paperWords, type PaperKind } from './papers.ts';
import { since2014 } from './scope.ts';

/** What each level must bring. */
const needed: Readonly<Record<string, readonly PaperKind[]>> = {
  general: ['pledge', 'consent'],
  important: ['pledge', 'consent'],
  core: ['pledge', 'consent', 'filing'],
};

const file = [{ id: 'f1' }];
const paper = (kind: PaperKind, person = 'a') => ({ person, kind, file });
const going = (secrecyLevel: string | undefined, ...papers: object[]) => ({
  members: [
    { person: 'a', personName: '王敏', ...(secrecyLevel === undefined ? {} : { secrecyLevel }) } as Member,
  ],
  papers,
});

/** P09: who handles secrets goes with a pledge and a letter of consent; core posts with their filing too. */
export const secrecyPapers = defineRule({
  name: 'P09',
  label: '涉密人员材料',
  en: 'Papers of people who handle secrets',
  severity: 'block',
  clause: { source: 'china-software-papers', article: '' },
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '在“人员材料”中为这名成员补附；已脱密的，先在人员登记中改涉密等级。',
    'Attach them under Papers of members; whose level has ended is mended in the register first.',
  ),
  check(record) {
    if (isEntered(record)) return [];
    return sentOf(record).flatMap((member) => {
      const kinds = needed[member.secrecyLevel ?? ''] ?? [];
      const missing = missingPapers(record, member, kinds);
      if (missing.length === 0) return [];
      const level = secrecyLevels[member.secrecyLevel as keyof typeof secrecyLevels];
      const lacking = paperWords(missing);
      return [
        {
          path: `members.${member.at}.person`,
          value: words(`缺${lacking.zh}`, `without ${lacking.en}`),
          limit: paperWords(kinds),
          message: words(
            `${nameOf(member)}是${level.label}，没有附${lacking.zh}。`,
            `${nameOf(member)} holds a secrecy post (${level.en}): ${lacking.en} is missing.`,
          ),
        },
      ];
    });
  },
  examples: {
    passing: [
      { about: '一般涉密人员，两份齐全', record: going('general', paper('pledge'), paper('consent')) },
      { about: '不是涉密人员', record: going(undefined) },
      { about: '草稿不问', moment: 'draft', record: going('core') },
      { about: '补录的不问', record: { ...going('core'), entered: true } },
    ],
    failing: [
      {
        about: '核心涉密人员缺备案表',
        record: going('core', paper('pledge'), paper('consent')),
        finds: [
          {
            path: 'members.0.person',
            value: '缺核心涉密人员备案表',
            limit: '保密承诺书、同意派出函、核心涉密人员备案表',
          },
        ],
      },
      {
        about: '附的是别人的，只有空行也不算',
        record: going('important', paper('pledge', 'b'), { ...paper('consent'), file: [] }),
        finds: [
          { path: 'members.0.person', value: '缺保密承诺书、同意派出函', limit: '保密承诺书、同意派出函' },
        ],
      },
    ],
  },
});
