/** 限量 counts against the quota; 单列 does not: 教学科研 goes by need, 赴港澳 stands outside 量化管理. */
export const lists = {
  limited: { label: '限量', en: 'Within the quota' },
  apart: { label: '单列', en: 'Listed apart' },
};

/** What is not counted in the quota (厅字〔2016〕17号; 2017年计划通知). */
export const listedApart: readonly string[] = ['research', 'hkmo'];
