import { choice } from '../../../../fields/choice/kind.ts';
import { country } from '../../../../fields/country/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { reference } from '../../../../fields/reference/kind.ts';
import { sensitive } from '../../../../fields/sensitive/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { languages, shown } from './choices.ts';
import { isEmail, isPassport } from './written.ts';

export const type = defineType({
  name: 'registration',
  pack: 'events',
  label: '活动登记',
  en: 'Registration',
  purpose: '一位来宾对一次活动的登记：来宾自己在公开网页上填，到场时签到。',
  fields: {
    event: reference('活动', { en: 'Event', required: true, type: 'event' }),
    name: text('姓名', { en: 'Name', required: true, max: 80, help: '按名牌上的写法。' }),
    nameLatin: text('姓名（拉丁字母）', { en: 'Name in Latin letters', max: 80 }),
    organisation: text('单位', { en: 'Organisation', max: 120 }),
    country: country('国家（地区）', { allowChina: true }),
    email: sensitive('电子邮箱', { en: 'E-mail', required: true, form: 'free' }),
    phone: sensitive('电话', { en: 'Telephone', form: 'free' }),
    passport: sensitive('护照号码', { en: 'Passport number', form: 'free' }),
    dietary: text('饮食要求', { en: 'Dietary needs', max: 200 }),
    arrival: text('抵达安排', { en: 'Arrival (day, time, flight or train)', max: 200 }),
    note: longText('备注', { en: 'Note', max: 500 }),
    ticket: number('登记号', { en: 'Number', written: 'action', min: 1 }),
    language: choice('登记语言', { en: 'Language', written: 'action', choices: languages }),
    shownAs: choice('来宾看到的状态', { en: 'Shown to the guest', written: 'action', choices: shown }),
    duplicateOf: reference('与此登记重复', { en: 'Same guest as', written: 'action', type: 'registration' }),
    consentVersion: text('同意的说明版本', { en: 'Consent version', written: 'action', max: 20 }),
    consentAt: text('同意时间', { en: 'Consent given at', written: 'action', max: 30 }),
    registeredOn: date('登记日期', { en: 'Registered on', written: 'action' }),
    keptUntil: date('保留至', { en: 'Kept until', written: 'action' }),
    checkedInOn: date('签到日期', { en: 'Checked in on', written: 'action' }),
    checkedInAt: text('签到时间', { en: 'Checked in at', written: 'action', max: 30 }),
    checkedInBy: text('签到人', { en: 'Checked in by', written: 'action', max: 60 }),
  },
  title: 'name',
  pages: [
    {
      label: '来宾',
      en: 'Guest',
      fields: ['event', 'name', 'nameLatin', 'organisation', 'country', 'email', 'phone', 'passport'],
    },
    { label: '安排', en: 'Arrangements', fields: ['dietary', 'arrival', 'note'] },
    {
      label: '登记和签到',
      en: 'Registration and check-in',
      fields: [
        'ticket',
        'registeredOn',
        'language',
        'shownAs',
        'duplicateOf',
        'consentVersion',
        'consentAt',
        'keptUntil',
        'checkedInOn',
        'checkedInAt',
        'checkedInBy',
      ],
    },
  ],
  list: {
    columns: ['ticket', 'name', 'organisation', 'country', 'event', 'checkedInAt', 'state'],
    filters: ['event', 'country', 'registeredOn', 'checkedInOn'],
    sort: '-createdAt',
    sortable: ['ticket', 'registeredOn', 'createdAt'],
  },
  search: ['name', 'nameLatin', 'organisation'],
  dimensions: [
    { name: 'country', path: 'country', label: '国家（地区）', en: 'Country (region)' },
    { name: 'language', path: 'language', label: '登记语言', en: 'Language' },
  ],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'reveal', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
    // Roles of the machine, which nobody holds: the page of the public enters, the secret link changes one, the door
    // lets in and fills places.
    { role: 'public', rights: ['read', 'create', 'act'], scope: 'own' },
    { role: 'guest', rights: ['read', 'save', 'act'], scope: 'own' },
    { role: 'door', rights: ['read', 'act'], scope: 'office' },
  ],
  registers: {
    to: 'event',
    entries: [
      'name',
      'nameLatin',
      'organisation',
      'country',
      'email',
      'phone',
      'passport',
      'dietary',
      'arrival',
    ],
    always: ['name', 'nameLatin', 'email'],
    optional: ['nameLatin', 'dietary', 'arrival'],
    unique: ['passport', 'email'],
    mail: 'email',
  },
  retention: [
    {
      name: 'passport',
      label: '到场来宾的护照号码',
      en: 'Passport numbers of guests who came',
      entries: ['passport'],
      from: 'checkedInOn',
      days: 30,
      clause: { source: 'pipl-2021', article: '第19条、第47条' },
    },
    {
      name: 'guest',
      label: '来宾的个人信息（登记时告知的期限届满）',
      en: 'What guests said of themselves, when the time that they were told is over',
      entries: ['name', 'nameLatin', 'email', 'phone', 'passport', 'dietary', 'arrival', 'note'],
      from: 'keptUntil',
      days: 0,
      clause: { source: 'pipl-2021', article: '第17条、第19条、第47条' },
    },
  ],
  check(record, report) {
    const { email, passport } = record;
    if (typeof email === 'string' && !isEmail(email)) report('email', 'bad-email');
    if (typeof passport === 'string' && !isPassport(passport)) report('passport', 'wrong-shape');
  },
});
