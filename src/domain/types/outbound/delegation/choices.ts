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
