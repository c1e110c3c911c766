/** Documents for official travel that an office keeps. Those for Taiwan go another way, with another office. */
export const documentKinds = {
  diplomatic: { label: '外交护照', en: 'Diplomatic passport' },
  service: { label: '公务护照', en: 'Service passport' },
  affairs: { label: '公务普通护照', en: 'Passport for public affairs' },
  hkmo: { label: '因公往来港澳通行证', en: 'Permit for Hong Kong and Macao' },
  abtc: { label: 'APEC商务旅行卡', en: 'APEC Business Travel Card' },
};

export type DocumentKind = keyof typeof documentKinds;

/** Those that are passports: a visa is put into them, and a border asks how long they are valid. */
export const passports: readonly string[] = ['diplomatic', 'service', 'affairs'];
