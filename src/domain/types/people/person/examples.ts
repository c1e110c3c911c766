import { defineExamples } from '../../../../model/examples.ts';

const wang = {
  name: '王敏',
  gender: 'female',
  bornOn: '1975-03-08',
  unit: { $ref: 'unit:applicant' },
  post: '局长',
  rank: 'division',
};

export const examples = defineExamples([
  {
    name: 'wang-min',
    about: '单位负责人，登记了证件。',
    valid: true,
    values: {
      ...wang,
      nameInPassport: 'WANG MIN',
      idNumber: '110101197503080022',
      passportNumber: 'SE1234567',
      retired: false,
      note: '每年参加友城交流。',
    },
  },
  {
    name: 'li-gang',
    about: '只填必填的几项。',
    valid: true,
    values: { name: '李刚', unit: { $ref: 'unit:applicant' }, post: '科员', rank: 'staff' },
  },
  {
    name: 'zhao-qing',
    about: '已离退休的专家。',
    valid: true,
    values: {
      name: '赵青',
      unit: { $ref: 'unit:applicant' },
      post: '原总工程师',
      rank: 'professional',
      retired: true,
      note: '退休后受聘翻译。',
    },
  },
  {
    name: 'empty',
    invalid: [
      { path: 'name', code: 'required' },
      { path: 'unit', code: 'required' },
      { path: 'post', code: 'required' },
      { path: 'rank', code: 'required' },
    ],
    values: {},
  },
  {
    name: 'bad-numbers',
    about: '身份证校验位不符，护照号码不像护照号码。',
    invalid: [
      { path: 'idNumber', code: 'bad-id-number' },
      { path: 'passportNumber', code: 'bad-passport-number' },
    ],
    values: { ...wang, idNumber: '11010119750308002X', passportNumber: '1234' },
  },
  {
    name: 'unknown-unit',
    invalid: [{ path: 'unit', code: 'not-in-register' }],
    values: { ...wang, unit: '00000000-0000-7000-8000-000000000000' },
  },
  {
    name: 'no-such-day',
    invalid: [{ path: 'bornOn', code: 'not-a-date' }],
    values: { ...wang, bornOn: '1975-02-30' },
  },
]);
