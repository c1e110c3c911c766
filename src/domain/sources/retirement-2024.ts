import { defineSource } from '../../model/source.ts';

export const source = defineSource({
  name: 'retirement-2024',
  title: '关于实施渐进式延迟法定退休年龄的决定',
  en: 'Decision of 2024 on raising the retirement age step by step',
  issuer: '全国人民代表大会常务委员会',
  issued: '2024-09-13',
  certainty: 'unseen',
  note: '2025年1月1日起逐步延迟，每人的日期按其附表推算。未见原文；2025年起是否到龄由人核对。',
});
