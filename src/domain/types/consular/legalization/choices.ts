export const certificates = {
  apostille: { label: '附加证明书', en: 'Apostille' },
  legalization: { label: '领事认证', en: 'Consular legalization' },
};

export const kinds = {
  civil: { label: '民事', en: 'Civil' },
  commercial: { label: '商业', en: 'Commercial' },
};

/** What the documents say: the usual ones of a counter. */
export const subjects = {
  birth: { label: '出生', en: 'Birth' },
  marriage: { label: '婚姻状况', en: 'Marriage' },
  noRecord: { label: '无犯罪记录', en: 'No criminal record' },
  degree: { label: '学历学位', en: 'Degree' },
  kinship: { label: '亲属关系', en: 'Kinship' },
  mandate: { label: '委托授权', en: 'Mandate' },
  invoice: { label: '发票、价目单', en: 'Invoice' },
  origin: { label: '原产地证明', en: 'Certificate of origin' },
  contract: { label: '合同、章程', en: 'Contract' },
  other: { label: '其他', en: 'Other' },
};

export const channels = {
  self: { label: '自办', en: 'By the applicant' },
  agent: { label: '代办', en: 'By an agent' },
};

export const speeds = {
  normal: { label: '平件', en: 'Normal' },
  rush: { label: '急件', en: 'Rush' },
};
