import { defineRule, words } from '../../../../../model/rule.ts';
import { dayOf, isFormedElsewhere } from './entries.ts';
import { since2014 } from './scope.ts';

const needed = {
  former: words('组团单位', 'who forms it'),
  formerOffice: words('组团方的审批机关', 'the office that approves it'),
  taskNumber: words('任务通知书（批件）文号', 'the number of the task notice'),
  taskOn: words('任务通知书（批件）日期', 'the day of the task notice'),
  taskScan: words('任务通知书（批件）扫描件', 'the scan of the task notice'),
} as const;

const whole = {
  kind: 'joined',
  former: '省商务厅',
  formerOffice: '省外事办公室',
  taskNumber: '东外通〔2018〕31号',
  taskOn: '2018-03-20',
  taskScan: [{ id: 'f1' }],
};

const lacking = words('未填', 'missing');
const required = words('必填', 'needed');
const isOpen = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** K02: who joins a group that is formed elsewhere is confirmed against the notice that came from there. */
export const taskNotice = defineRule({
  name: 'K02',
  label: '凭任务通知书确认',
  en: 'Confirmed against a task notice',
  severity: 'block',
  clause: { source: 'mfa-passport-notice', article: '' },
  also: [{ source: 'cross-region-practice', article: '' }],
  inForce: since2014,
  moment: 'submit',
  waivers: [],
  mend: words(
    '收到组团方的任务通知书（批件）后，填在“随团和双跨”一页，附扫描件；已报送的，由经办人退回修改，补填后再报。',
    'Enter the notice under “Joined and cross-region groups” with its scan; what was handed in is returned for that.',
  ),
  check(record, { today, moment }) {
    // What was approved on paper was judged on paper.
    if (!isFormedElsewhere(record) || record.entered === true) return [];
    const on = dayOf(record.taskOn);
    const decidedOn = dayOf(record.approvedOn) ?? today;
    // The notice may still be on its way when the unit hands in.
    const severity = moment === 'decide' ? 'block' : 'warn';
    return [
      ...Object.entries(needed).flatMap(([path, label]) =>
        isOpen(record[path])
          ? [
              {
                path,
                severity,
                value: lacking,
                limit: required,
                message: words(
                  `由外单位组团，没有${label.zh}：没有收到通知书的，不予确认。`,
                  `It is formed elsewhere, and ${label.en} is missing: without the notice nothing is confirmed.`,
                ),
              } as const,
            ]
          : [],
      ),
      ...(on !== undefined && on > decidedOn
        ? [
            {
              path: 'taskOn',
              severity,
              value: words(on, on),
              limit: words(`不晚于${decidedOn}`, `not after ${decidedOn}`),
              message: words(
                `通知书日期${on}晚于确认日期${decidedOn}。`,
                `The notice is of ${on}, later than the confirmation on ${decidedOn}.`,
              ),
            } as const,
          ]
        : []),
    ];
  },
  examples: {
    passing: [
      { about: '随团，通知书齐全', moment: 'decide', record: whole },
      {
        about: '外单位组的双跨团组，齐全',
        moment: 'decide',
        record: { ...whole, kind: 'cross', formed: 'elsewhere' },
      },
      { about: '自组团不问', moment: 'decide', record: { kind: 'own' } },
      { about: '本地组的双跨团组不问', moment: 'decide', record: { kind: 'cross', formed: 'here' } },
      { about: '补录的纸质批件不再问', moment: 'decide', record: { kind: 'joined', entered: true } },
      { about: '草稿还没有填', moment: 'draft', record: { kind: 'joined' } },
    ],
    failing: [
      {
        about: '什么都没有，一次说清',
        moment: 'decide',
        record: { kind: 'joined' },
        finds: Object.keys(needed).map((path) => ({ path, value: '未填', limit: '必填' })),
      },
      {
        about: '报送时通知书还没到：先提醒',
        record: { ...whole, taskScan: [] },
        finds: [{ path: 'taskScan', value: '未填', limit: '必填', severity: 'warn' }],
      },
      {
        about: '外单位组的双跨团组，通知书日期在后',
        moment: 'decide',
        record: { ...whole, kind: 'cross', formed: 'elsewhere', taskOn: '2018-04-03' },
        finds: [{ path: 'taskOn', value: '2018-04-03', limit: '不晚于2018-04-02' }],
      },
    ],
  },
});
