import type { Values } from '../../../../../model/field.ts';
import { defineRule, words } from '../../../../../model/rule.ts';

const done = { matter: '回访', progress: '已接待', doneOn: '2018-03-30' };

/** C06e: followed up means that every matter has its day and says what came of it. */
export const allDone = defineRule({
  name: 'C06e',
  label: '后续事项全部落实',
  en: 'All matters are followed up',
  severity: 'block',
  clause: { source: 'tianjin-polytechnic-report', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'decide',
  waivers: [],
  mend: words(
    '每一项都填上进展和完成日期；不再办理的，在进展里写明原因，完成日期填决定之日。',
    'Enter progress and day of each; what is given up says why, with the day of that decision.',
  ),
  check({ followedOn, results }) {
    // Asked when somebody says that all is followed up, not while it goes on.
    if (followedOn === undefined || !Array.isArray(results)) return [];
    return (results as Values[]).flatMap((row, i) =>
      (['progress', 'doneOn'] as const)
        .filter((name) => row[name] === undefined)
        .map((name) => ({
          path: `results.${i}.${name}`,
          value: words('未填', 'missing'),
          limit: words('必填', 'needed'),
          message: words(
            `第${i + 1}项后续事项没有${name === 'doneOn' ? '完成日期' : '进展'}，还不能算落实。`,
            `Matter ${i + 1} has no ${name === 'doneOn' ? 'day on which it was done' : 'progress'}.`,
          ),
        })),
    );
  },
  examples: {
    passing: [
      { about: '一项，已完成', record: { followedOn: '2018-04-02', results: [done] } },
      { about: '没有后续事项', record: { followedOn: '2018-04-02' } },
      { about: '还在跟踪', record: { results: [{ matter: '回访' }] } },
    ],
    failing: [
      {
        about: '第二项没有完成日期',
        record: { followedOn: '2018-04-02', results: [done, { matter: '签约', progress: '在谈' }] },
        finds: [{ path: 'results.1.doneOn', value: '未填', limit: '必填' }],
      },
      {
        about: '什么都没有填',
        record: { followedOn: '2018-04-02', results: [{ matter: '签约' }] },
        finds: [
          { path: 'results.0.progress', value: '未填', limit: '必填' },
          { path: 'results.0.doneOn', value: '未填', limit: '必填' },
        ],
      },
    ],
  },
});
