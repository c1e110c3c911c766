import { choice } from '../../../../fields/choice/kind.ts';
import { choices } from '../../../../fields/choices/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { person } from '../../../../fields/person/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { rows } from '../../../../fields/rows/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { bases, bodies, given, papers } from './choices.ts';

/** Basis that needs a document to be named. */
const named: ReadonlySet<unknown> = new Set(['treaty', 'law', 'duty']);

export const type = defineType({
  name: 'given-abroad',
  pack: 'people',
  label: '向境外提供个人信息',
  en: 'Personal data given abroad',
  purpose: '把谁的哪些个人信息、什么时候、凭什么依据交给了境外的哪个机构，一次一条。',
  fields: {
    name: text('事由', { en: 'Occasion', required: true, max: 120, help: '如：赴德国经贸团签证材料。' }),
    givenOn: date('提供日期', { en: 'Given on', required: true }),
    recipient: text('接收方', { en: 'Recipient', required: true, max: 120 }),
    body: choice('接收方类别', { en: 'Kind of recipient', required: true, choices: bodies }),
    country: country('接收方所在国家（地区）', { en: 'Country of the recipient', required: true }),
    paper: choice('提供方式', { en: 'By which paper', required: true, choices: papers }),
    given: choices('提供的内容', { en: 'What was given', required: true, choices: given }),
    people: rows('涉及的人', {
      en: 'People',
      required: true,
      min: 1,
      max: 300,
      unique: ['person'],
      fields: {
        person: person('姓名', { en: 'Name', required: true }),
        consentOn: date('本人同意日期', { en: 'Consent given on' }),
      },
    }),
    persons: number('人数', { en: 'Persons', written: 'derived', unit: '人' }),
    basis: choice('依据', { en: 'Basis', required: true, choices: bases }),
    basisText: text('依据的文件和条款', { en: 'Document and clause', max: 200 }),
    assessedOn: date('影响评估日期', {
      en: 'Impact assessed on',
      help: '向境外提供前应当评估并记录，记录至少保存三年（个人信息保护法第55、56条）。',
    }),
    delegation: reference('有关团组', { en: 'Delegation', type: 'delegation' }),
    event: reference('有关活动', { en: 'Event', type: 'event' }),
    note: longText('备注', { max: 500 }),
  },
  title: 'name',
  pages: [
    {
      label: '提供',
      en: 'What was given to whom',
      fields: ['name', 'givenOn', 'recipient', 'body', 'country', 'paper', 'given', 'people', 'persons'],
    },
    {
      label: '依据',
      en: 'Basis',
      fields: ['basis', 'basisText', 'assessedOn', 'delegation', 'event', 'note'],
    },
  ],
  list: {
    columns: ['name', 'givenOn', 'recipient', 'country', 'persons', 'basis', 'assessedOn'],
    filters: ['givenOn', 'body', 'country', 'basis', 'delegation', 'event'],
    sort: '-givenOn',
    sortable: ['givenOn', 'createdAt'],
  },
  search: ['name', 'recipient', 'basisText'],
  access: [
    ...officeMay('read', 'create', 'save', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
  derive: (record) => ({ ...record, persons: Array.isArray(record['people']) ? record['people'].length : 0 }),
  dates: { order: [['givenOn', 'assessedOn']], past: ['givenOn', 'assessedOn'] },
  check(record, report) {
    const { givenOn, basis, basisText, people } = record;
    if (named.has(basis) && basisText === undefined) report('basisText', 'required');
    if (basis !== 'consent' || !Array.isArray(people)) return;
    // Consent comes from each person, and before the data go.
    people.forEach((row: { readonly consentOn?: string }, at) => {
      if (row.consentOn === undefined) report(`people.${at}.consentOn`, 'required');
      else if (typeof givenOn === 'string' && row.consentOn > givenOn)
        report(`people.${at}.consentOn`, 'date-too-late', { max: givenOn });
    });
  },
});
