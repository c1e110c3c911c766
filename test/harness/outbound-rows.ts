/** A line of a half-year report of 2018 on official travel, and the way from it to the records of the demonstration. */
export interface OutboundRow {
  readonly office: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The change against last year in percent, where the report tells it. */
  readonly percent?: number;
  readonly through: Through;
}

/**
 * A figure; a figure by a dimension: one part, or how many parts there are; or an entry of a single delegation, found by
 * words of its task, whose rows may be counted.
 */
export type Through =
  | { readonly indicator: string; readonly by?: string; readonly key?: string }
  | { readonly indicator: string; readonly by: string; readonly count: true }
  | { readonly task: string; readonly entry: 'persons' | 'days' | 'members' | 'uncounted' };

const row = (office: string, what: string, value: number, unit: string, through: Through): OutboundRow => ({
  office,
  what,
  value,
  unit,
  through,
});
const figure = (
  office: string,
  what: string,
  [batches, personTimes]: readonly [number, number],
  [first, second]: readonly [string, string],
): OutboundRow[] => [
  row(office, what, batches, '批', { indicator: `outbound.${first}` }),
  row(office, what, personTimes, '人次', { indicator: `outbound.${second}` }),
];

/** Every line of the reports of A to F on official travel. */
export const outboundRows: readonly OutboundRow[] = [
  row('linhu', '协助安排赴柬对口交流和援助团组', 6, '批次', {
    indicator: 'outbound.approved-batches',
    by: 'country',
    key: 'KH',
  }),
  row('linhu', '不予批准团组', 12, '批', { indicator: 'outbound.refused-batches' }),
  row('linhu', '不予批准', 32, '人', { indicator: 'outbound.refused-person-times' }),
  ...figure('linhu', '压缩出访', [9, 13], ['cut-batches', 'persons-cut']),
  row('linhu', '四大重点领域出访人次占批准总量', 79, '%', { indicator: 'outbound.key-area-share' }),
  ...figure('qingyu', '审核审批因公出国(境)团组', [640, 1661], ['decided-batches', 'decided-person-times']),
  ...figure(
    'minggang',
    '服务中管省管党政领导干部因公出国(境)团组',
    [19, 21],
    ['served-party-batches', 'served-party-person-times'],
  ),
  ...figure('minggang', '双跨团组', [2, 2], ['served-cross-batches', 'served-cross-person-times']),
  ...[
    { what: '审批因公出国(境)', value: 407, unit: '批', percent: -21.3, name: 'approved-batches' },
    { what: '审批因公出国(境)', value: 1204, unit: '人次', percent: -10.3, name: 'approved-person-times' },
    { what: '其中党政人员出国', value: 88, unit: '批', percent: 14.3, name: 'party-batches' },
    { what: '其中党政人员出国', value: 352, unit: '人次', percent: 15.4, name: 'party-person-times' },
  ].map(({ name, ...told }): OutboundRow => ({
    office: 'minggang',
    ...told,
    through: { indicator: `outbound.${name}` },
  })),
  ...figure(
    'minggang',
    '党政团组调整及取消',
    [13, 29],
    ['party-adjusted-batches', 'party-adjusted-person-times'],
  ),
  row('minggang', '党政团组压缩在外停留时间', 81, '天', { indicator: 'outbound.party-days-saved' }),
  ...figure('liquan', '自行组织出访团组', [4, 20], ['reported-own-batches', 'reported-own-person-times']),
  ...figure('liquan', '随团出访', [7, 7], ['reported-joined-batches', 'reported-joined-person-times']),
  ...figure('liquan', '因公出国(境)审核和上报', [11, 27], ['reported-batches', 'reported-person-times']),
  row('liquan', '自行组团 其中副区级以上领导组团', 1, '批次', {
    indicator: 'outbound.reported-own-batches',
    by: 'rank',
    key: 'deputyDivision',
  }),
  row('liquan', '自行组团 其中教育团组', 3, '批次', {
    indicator: 'outbound.reported-own-batches',
    by: 'area',
    key: 'education',
  }),
  row('liquan', '自行组团 出访国家和地区', 6, '个', {
    indicator: 'outbound.reported-own-batches',
    by: 'country',
    count: true,
  }),
  row('liquan', '赴法国篮球联赛团组', 20, '人', { task: '篮球联赛', entry: 'members' }),
  row('liquan', '赴法国篮球联赛团组 教师', 5, '人', { task: '篮球联赛', entry: 'persons' }),
  row('liquan', '赴法国篮球联赛团组 学生', 15, '人', { task: '篮球联赛', entry: 'uncounted' }),
  row('liquan', '赴美国加拿大校长教育交流团组', 5, '人', { task: '校长教育交流', entry: 'persons' }),
  row('liquan', '赴美国加拿大校长教育交流团组 在外天数', 8, '天', { task: '校长教育交流', entry: 'days' }),
  row('liquan', '赴英国法国教育交流团组', 4, '人', { task: '开展教育交流', entry: 'persons' }),
  row('liquan', '赴英国法国教育交流团组 在外天数', 8, '天', { task: '开展教育交流', entry: 'days' }),
  row('yungu', '因公临时出国计划上报', 5, '批次', { indicator: 'outbound.planned-batches' }),
  ...figure('yungu', '因公出国(境)申请上报', [1, 1], ['reported-batches', 'reported-person-times']),
];
