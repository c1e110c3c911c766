import { defineRule, words } from '../../../../../model/rule.ts';

/** Z03: a measure is closed out when it is done and that can be seen. */
export const closeWhenDone = defineRule({
  name: 'Z03',
  label: '销号条件',
  en: 'When a measure may be closed out',
  severity: 'block',
  clause: { source: 'inspection-lists', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'submit',
  waivers: ['director'],
  mend: words('把进度填到100%，并上传佐证材料。', 'Bring the progress to 100 % and add the evidence.'),
  check({ level, progress, evidence }) {
    if (level !== 'measure') return [];
    const files = Array.isArray(evidence) ? evidence.length : 0;
    const said = typeof progress === 'number' ? progress : 0;
    return [
      ...(said < 100
        ? [
            {
              path: 'progress',
              value: words(`${said}%`, `${said} %`),
              limit: words('100%', '100 %'),
              message: words(`进度为${said}%，完成后才能销号。`, `It is done to ${said} % only.`),
            },
          ]
        : []),
      ...(files === 0
        ? [
            {
              path: 'evidence',
              value: words('没有', 'none'),
              limit: words('至少1份', 'at least one'),
              message: words('没有佐证材料，不能销号。', 'Without evidence it cannot be closed out.'),
            },
          ]
        : []),
    ];
  },
  examples: {
    passing: [
      { about: '完成并附佐证', record: { level: 'measure', progress: 100, evidence: ['f1'] } },
      { about: '问题本身不填进度', record: { level: 'problem' } },
    ],
    failing: [
      {
        about: '只完成八成',
        record: { level: 'measure', progress: 80, evidence: ['f1'] },
        finds: [{ path: 'progress', value: '80%', limit: '100%' }],
      },
      {
        about: '没有佐证',
        record: { level: 'measure', progress: 100 },
        finds: [{ path: 'evidence', value: '没有', limit: '至少1份' }],
      },
    ],
  },
});
