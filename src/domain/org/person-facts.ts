export const genders = {
  male: { label: '男', en: 'Male' },
  female: { label: '女', en: 'Female' },
};

/** Levels of people who handle secrets (涉密人员). */
export const secrecyLevels = {
  general: { label: '一般涉密人员', en: 'General' },
  important: { label: '重要涉密人员', en: 'Important' },
  core: { label: '核心涉密人员', en: 'Core' },
};

/** Posts whose holders travel by another count than their rank says (domain rules P03b, P03c). */
export const postGroups = {
  principal: {
    label: '市党政正职或政府副职或省直正职',
    en: 'Head or deputy head of a city, or head of a provincial body',
  },
  foreign: { label: '分管外事或商务的负责人', en: 'In charge of foreign affairs or commerce' },
};
