/** 限量 counts against the quota; 单列 does not: 教学科研 goes by need, 赴港澳 stands outside 量化管理. */
export const lists = {
  limited: { label: '限量', en: 'Within the quota' },
  apart: { label: '单列', en: 'Listed apart' },
};

/** Categories of lines; those of a delegation, whose names the two share. */
export const categories = {
  party: { label: '党政', en: 'Party and government' },
  research: { label: '教学科研', en: 'Teaching and research' },
  enterprise: { label: '企业', en: 'Enterprise' },
  training: { label: '培训', en: 'Training' },
  hkmo: { label: '赴港澳', en: 'Hong Kong and Macao' },
  other: { label: '其他', en: 'Other' },
};

/** What is not counted in the quota (厅字〔2016〕17号; 2017年计划通知). */
export const listedApart: readonly string[] = ['research', 'hkmo'];
