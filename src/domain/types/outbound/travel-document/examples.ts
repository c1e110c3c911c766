import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  holder: { $ref: 'person:wang-min' },
  kind: 'affairs',
  number: 'PE1234567',
  issuedOn: '2016-03-01',
  validTo: '2021-02-28',
  receivedOn: '2016-03-05',
};

export const examples = defineExamples([
  {
    name: 'affairs',
    about: '在库的公务普通护照，各项齐全。',
    valid: true,
    asked: { sentOn: '2018-05-02', endedOn: '2018-06-01', reason: '持照人调离。' },
    values: { ...whole, issuedBy: '明港市外事侨务办公室', place: '2柜3层07', note: '封面有轻微磨损。' },
  },
  {
    name: 'short',
    about: '有效期不足半年的公务护照。',
    valid: true,
    values: { ...whole, kind: 'service', number: 'SE7654321', issuedOn: '2013-09-01', validTo: '2018-08-31' },
  },
  {
    name: 'hkmo-permit',
    about: '往来港澳通行证，只填必填的几项。',
    valid: true,
    values: { ...whole, kind: 'hkmo', number: 'WC1234567', holder: { $ref: 'person:li-gang' } },
  },
  {
    name: 'empty',
    invalid: ['holder', 'kind', 'number', 'issuedOn', 'validTo', 'receivedOn'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'expires-before-issue',
    invalid: [{ path: 'validTo', code: 'dates-out-of-order' }],
    values: { ...whole, validTo: '2016-02-28' },
  },
  {
    name: 'received-tomorrow',
    invalid: [{ path: 'receivedOn', code: 'date-too-late' }],
    values: { ...whole, receivedOn: '2030-01-01' },
  },
  {
    name: 'unit-by-hand',
    about: '责任单位随持照人，不能自己填。',
    invalid: [{ path: 'unit', code: 'field-not-writable' }],
    values: { ...whole, unit: { $ref: 'unit:other' } },
  },
]);
