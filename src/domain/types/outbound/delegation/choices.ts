export const kinds = {
  own: { label: '自组团', en: 'Self-organised' },
  joined: { label: '随团（参团）', en: 'Joining another delegation' },
  cross: { label: '双跨团组', en: 'Cross-region and cross-department' },
};

/** A cross-region group has members of several regions or systems; one of them forms it. */
export const formedBy = {
  here: { label: '本地组团', en: 'Formed here' },
  elsewhere: { label: '外单位组团', en: 'Formed elsewhere' },
};

export const memberRoles = {
  leader: { label: '团长', en: 'Head' },
  member: { label: '团员', en: 'Member' },
  interpreter: { label: '翻译', en: 'Interpreter' },
  staff: { label: '随行工作人员', en: 'Staff' },
};

export const inviterKinds = {
  government: { label: '外国政府机构', en: 'Foreign government' },
  sisterCity: { label: '友好城市', en: 'Sister city' },
  international: { label: '国际组织', en: 'International organisation' },
  university: { label: '高校科研机构', en: 'University or institute' },
  company: { label: '企业', en: 'Company' },
  association: { label: '商协会', en: 'Association' },
  overseasChinese: { label: '华侨华人社团', en: 'Overseas Chinese association' },
  mission: { label: '外国驻华机构', en: 'Foreign mission in China' },
  chineseFunded: { label: '境外中资机构', en: 'Chinese-funded body abroad' },
  agency: { label: '中介机构', en: 'Agency' },
};

/** Cost kinds of 财行〔2013〕516号. */
export const fundingItems = {
  travel: { label: '国际旅费', en: 'International travel' },
  intercity: { label: '国外城市间交通费', en: 'Travel between cities abroad' },
  lodging: { label: '住宿费', en: 'Accommodation' },
  meals: { label: '伙食费', en: 'Meals' },
  incidentals: { label: '公杂费', en: 'Incidentals' },
  other: { label: '其他费用', en: 'Other' },
};

export const fundingSources = {
  treasury: { label: '财政拨款', en: 'Treasury' },
  unit: { label: '单位自筹', en: 'Own funds' },
  host: { label: '外方提供', en: 'Host' },
};

/** What the host may give; it is not paid a second time (516号). */
export const hostedItems = {
  lodging: { label: '住宿', en: 'Accommodation' },
  meals: { label: '伙食', en: 'Meals' },
  incidentals: { label: '公杂', en: 'Incidentals' },
  transport: { label: '交通', en: 'Transport' },
};

/** Who pays what is computed by the table: what the host gives is not computed. */
export const ownSources = {
  treasury: fundingSources.treasury,
  unit: fundingSources.unit,
};

/** The currencies of the table of rates. */
export const foreignCurrencies = {
  USD: { label: '美元', en: 'US dollar' },
  EUR: { label: '欧元', en: 'Euro' },
  JPY: { label: '日元', en: 'Japanese yen' },
  GBP: { label: '英镑', en: 'Pound sterling' },
  HKD: { label: '港元', en: 'Hong Kong dollar' },
};

/** Results of the notice before travel (事前公示). */
export const noticeResults = {
  none: { label: '无异议', en: 'No objection' },
  settled: { label: '有异议，已处理', en: 'Objection, settled' },
  open: { label: '有异议', en: 'Objection' },
};

/** What finance says before the office decides (财行〔2013〕516号 第4条). */
export const financeOpinions = {
  agree: { label: '同意', en: 'Agrees' },
  refuse: { label: '不同意', en: 'Does not agree' },
};

/** Whether a delegation uses a line of the annual plan; nothing where neither a plan nor an explanation stands. */
export const planned = {
  inside: { label: '计划内', en: 'In the plan' },
  outside: { label: '计划外', en: 'Outside the plan' },
};

/** What a delegation is for; the first four are the key fields that cities report of. */
export const areas = {
  investment: { label: '产业招商', en: 'Investment' },
  talent: { label: '招才引智', en: 'Talent' },
  beltRoad: { label: '“一带一路”合作', en: 'Belt and Road' },
  sisterCity: { label: '友城交往', en: 'Sister cities' },
  trade: { label: '经贸会展', en: 'Trade and exhibitions' },
  science: { label: '科技', en: 'Science and technology' },
  education: { label: '教育', en: 'Education' },
  culture: { label: '文化体育旅游', en: 'Culture, sport and tourism' },
  health: { label: '医疗卫生', en: 'Health' },
  production: { label: '企业生产经营', en: 'Business of an enterprise' },
  training: { label: '培训', en: 'Training' },
  other: { label: '其他', en: 'Other' },
};

export const keyAreas = [
  'investment',
  'talent',
  'beltRoad',
  'sisterCity',
] as const satisfies (keyof typeof areas)[];

/** Halves of a day in a programme, in their order; a long journey is planned by weeks. */
export const dayParts = {
  morning: { label: '上午', en: 'Morning' },
  afternoon: { label: '下午', en: 'Afternoon' },
  evening: { label: '晚上', en: 'Evening' },
  week: { label: '一周', en: 'Week' },
};

/** What a part of the programme is; only what is official counts towards the two thirds of T10. */
export const natures = {
  official: { label: '公务活动', en: 'Official' },
  transit: { label: '路途', en: 'On the way' },
  rest: { label: '休整', en: 'Rest' },
  other: { label: '其他', en: 'Other' },
};

/** With which document somebody travels; official documents unless said. */
export const passports = {
  official: { label: '因公证件', en: 'Official document' },
  ordinary: { label: '普通（因私）证件', en: 'Ordinary document' },
};

/** Papers that single members need. */
export const paperKinds = {
  pledge: { label: '保密承诺书', en: 'Pledge of secrecy' },
  consent: { label: '同意派出函', en: 'Letter of consent' },
  filing: { label: '核心涉密人员备案表', en: 'Filing of a core secrecy post' },
  health: { label: '健康证明', en: 'Health certificate' },
  rehired: { label: '返聘文件', en: 'Contract of re-employment' },
  other: { label: '其他', en: 'Other' },
};
