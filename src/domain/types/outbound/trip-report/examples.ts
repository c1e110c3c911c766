import { defineExamples } from '../../../../model/examples.ts';

const photos = [{ $ref: 'file:png' }, { $ref: 'file:png2' }, { $ref: 'file:png3' }];
const begun = { delegation: { $ref: 'delegation:one-country' } };
const written = {
  actual: { from: '2018-06-15', to: '2018-06-15' },
  travellers: [
    { person: { $ref: 'person:wang-min' } },
    { person: { $ref: 'person:li-gang' } },
    { person: { $ref: 'person:zhao-qing' } },
  ],
  places: '德国柏林、法国巴黎',
  route: '北京—柏林—巴黎—北京',
  schedule: '抵达柏林，参加友好城市经贸论坛；转往巴黎，走访两家企业。',
  hosts: '柏林州政府礼宾处接待。',
  invitation: '按邀请函的时间、地点和事项成行。',
  done: '参加论坛，签署合作备忘录。',
  documentsBack: 'all',
  violated: false,
  spent: { amount: '86500.00', currency: 'CNY' },
};

export const examples = defineExamples([
  {
    name: 'begun',
    about: '只选了团组：草稿可以先存。',
    valid: true,
    values: begun,
  },
  {
    name: 'whole',
    about: '已回国团组的报告，公示过，附报告和三张照片，一项后续事项已经办完。',
    valid: true,
    asked: { reporter: '王敏', reason: '任务执行情况写得太简单，请补充签约内容。' },
    values: {
      ...written,
      delegation: { $new: 'delegation:two-countries@back' },
      redEye: false,
      ticket: [{ $ref: 'file:pdf' }],
      deviation: '无。',
      undone: '一家企业因故未能走访。',
      hosted: '柏林两晚住宿。',
      overspent: '没有超支。',
      results: [
        {
          matter: '邀请柏林州代表团回访',
          charge: { $ref: 'unit:applicant' },
          dueOn: '2018-12-31',
          progress: '邀请函已发出，对方已答复。',
          doneOn: '2018-06-15',
        },
      ],
      noticeFrom: '2018-06-15',
      noticeTo: '2018-06-15',
      noticePlace: '机关一楼公示栏',
      noticeResult: 'none',
      noticePhoto: [{ $ref: 'file:png' }],
      report: [{ $ref: 'file:pdf' }],
      photos,
    },
  },
  {
    name: 'not-yet-home',
    about: '还没有登记回国的团组，报告不能报送；公示、报告、照片、报告人缺什么一次说清。',
    action: 'handIn',
    invalid: [
      { path: 'reporter', code: 'required' },
      ...['noticeFrom', 'noticeTo', 'noticePlace', 'noticeResult', 'noticePhoto', 'report', 'photos'].map(
        (path) => ({ path, code: 'rule-blocks' as const }),
      ),
      { path: 'delegation', code: 'held-elsewhere' },
    ],
    values: { ...written, ...begun },
  },
  {
    name: 'violation-untold',
    about: '有违纪而不写情况。',
    invalid: [{ path: 'violations', code: 'required' }],
    values: { ...begun, violated: true },
  },
  {
    name: 'not-yet-back',
    about: '实际入境日期在将来。',
    invalid: [{ path: 'actual', code: 'date-too-late' }],
    values: { ...begun, actual: { from: '2018-06-10', to: '2018-06-20' } },
  },
  {
    name: 'somebody-twice',
    invalid: [{ path: 'travellers.1.person', code: 'row-repeated' }],
    values: { ...begun, travellers: [written.travellers[0], written.travellers[0]] },
  },
  {
    name: 'accepted-by-hand',
    about: '接收日期由接收产生，不能自己填。',
    invalid: [{ path: 'acceptedOn', code: 'field-not-writable' }],
    values: { ...begun, acceptedOn: '2018-06-01' },
  },
]);
