import { defineRule, words } from '../../../../../model/rule.ts';
import { countryWords, invitersOf, isEntered, visited } from './entries.ts';
import { since2014 } from './scope.ts';

const legs = [{ country: 'DE' }, { country: 'FR' }];
const letter = [{ id: 'f1' }];

/** I04: every country that is visited, on the way too, has an inviter of its own with a letter. */
export const inviterPerCountry = defineRule({
  name: 'I04',
  label: '每个国家（地区）都有邀请',
  en: 'An inviter in every country',
  severity: 'block',
  clause: { source: 'request-format-2017', article: '' },
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '补填该国家（地区）的邀请单位，附邀请函和中文译文；只过境的，在该段选“不出机场的过境”。',
    'Enter an inviter of that country with the letter and its translation; or mark the leg as transit.',
  ),
  check(record, { moment }) {
    const inviters = invitersOf(record);
    if (isEntered(record)) return [];
    const uninvited = visited(record).filter((code) => !inviters.some(({ country }) => country === code));
    return [
      ...uninvited.map((code) => {
        const name = countryWords(code);
        return {
          path: 'inviters',
          // What was handed in before this was asked is looked at by a person.
          ...(moment === 'decide' ? { severity: 'warn' as const } : {}),
          value: name,
          limit: words('须有邀请单位', 'an inviter is needed'),
          message: words(
            `${name.zh}没有邀请单位，每个国家（地区）都要有邀请函。`,
            `Nobody in ${name.en} invites: every country needs a letter of its own.`,
          ),
        };
      }),
      ...inviters.flatMap(({ name, letter: files }, i) =>
        Array.isArray(files) && files.length > 0
          ? []
          : [
              {
                path: `inviters.${i}.letter`,
                severity: 'note' as const,
                value: words('未附', 'none'),
                limit: words('邀请函及译文', 'letter and translation'),
                message: words(
                  `没有附${name ?? '邀请单位'}的邀请函，审核时核对原件。`,
                  `The letter of inviter ${i + 1} is not attached: compare the original.`,
                ),
              },
            ],
      ),
    ];
  },
  examples: {
    passing: [
      {
        about: '两国各有邀请单位，都附了邀请函',
        record: {
          legs,
          inviters: [
            { country: 'DE', letter },
            { country: 'FR', letter },
          ],
        },
      },
      {
        about: '只过境的国家不要邀请',
        record: {
          legs: [{ country: 'DE' }, { country: 'QA', transit: true }],
          inviters: [{ country: 'DE', letter }],
        },
      },
      { about: '草稿不问', moment: 'draft', record: { legs } },
    ],
    failing: [
      {
        about: '法国没有邀请单位',
        record: { legs, inviters: [{ country: 'DE', letter }] },
        finds: [{ path: 'inviters', value: '法国', limit: '须有邀请单位' }],
      },
      {
        about: '都有邀请单位，一份没附：提示',
        record: {
          legs,
          inviters: [
            { country: 'DE', letter },
            { country: 'FR', name: '巴黎大区' },
          ],
        },
        finds: [{ path: 'inviters.1.letter', value: '未附', limit: '邀请函及译文', severity: 'note' }],
      },
    ],
  },
});
