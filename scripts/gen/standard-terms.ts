/**
 * Terms of foreign affairs and overseas Chinese affairs as the Ministry, the regulations and the offices of Beijing and
 * Xiamen write them in English.
 */
export const standardTerms: readonly { readonly zh: string; readonly en: string }[] = [
  { zh: '外事办公室', en: 'Foreign Affairs Office (FAO) of the … Municipal People’s Government' },
  { zh: '外事侨务办公室', en: 'Foreign Affairs and Overseas Chinese Affairs Office' },
  {
    zh: '市委外事工作委员会办公室',
    en: 'Office of the Foreign Affairs Commission of the CPC … Municipal Committee',
  },
  { zh: '侨务办公室', en: 'Overseas Chinese Affairs Office' },
  { zh: '港澳事务办公室', en: 'Hong Kong and Macao Affairs Office' },
  {
    zh: '中国人民对外友好协会（全国友协）',
    en: 'Chinese People’s Association for Friendship with Foreign Countries (CPAFFC)',
  },
  { zh: '市友协', en: '… People’s Association for Friendship with Foreign Countries (XMPAFFC)' },
  { zh: '中国国际友好城市联合会', en: 'China International Friendship Cities Association (CIFCA)' },
  { zh: '因公临时出国（境）', en: '(temporary) overseas travel on official business' },
  { zh: '团组 / 出访团组', en: 'delegation / outbound delegation' },
  {
    zh: '自组团 / 随团（参团） / 双跨团组',
    en: 'self-organised delegation / joining another delegation / cross-region and cross-department delegation',
  },
  { zh: '组团单位 / 派出单位', en: 'organising unit / sending unit' },
  { zh: '任务批件', en: 'official travel approval document' },
  { zh: '出国任务通知书 / 确认件', en: 'travel task notice / confirmation of travel task' },
  { zh: '征求意见函', en: 'letter soliciting comments' },
  { zh: '邀请函 / 邀请单位', en: 'invitation letter / inviting entity' },
  { zh: '被授权单位邀请函', en: 'Invitation Letter of Duly Authorized Unit' },
  {
    zh: '外交护照 / 公务护照 / 公务普通护照 / 普通护照',
    en: 'diplomatic passport / service passport / passport for public affairs / ordinary passport',
  },
  {
    zh: '因公往来香港澳门特别行政区通行证',
    en: 'Exit-Entry Permit for Travelling to and from Hong Kong and Macao for Official Purposes',
  },
  { zh: '签注', en: 'endorsement' },
  { zh: '互免签证协定', en: 'agreement on mutual visa exemption' },
  {
    zh: '记者签证 / 常驻记者 / 短期采访记者',
    en: 'Journalist Visa / resident foreign journalist / foreign journalist for short-term news coverage',
  },
  { zh: '外国常驻记者证', en: 'Press Card (R)' },
  { zh: '领事认证', en: 'consular legalization (also consular authentication)' },
  { zh: '附加证明书', en: 'Apostille' },
  { zh: '公证书 / 公文书', en: 'notarial certificate / public document' },
  {
    zh: '取消外国公文书认证要求的公约',
    en: 'Convention Abolishing the Requirement of Legalisation for Foreign Public Documents',
  },
  { zh: '领事保护与协助', en: 'consular protection and assistance' },
  { zh: '领区 / 总领事馆 / 领事官员', en: 'consular district / consulate-general / consular officer' },
  { zh: '国内文书/民事类/商业类', en: 'domestic document / civil / commercial' },
  { zh: 'APEC商务旅行卡', en: 'APEC Business Travel Card (ABTC)' },
  { zh: '经济体 / 过渡成员', en: 'economy / transitional member' },
  { zh: '友好城市', en: 'sister city; friendship city' },
  {
    zh: '友好城市关系 / 友好合作关系 / 友好交流关系',
    en: 'friendship-city relations / friendly cooperative relations / friendly exchange relations',
  },
  {
    zh: '意向书 / 备忘录 / 协议书',
    en: 'Letter of Intent / Memorandum of Understanding / Agreement on Establishing Friendship-City Relations',
  },
  { zh: '荣誉市民', en: 'honorary citizen' },
  { zh: '礼宾 / 礼宾规格 / 礼遇', en: 'protocol / level of protocol / courtesies' },
  {
    zh: '会见 / 会谈 / 拜会 / 宴请 / 迎送',
    en: 'meeting / talks / courtesy call / banquet / arrival and departure',
  },
  { zh: '答谢宴会', en: 'reciprocal banquet' },
  { zh: '主宾 / 陪同 / 随员', en: 'guest of honour / accompanying official / entourage' },
  { zh: '席卡 / 座次', en: 'place card / seating order' },
  { zh: '国宾 / 党宾', en: 'State guest / Party guest' },
  { zh: '照会 / 普通照会', en: 'note / verbal note' },
  { zh: '交替传译 / 同声传译', en: 'consecutive / simultaneous interpretation' },
  { zh: '国际会议', en: 'international conference' },
  { zh: '涉外案（事）件', en: 'foreign-related case (incident)' },
  {
    zh: '华侨 / 华人 / 侨胞',
    en: 'overseas Chinese (Chinese citizen living abroad) / foreign national of Chinese origin / overseas compatriots',
  },
  { zh: '归侨 / 侨眷', en: 'returned overseas Chinese / relative of overseas Chinese' },
  {
    zh: '三侨生',
    en: '"three categories of overseas-Chinese candidates": returned overseas Chinese youth, children of returned overseas Chinese, children of overseas Chinese living in China',
  },
  { zh: '困难归侨救助', en: 'assistance to returned overseas Chinese in difficulty' },
  { zh: '侨情普查', en: 'survey of overseas Chinese affairs resources' },
  { zh: '侨领 / 侨团 / 侨商', en: 'overseas Chinese community leader / association / entrepreneur' },
  { zh: '港澳同胞 / 台湾同胞', en: 'compatriots in Hong Kong and Macao / in Taiwan' },
  {
    zh: '中国台湾 / 中国香港 / 中国澳门',
    en: 'Taiwan, China / Hong Kong, China / Macao, China (APEC form: Chinese Taipei; Hong Kong, China)',
  },
  {
    zh: '巡察 / 整改 / 督办 / 销号',
    en: 'disciplinary inspection / rectification / supervision and follow-up / close-out',
  },
  { zh: '事前公示 / 备案 / 政审', en: 'pre-trip public notice / record filing / political vetting' },
  {
    zh: '公杂费 / 伙食费 / 住宿费 / 国际旅费',
    en: 'incidentals / meals / accommodation / international travel',
  },
  { zh: '批次 / 人次', en: 'number of groups / person-times (visits)' },
  {
    zh: '网审平台 / 一网通办 / 最多跑一次',
    en: 'online approval platform / all-in-one online service / "at most one visit"',
  },
];
