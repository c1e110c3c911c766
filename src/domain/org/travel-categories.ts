/** 团组类别. It selects the rules: 教学科研 is managed apart (厅字〔2016〕17号), 赴港澳 stands outside 量化管理. */
export const travelCategories = {
  party: { label: '党政', en: 'Party and government' },
  research: { label: '教学科研', en: 'Teaching and research' },
  enterprise: { label: '企业', en: 'Enterprise' },
  training: { label: '培训', en: 'Training' },
  hkmo: { label: '赴港澳', en: 'Hong Kong and Macao' },
  other: { label: '其他', en: 'Other' },
};
