import { expect, test } from 'vitest';
import { registry } from '../domain/server.gen.ts';
import { readFigures } from '../engine/reading/read-figures.ts';

const read = (text: string): string[] =>
  readFigures(registry, text).figures.map((figure) => figure.indicator ?? '-');

test.each([
  '上半年共对12批团组32人不予批准。',
  '接待外宾68批839人次。',
  '初审因公出国（境）团组1批1人次。',
  '邀请外国人来华审批35批60人次。',
  '赴台团组审批6批14人次。',
  '审批建设项目40批。',
  '核减在外停留天数共29天。',
  '审批教学科研团组12批。',
  '出访报告占全部的79%。',
])('another quantity stays unmatched: %s', (text) => {
  expect(new Set(read(text))).toEqual(new Set(['-']));
});

test.each([
  [
    '1-6月份共审批因公出国（境）团组407批1204人次，与去年同期相比，批次减少21.3%；其中党政人员出国88批352人次。',
    ['approved-batches', 'approved-person-times', 'party-batches', 'party-person-times'],
  ],
  ['今年以来批准因公出国(境)团组52个、168人次。', ['approved-batches', 'approved-person-times']],
  ['对党政团组共13批29人次进行了调整及取消。', ['party-adjusted-batches', 'party-adjusted-person-times']],
  ['压缩党政团组在外停留时间共81天。', ['party-days-saved']],
  [
    '对党政团组共13批进行了调整及取消，压缩在外停留时间共81天。',
    ['party-adjusted-batches', 'party-days-saved'],
  ],
  // What is examined for others is another figure than what is approved here.
  ['审核审批因公出国(境)团组640批1661人次。', ['decided-batches', 'decided-person-times']],
  ['办理因公出国（境）审核和上报手续11批27人次。', ['reported-batches', 'reported-person-times']],
  [
    '自行组团4批20人次，随团出访7批7人次。',
    [
      'reported-own-batches',
      'reported-own-person-times',
      'reported-joined-batches',
      'reported-joined-person-times',
    ],
  ],
  // What is merely served is neither approved nor examined.
  [
    '服务中管、省管党政领导干部因公出国（境）团组19批21人次。',
    ['served-party-batches', 'served-party-person-times'],
  ],
  [
    '服务中管省管党政领导干部因公出国(境)团组19批21人次。',
    ['served-party-batches', 'served-party-person-times'],
  ],
  ['服务因公出国（境）团组3批4人次。', ['served-batches', 'served-person-times']],
  ['服务双跨团组2批2人次。', ['served-cross-batches', 'served-cross-person-times']],
  ['四大领域的出访任务，出访人次数占批准总量的79%。', ['key-area-share']],
  ['因公临时出国（境）审批5批12人次。', ['approved-batches', 'approved-person-times']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected.map((name) => `outbound.${name}`));
});

test('a part of what is examined or approved is not the part of what is approved here', () => {
  const text = '审核审批因公临时出国（境）团组86批312人次。其中，党政类团组21批79人次。';
  expect(read(text)).toEqual(['outbound.decided-batches', 'outbound.decided-person-times', '-', '-']);
});
