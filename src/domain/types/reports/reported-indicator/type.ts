import { choice } from '../../../../fields/choice/kind.ts';
import { longText } from '../../../../fields/long-text/kind.ts';
import { number } from '../../../../fields/number/kind.ts';
import { text } from '../../../../fields/text/kind.ts';
import { unit } from '../../../../fields/unit/kind.ts';
import { yesNo } from '../../../../fields/yes-no/kind.ts';
import { defineType } from '../../../../model/record-type.ts';
import { officeMay } from '../../../org/roles.ts';
import { areas } from '../../../org/areas.ts';
import { natures, rhythms } from './choices.ts';

export const type = defineType({
  name: 'reported-indicator',
  pack: 'reports',
  label: '填报指标',
  en: 'Reported indicator',
  purpose: '没有业务记录可数的指标：名称、口径、单位、由谁填报、多久一次；每期的数另填“填报数”。',
  fields: {
    name: text('指标名称', { en: 'Name', required: true, max: 100 }),
    code: text('代码', {
      en: 'Code',
      required: true,
      max: 60,
      pattern: /[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*/,
      help: '小写字母和数字，如 economy.retail；下级单位用同一代码，上级才能并列查看。用过不改。',
    }),
    area: choice('领域', { en: 'Field', required: true, choices: areas }),
    nature: choice('性质', {
      en: 'Nature',
      required: true,
      choices: natures,
      help: '时期数按期累加；时点数取期末；比率的变化用百分点；名次只比位次。',
    }),
    measure: text('计量单位', { en: 'Counted in', required: true, max: 20 }),
    definition: longText('口径', { en: 'Definition', required: true, max: 1000 }),
    aliases: text('总结中的其他说法', { en: 'Other words in reports', max: 300 }),
    decimals: number('变化幅度的小数位', {
      en: 'Decimals of the change',
      min: 0,
      max: 4,
      help: '不填为一位。',
    }),
    lowerIsBetter: yesNo('越低越好', { en: 'Lower is better' }),
    often: choice('填报周期', { en: 'How often', required: true, choices: rhythms }),
    dueDays: number('期后几日内报送', {
      en: 'Due, days after the period',
      min: 1,
      max: 180,
      unit: '日',
      help: '不填为10日。',
    }),
    unit: unit('填报单位', { en: 'Who reports it', required: true }),
    stoppedFor: text('停用原因', { en: 'Why it was stopped', max: 200, written: 'action' }),
  },
  title: 'name',
  unit: 'unit',
  pages: [
    {
      label: '指标',
      en: 'Indicator',
      fields: ['name', 'code', 'area', 'nature', 'measure', 'definition', 'aliases'],
    },
    {
      label: '填报',
      en: 'Reporting',
      fields: ['unit', 'often', 'dueDays', 'decimals', 'lowerIsBetter', 'stoppedFor'],
    },
  ],
  list: {
    columns: ['name', 'area', 'measure', 'often', 'unit', 'state', 'updatedAt'],
    filters: ['area', 'nature', 'often', 'unit'],
    sort: '-createdAt',
    sortable: ['name', 'createdAt', 'updatedAt'],
  },
  keys: ['name', 'code'],
  search: ['name', 'code', 'aliases', 'definition'],
  access: [
    { role: 'applicant', rights: ['read'], scope: 'unit' },
    ...officeMay('read', 'create', 'save', 'act', 'export'),
    { role: 'supervisor', rights: ['read', 'export'], scope: 'office' },
  ],
});
