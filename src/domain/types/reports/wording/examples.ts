import { defineExamples } from '../../../../model/examples.ts';

const whole = {
  wrong: '国际友城关系',
  treatment: 'replace',
  proper: '国际友好城市关系',
  ground: 'fullForm',
  why: '正式文稿用全称。',
};

export const examples = defineExamples([
  {
    name: 'full',
    about: '本单位正式文稿的写法。',
    valid: true,
    values: whole,
    asked: { reason: '写法已统一。' },
  },
  {
    name: 'asked',
    about: '不能一概替换的，提请核实；例外不提示。',
    valid: true,
    asked: { reason: '已熟悉。' },
    values: {
      wrong: '外办',
      treatment: 'ask',
      ground: 'own',
      why: '对外文稿写全称。',
      within: '市委外办、中央外办',
    },
  },
  {
    name: 'allowed',
    about: '程序自带用语表中的写法，本单位允许使用。',
    valid: true,
    asked: { reason: '改用通行写法。' },
    values: { wrong: '友谊城市', treatment: 'allow', ground: 'own', why: '本市历史名称。' },
  },
  {
    name: 'empty',
    invalid: ['wrong', 'treatment', 'ground'].map((path) => ({ path, code: 'required' as const })),
    values: {},
  },
  {
    name: 'nothing-in-its-place',
    invalid: [{ path: 'proper', code: 'required' }],
    values: { ...whole, proper: undefined },
  },
  {
    name: 'same',
    invalid: [
      { path: 'proper', code: 'wrong-shape' },
      { path: 'within', code: 'wrong-shape' },
    ],
    values: { ...whole, proper: whole.wrong, within: '友好城市' },
  },
]);
