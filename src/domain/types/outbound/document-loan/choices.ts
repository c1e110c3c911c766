/** What a document leaves the cabinet for. */
export const purposes = {
  trip: { label: '出访', en: 'Travel' },
  visa: { label: '办理签证签注', en: 'Visa or endorsement' },
  other: { label: '其他', en: 'Other' },
};

export const conditions = {
  good: { label: '完好', en: 'Good' },
  damaged: { label: '破损', en: 'Damaged' },
  full: { label: '签证页将满', en: 'Pages nearly used up' },
};
