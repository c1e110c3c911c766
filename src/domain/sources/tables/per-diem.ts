/**
 * What a person may spend a day abroad: 财行〔2013〕516号 附表2 as 财行〔2017〕434号 changed it, 273 rows, names as they are
 * printed there. Read from two copies of 2019 that agree but for the currency of 斯洛伐克 (the euro is used here); an
 * office holds it against the copy of its own finance bureau before it goes by it.
 *
 * One row a line: code, country or region, cities (`其他城市` for the rest, `-` for the whole country), currency,
 * accommodation, meals, incidentals.
 */
const rows2017 = `
MN 蒙古 - USD 90 50 35
KP 朝鲜 - USD 120 40 30
KR 韩国 首尔、釜山、济州 USD 180 70 35
KR 韩国 光州、西归浦 USD 160 70 35
KR 韩国 其他城市 USD 150 70 35
JP 日本 东京 JPY 20000 10000 5000
JP 日本 大阪、京都 JPY 18000 10000 5000
JP 日本 福冈、札幌、长崎、名古屋 JPY 14000 10000 5000
JP 日本 新泻 JPY 11000 10000 5000
JP 日本 其他城市 JPY 9000 10000 5000
MM 缅甸 - USD 90 50 35
PK 巴基斯坦 伊斯兰堡 USD 270 30 30
PK 巴基斯坦 其他城市 USD 170 30 30
LK 斯里兰卡 - USD 140 40 30
MV 马尔代夫 - USD 200 50 30
BD 孟加拉 - USD 150 50 40
IQ 伊拉克 巴格达 USD 320 50 40
IQ 伊拉克 其他城市 USD 290 50 40
AE 阿拉伯联合酋长国 - USD 200 50 40
YE 也门 萨那 USD 110 50 35
YE 也门 亚丁 USD 90 50 35
YE 也门 其他城市 USD 80 50 35
OM 阿曼 - USD 200 50 40
IR 伊朗 - USD 180 50 40
KW 科威特 - USD 200 70 40
SA 沙特阿拉伯 利雅得 USD 200 70 40
SA 沙特阿拉伯 吉达 USD 140 70 40
SA 沙特阿拉伯 其他城市 USD 120 70 40
BH 巴林 - USD 190 55 40
IL 以色列 - USD 380 70 40
PS 巴勒斯坦 - USD 180 70 40
BN 文莱 - USD 130 40 35
IN 印度 新德里、加尔各答 USD 175 50 35
IN 印度 孟买 USD 200 50 35
IN 印度 其他城市 USD 155 50 35
BT 不丹 - USD 160 50 35
VN 越南 河内 USD 90 40 30
VN 越南 胡志明市 USD 80 40 30
VN 越南 其他城市 USD 70 40 30
KH 柬埔寨 - USD 100 40 30
LA 老挝 - USD 130 40 30
MY 马来西亚 - USD 110 50 35
PH 菲律宾 宿务 USD 180 50 35
PH 菲律宾 其他城市 USD 130 50 35
ID 印度尼西亚 - USD 125 50 35
TL 东帝汶 - USD 130 40 35
TH 泰国 曼谷 USD 140 50 35
TH 泰国 宋卡 USD 110 50 35
TH 泰国 清迈、孔敬 USD 90 50 35
TH 泰国 其他城市 USD 80 50 35
SG 新加坡 - USD 220 55 40
AF 阿富汗 - USD 200 38 30
NP 尼泊尔 - USD 140 50 35
LB 黎巴嫩 - USD 400 50 35
CY 塞浦路斯 - USD 100 40 35
JO 约旦 - USD 160 50 35
TR 土耳其 安卡拉 USD 105 45 30
TR 土耳其 伊斯坦布尔 USD 150 45 30
TR 土耳其 其他城市 USD 90 45 30
SY 叙利亚 - USD 350 50 35
QA 卡塔尔 - USD 160 60 40
HK 香港 - HKD 1900 500 300
MO 澳门 - HKD 1200 500 300
TW 台湾 - USD 150 60 40
MG 马达加斯加 塔那那利佛 USD 130 38 30
MG 马达加斯加 塔马塔夫 USD 100 38 30
MG 马达加斯加 其他城市 USD 90 38 30
CM 喀麦隆 - USD 120 50 35
TG 多哥 - USD 110 48 35
CI 科特迪瓦 - USD 120 50 35
MA 摩洛哥 - USD 130 50 40
DZ 阿尔及利亚 - USD 180 55 35
RW 卢旺达 - USD 130 32 30
GN 几内亚 - USD 130 55 35
ET 埃塞俄比亚 - USD 210 50 35
ER 厄立特里亚 - USD 110 50 35
MZ 莫桑比克 - USD 170 50 35
SC 塞舌尔 - USD 240 50 35
KE 肯尼亚 - USD 195 50 35
LY 利比亚 - USD 160 50 35
AO 安哥拉 - USD 400 60 40
ZM 赞比亚 - USD 150 45 35
GW 几内亚比绍 - USD 170 45 35
TN 突尼斯 - USD 100 40 35
BI 布隆迪 - USD 220 40 35
LS 莱索托 - USD 100 35 30
ZW 津巴布韦 - USD 120 45 33
NG 尼日利亚 阿布贾 USD 270 60 35
NG 尼日利亚 拉各斯 USD 300 60 35
NG 尼日利亚 其他城市 USD 250 60 35
MU 毛里求斯 - USD 155 50 35
SO 索马里 - USD 200 50 35
SD 苏丹 - USD 130 40 32
BJ 贝宁 - USD 150 35 30
ML 马里 - USD 280 50 35
UG 乌干达 - USD 170 50 35
SL 塞拉里昂 - USD 155 50 35
DJ 吉布提 - USD 160 60 35
SN 塞内加尔 - USD 165 50 35
GM 冈比亚 - USD 170 50 35
GA 加蓬 - USD 180 60 35
CF 中非 - USD 280 50 35
BF 布基纳法索 - USD 140 50 35
MR 毛里塔尼亚 - USD 130 55 35
NE 尼日尔 - USD 145 50 35
TD 乍得 - USD 220 50 35
GQ 赤道几内亚 - USD 200 50 35
GH 加纳 - USD 250 50 35
TZ 坦桑尼亚 达累斯萨拉姆 USD 180 50 35
TZ 坦桑尼亚 桑给巴尔 USD 210 50 35
TZ 坦桑尼亚 其他城市 USD 160 50 35
CD 刚果（金） - USD 220 50 35
CG 刚果（布） - USD 170 50 35
EG 埃及 - USD 170 50 35
ST 圣多美和普林西比 - USD 170 50 35
BW 博茨瓦纳 - USD 170 50 35
ZA 南非 比勒陀尼亚、约翰内斯堡 USD 170 50 35
ZA 南非 开普敦 USD 210 50 35
ZA 南非 德班 USD 150 50 35
ZA 南非 其他城市 USD 130 50 35
NA 纳米比亚 - USD 140 35 30
SZ 斯威士兰 - USD 150 50 35
LR 利比里亚 - USD 220 50 35
CV 佛得角 - USD 120 50 35
KM 科摩罗 - USD 120 40 35
SS 南苏丹 - USD 200 40 32
MW 马拉维 - USD 130 50 35
RO 罗马尼亚 布加勒斯特 USD 120 45 40
RO 罗马尼亚 康斯坦察 USD 120 50 40
RO 罗马尼亚 其他城市 USD 80 50 40
MK 马其顿 - USD 120 50 35
SI 斯洛文尼亚 - EUR 140 30 25
BA 波黑 - USD 100 40 35
HR 克罗地亚 - USD 180 40 35
AL 阿尔巴尼亚 - USD 150 35 30
BG 保加利亚 - USD 110 45 35
RU 俄罗斯 莫斯科 USD 285 45 40
RU 俄罗斯 哈巴罗夫斯克 USD 200 45 40
RU 俄罗斯 叶卡捷琳堡、圣彼得堡 USD 170 45 40
RU 俄罗斯 伊尔库茨克 USD 150 45 40
RU 俄罗斯 其他城市 USD 140 45 40
LT 立陶宛 - USD 120 45 35
LV 拉脱维亚 - EUR 120 35 25
EE 爱沙尼亚 - EUR 120 35 25
UA 乌克兰 基辅 USD 130 45 40
UA 乌克兰 敖德萨 USD 130 45 40
UA 乌克兰 其他城市 USD 80 45 40
AZ 阿塞拜疆 - USD 150 45 40
AM 亚美尼亚 - USD 120 45 40
GE 格鲁吉亚 - USD 150 45 40
KG 吉尔吉斯斯坦 比什凯克 USD 230 45 40
KG 吉尔吉斯斯坦 其他城市 USD 80 45 40
TJ 塔吉克斯坦 - USD 210 45 40
TM 土库曼斯坦 - USD 120 45 40
UZ 乌兹别克斯坦 塔什干 USD 120 40 32
UZ 乌兹别克斯坦 撒马尔罕 USD 100 40 32
UZ 乌兹别克斯坦 其他城市 USD 90 40 32
BY 白俄罗斯 - USD 180 45 40
KZ 哈萨克斯坦 阿斯塔纳 USD 200 45 40
KZ 哈萨克斯坦 阿拉木图 USD 200 45 40
KZ 哈萨克斯坦 其他城市 USD 140 45 40
MD 摩尔多瓦 - USD 90 45 40
PL 波兰 华沙 USD 190 50 40
PL 波兰 革但斯克 USD 130 50 40
PL 波兰 其他城市 USD 120 50 40
DE 德国 柏林、汉堡 EUR 150 60 38
DE 德国 慕尼黑 EUR 170 60 38
DE 德国 法兰克福 EUR 180 60 38
DE 德国 其他城市 EUR 120 60 38
NL 荷兰 海牙 EUR 150 60 38
NL 荷兰 阿姆斯特丹 EUR 170 60 38
NL 荷兰 其他城市 EUR 130 60 38
IT 意大利 罗马 EUR 160 65 38
IT 意大利 米兰 EUR 140 65 38
IT 意大利 佛罗伦萨 EUR 120 65 38
IT 意大利 其他城市 EUR 110 65 38
BE 比利时 - EUR 160 60 38
AT 奥地利 - EUR 140 60 38
GR 希腊 - EUR 150 55 35
FR 法国 巴黎 EUR 180 60 40
FR 法国 马赛、斯特拉斯堡、尼斯、里昂 EUR 160 60 40
FR 法国 其他城市 EUR 150 60 40
ES 西班牙 - EUR 125 60 38
LU 卢森堡 - EUR 160 55 38
IE 爱尔兰 - EUR 160 60 38
PT 葡萄牙 - EUR 130 60 38
FI 芬兰 - EUR 145 60 40
CZ 捷克 - USD 160 45 50
SK 斯洛伐克 - EUR 120 35 30
HU 匈牙利 - USD 180 45 45
SE 瑞典 - USD 280 80 50
DK 丹麦 - USD 200 80 50
NO 挪威 - USD 200 80 50
CH 瑞士 - USD 230 70 50
IS 冰岛 - USD 260 65 50
MT 马耳他 - EUR 160 38 25
RS 塞尔维亚 - USD 120 40 30
ME 黑山 - EUR 90 30 22
GB 英国 伦敦 GBP 200 45 35
GB 英国 曼彻斯特、爱丁堡 GBP 140 45 35
GB 英国 其他城市 GBP 125 45 35
US 美国 华盛顿 USD 260 55 45
US 美国 旧金山 USD 250 55 45
US 美国 休斯顿 USD 180 55 45
US 美国 波士顿 USD 230 55 45
US 美国 纽约 USD 270 55 45
US 美国 芝加哥 USD 260 55 45
US 美国 洛杉矶 USD 250 55 45
US 美国 夏威夷 USD 195 55 45
US 美国 其他城市 USD 200 55 45
CA 加拿大 渥太华、多伦多、卡尔加里、蒙特利尔 USD 210 55 45
CA 加拿大 温哥华 USD 240 55 45
CA 加拿大 其他城市 USD 190 55 45
MX 墨西哥 墨西哥 USD 150 50 45
MX 墨西哥 蒂华纳 USD 120 50 45
MX 墨西哥 坎昆 USD 160 50 45
MX 墨西哥 其他城市 USD 100 50 45
BR 巴西 巴西利亚 USD 160 50 45
BR 巴西 圣保罗 USD 240 50 45
BR 巴西 里约热内卢 USD 260 50 45
BR 巴西 其他城市 USD 150 50 45
JM 牙买加 - USD 160 50 45
TT 特立尼达和多巴哥 - USD 180 50 45
EC 厄瓜多尔 - USD 150 40 32
AR 阿根廷 - USD 190 50 45
UY 乌拉圭 - USD 135 50 45
CL 智利 圣地亚哥 USD 135 47 45
CL 智利 伊基克 USD 120 47 45
CL 智利 安托法加斯塔、阿里卡 USD 140 47 45
CL 智利 其他城市 USD 100 47 45
CO 哥伦比亚 波哥大 USD 190 40 35
CO 哥伦比亚 麦德林 USD 110 40 35
CO 哥伦比亚 卡塔赫纳 USD 120 40 35
CO 哥伦比亚 其他城市 USD 100 40 35
BB 巴巴多斯 - USD 250 60 45
GY 圭亚那 - USD 160 50 45
CU 古巴 - USD 200 40 37
PA 巴拿马 - USD 135 45 45
GD 格林纳达 - USD 280 45 45
AG 安提瓜和巴布达 - USD 220 60 45
PE 秘鲁 - USD 140 40 40
BO 玻利维亚 - USD 110 36 30
NI 尼加拉瓜 - USD 120 45 45
SR 苏里南 - USD 140 50 45
VE 委内瑞拉 - USD 230 45 45
HT 海地 - USD 180 45 43
PR 波多黎各 - USD 150 45 45
DO 多米尼加 - USD 150 45 45
DM 多米尼克 - USD 200 45 45
BS 巴哈马 - USD 220 45 45
LC 圣卢西亚 - USD 200 45 45
AW 阿鲁巴岛 - USD 200 45 45
CR 哥斯达黎加 - USD 120 45 40
AU 澳大利亚 堪培拉 USD 210 60 50
AU 澳大利亚 帕斯、布里斯班 USD 180 60 50
AU 澳大利亚 墨尔本、悉尼 USD 200 60 50
AU 澳大利亚 其他城市 USD 160 60 50
NZ 新西兰 - USD 180 60 45
WS 萨摩亚 - USD 170 47 45
FJ 斐济 苏瓦 USD 190 45 50
FJ 斐济 楠迪 USD 120 45 50
FJ 斐济 其他城市 USD 110 45 50
PG 巴布亚新几内亚 - USD 350 55 50
FM 密克罗尼西亚 - USD 120 40 30
MH 马绍尔群岛 - USD 120 55 35
VU 瓦努阿图 - USD 220 55 35
KI 基里巴斯 - USD 195 55 35
TO 汤加 - USD 160 60 35
PW 帕劳 - USD 180 60 35
CK 库克群岛 - USD 180 60 35
SB 所罗门群岛 - USD 200 60 35
RE 法属留尼汪 - USD 140 60 35
PF 法属波利尼西亚 - USD 240 60 35
`;

/** A row of the table; amounts are whole units of the currency, for one person and one day or night. */
export interface PerDiem {
  readonly country: string;
  /** 德国（柏林、汉堡）, as printed. */
  readonly place: string;
  /** Empty where the row holds for the whole country. */
  readonly cities: readonly string[];
  readonly currency: string;
  readonly lodging: number;
  readonly meals: number;
  readonly incidentals: number;
}

export const otherCities = '其他城市';

function readRow(line: string): PerDiem {
  const [country = '', name = '', cities = '', currency = '', ...amounts] = line.split(' ');
  const [lodging = Number.NaN, meals = Number.NaN, incidentals = Number.NaN] = amounts.map(Number);
  return {
    country,
    place: cities === '-' ? name : `${name}（${cities}）`,
    cities: cities === '-' ? [] : cities.split('、'),
    currency,
    lodging,
    meals,
    incidentals,
  };
}

/**
 * The tables by the day from which each is used here, the latest first. That of 2014 was not found whole, so nothing
 * earlier is computed.
 */
export const perDiemTables: readonly { readonly from: string; readonly rows: readonly PerDiem[] }[] = [
  { from: '2018-01-01', rows: rows2017.trim().split('\n').map(readRow) },
];
