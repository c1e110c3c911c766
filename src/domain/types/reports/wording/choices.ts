/** What the check of a draft does with a wording. */
export const treatments = {
  replace: { label: '改为规范写法', en: 'Replace' },
  ask: { label: '提请核实', en: 'Ask' },
  allow: { label: '允许使用', en: 'Allow' },
};

/** Why a wording is not used. */
export const grounds = {
  typo: { label: '错别字', en: 'Slip of the pen' },
  fullForm: { label: '全称和引号', en: 'Full form or quotation marks' },
  regions: { label: '涉台港澳用语', en: 'Terms for Taiwan, Hong Kong and Macao' },
  name: { label: '国名地名机构名', en: 'Names of countries, places and bodies' },
  leader: { label: '领导同志姓名职务', en: 'Names and posts of leaders' },
  own: { label: '本单位习惯', en: 'House style' },
};
