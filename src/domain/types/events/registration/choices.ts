export const languages = {
  zh: { label: '中文', en: 'Chinese' },
  en: { label: '英文', en: 'English' },
};

/** What a guest is told of the own place. Of a registration made twice it is what a first one would have been told. */
export const shown = {
  registered: { label: '已登记', en: 'Registered' },
  waiting: { label: '候补', en: 'On the waiting list' },
};
