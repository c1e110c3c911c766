import { choice } from '../../../../fields/choice/kind.ts';
import { choices } from '../../../../fields/choices/kind.ts';
import { date } from '../../../../fields/date/kind.ts';
import { dateRange } from '../../../../fields/date-range/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';

const asked = {
  organisation: { label: '单位', en: 'Organisation' },
  country: { label: '国家（地区）', en: 'Country (region)' },
  phone: { label: '电话', en: 'Telephone' },
  passport: { label: '护照号码', en: 'Passport number' },
  dietary: { label: '饮食要求', en: 'Dietary needs' },
  arrival: { label: '抵达安排', en: 'Arrival' },
};

const doors = {
  office: { label: '本办人员均可', en: 'Everybody of the office' },
  organiser: { label: '仅活动创建人', en: 'Who created the event' },
};

export const type = defineType({
  name: 'event',
  pack: 'events',
  label: '活动',
  en: 'Event',
  purpose: '由本办主办、来宾自己登记的一次活动：何时何地、多少名额、登记时问什么、个人信息怎样使用。',
  fields: {
    name: text('活动名称', { required: true, max: 100 }),
    nameEn: text('英文名称', { en: 'Name in English', required: true, max: 160 }),
    place: text('地点', { required: true, max: 100 }),
    placeEn: text('英文地点', { en: 'Place in English', required: true, max: 160 }),
    days: dateRange('活动日期', { required: true }),
    quota: number('名额', {
      required: true,
      min: 1,
      max: 9999,
      unit: '人',
      help: '满额后登记的进入候补名单，有人取消即依次递补。',
    }),
    openFrom: date('登记开始', { en: 'Open from', required: true }),
    openUntil: date('登记截止', { en: 'Open until', required: true }),
    asks: choices('还要问来宾', {
      en: 'Also asked',
      choices: asked,
      help: '姓名和电子邮箱一定要问；只问办会用得上的。',
    }),
    checkIn: choice('谁可签到', {
      en: 'Who checks in',
      required: true,
      choices: doors,
    }),
    consent: longText('个人信息使用说明', { en: 'Consent text', required: true, max: 2000 }),
    consentEn: longText('英文使用说明', { en: 'Consent text in English', required: true, max: 3000 }),
    consentVersion: text('说明的版本', {
      en: 'Version of the consent text',
      required: true,
      max: 20,
      help: '改了说明就换一个版本号；每份登记都记着同意的是哪一版。',
    }),
    keepMonths: number('活动后保留月数', {
      en: 'Months kept',
      required: true,
      min: 1,
      max: 60,
      unit: '个月',
    }),
    note: longText('备注', { max: 1000 }),
  },
  title: 'name',
  pages: [
    { label: '活动', en: 'Event', fields: ['name', 'nameEn', 'place', 'placeEn', 'days', 'note'] },
    {
      label: '登记',
      en: 'Registration',
      fields: ['quota', 'openFrom', 'openUntil', 'asks', 'checkIn'],
    },
    {
      label: '个人信息',
      en: 'Personal data',
      fields: ['consent', 'consentEn', 'consentVersion', 'keepMonths'],
    },
  ],
  list: {
    columns: ['name', 'days', 'place', 'quota', 'openUntil', 'state'],
    filters: ['days', 'openUntil'],
    sort: '-days',
    sortable: ['days', 'openUntil', 'createdAt'],
  },
  search: ['name', 'nameEn', 'place'],
  access: [
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read'], scope: 'office' },
    { role: 'public', rights: ['read'], scope: 'office' },
  ],
  dates: { order: [['openUntil', 'openFrom']], past: [] },
  check(record, report) {
    const { days, openUntil } = record as { days?: { to: string }; openUntil?: string };
    if (days && openUntil !== undefined && openUntil > days.to)
      report('openUntil', 'date-too-late', { max: days.to });
  },
});
