import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'inspection-lists',
  title: '巡察整改“三清单”的做法（宝鸡）',
  en: 'The three lists of rectification (Baoji)',
  issuer: '宝鸡市纪检监察机关',
  certainty: 'restated',
  note: '问题清单、任务清单、责任清单对应，逐项销号。销号附佐证材料、问题待措施全部完成方可销号，是各地通行做法，未见统一条文。',
});
