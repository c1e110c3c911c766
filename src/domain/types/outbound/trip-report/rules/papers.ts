import { defineRule, words } from '../../../../../model/rule.ts';
import { countOf } from './entries.ts';

const photos = (count: number) => Array.from({ length: count }, (_, i) => `p${i + 1}`);

/** C06c: the report itself, and the photographs that prove it. */
export const papers = defineRule({
  name: 'C06c',
  label: '报告全文和照片',
  en: 'The report and its photographs',
  severity: 'block',
  clause: { source: 'tianjin-polytechnic-report', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  parameters: {
    photos: {
      label: '出访照片至少',
      en: 'Photographs, at least',
      unit: words('张', 'photographs'),
      value: 3,
    },
  },
  waivers: [],
  mend: words('附上报告全文和不少于规定张数的出访照片。', 'Attach the report and enough photographs.'),
  check(record, { number, words: limit }) {
    const count = countOf(record.photos);
    return [
      ...(countOf(record.report) > 0
        ? []
        : [
            {
              path: 'report',
              value: words('未附', 'missing'),
              limit: words('必附', 'needed'),
              message: words('没有附报告全文。', 'The report itself is not attached.'),
            },
          ]),
      ...(count >= number('photos')
        ? []
        : [
            {
              path: 'photos',
              parameter: 'photos' as const,
              value: words(`${count}张`, `${count} photographs`),
              message: words(
                `出访照片只有${count}张，至少要${limit('photos').zh}。`,
                `${count} photographs; ${limit('photos').en} are needed.`,
              ),
            },
          ]),
    ];
  },
  examples: {
    passing: [
      { about: '报告和三张照片', record: { report: ['r'], photos: photos(3) } },
      { about: '草稿不问', moment: 'draft', record: {} },
    ],
    failing: [
      {
        about: '少一张照片',
        record: { report: ['r'], photos: photos(2) },
        finds: [{ path: 'photos', value: '2张', limit: '3张' }],
      },
      {
        about: '什么都没有附',
        record: {},
        finds: [
          { path: 'report', value: '未附', limit: '必附' },
          { path: 'photos', value: '0张', limit: '3张' },
        ],
      },
    ],
  },
});
