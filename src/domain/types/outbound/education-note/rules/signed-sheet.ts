import { defineRule, words } from '../../../../../model/rule.ts';

/** C14d: the sheet with the signatures proves who was there. */
export const signedSheet = defineRule({
  name: 'C14d',
  label: '行前教育签到表',
  en: 'The signed sheet of the education',
  severity: 'warn',
  clause: { source: 'custody-practice', article: '' },
  inForce: { from: '2014-01-01' },
  moment: 'decide',
  waivers: [],
  mend: words('拍照或扫描签到表，附在记录上。', 'Attach a photograph or scan of the sheet.'),
  check({ heldOn, sheet }) {
    if (heldOn === undefined || (Array.isArray(sheet) && sheet.length > 0)) return [];
    return [
      {
        path: 'sheet',
        value: words('未附', 'missing'),
        limit: words('应附', 'wanted'),
        message: words(
          '没有附签到表，事后无从核对谁参加了。',
          'Without the sheet nobody can check who was there.',
        ),
      },
    ];
  },
  examples: {
    passing: [
      { about: '附了签到表', record: { heldOn: '2018-04-02', sheet: ['f1'] } },
      { about: '还没有举行', record: {} },
    ],
    failing: [
      {
        about: '没有附',
        record: { heldOn: '2018-04-02' },
        finds: [{ path: 'sheet', value: '未附', limit: '应附' }],
      },
      {
        about: '附件清空了',
        record: { heldOn: '2018-04-02', sheet: [] },
        finds: [{ path: 'sheet', value: '未附', limit: '应附' }],
      },
    ],
  },
});
