import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  name: '社会消费品零售总额',
  code: 'economy.retail',
  area: 'economy',
  nature: 'flow',
  measure: '亿元',
  definition: '区统计局月报的限额以上和限额以下合计，按经营地。',
  often: 'half',
  unit: { $ref: 'unit:applicant' },
};

export const examples = defineExamples([
  {
    name: 'retail',
    about: '经济指标，半年一报，由一个单位填。',
    valid: true,
    values: whole,
  },
  {
    name: 'rank',
    about: '名次越低越好，填满每一项。',
    valid: true,
    asked: { stoppedFor: '上级不再排名。' },
    values: {
      ...whole,
      name: '城市国际化指数全省排名',
      code: 'city.index-rank',
      area: 'other',
      nature: 'rank',
      measure: '名',
      definition: '省社科院发布的年度排名。',
      aliases: '国际化排名',
      decimals: 0,
      lowerIsBetter: true,
      often: 'year',
      dueDays: 30,
    },
  },
  {
    name: 'empty',
    invalid: ['name', 'code', 'area', 'nature', 'measure', 'definition', 'often', 'unit'].map((path) => ({
      path,
      code: 'required' as const,
    })),
    values: {},
  },
  {
    name: 'chinese-code',
    about: '代码写成了汉字；期限是零日。',
    invalid: [
      { path: 'code', code: 'wrong-shape' },
      { path: 'dueDays', code: 'number-too-small' },
    ],
    values: { ...whole, code: '社零', dueDays: 0 },
  },
]);
