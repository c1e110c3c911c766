/** Words that open the parts of a whole; the first group says that some may be left out. */
export const opensParts = /(其中|包括|包含|含)|(?:分别(?:为|是)?)\S{0,6}$/;

/** Words after which a list of parts is over. */
export const stopOf =
  /另外?|此外|同时|与此同时|共计?(?=\S{0,6}$)|合计|总计|累计|同比|比上年|较上年|去年|发放|投入|遍[及布]|覆盖|涉及|来自|分布|占|为期|历时|达成|投资|签约|带动|惠及|服务|[。！？!?\n]/;

/** Attributes cross each other: who is a woman may have a degree, so that their counts need not add up. */
export const attributes = /女|男(?!子)|党员|团员|少数民族|学历|本科|硕士|博士|职称|岁|骨干|优秀/;

/** Pairs of words that divide a whole between them. */
const pairs = [
  ['自行组团|自组团|自行组织', '随团|参团'],
  ['友好城市', '友好合作|友好交流'],
  ['永久', '临时'],
  ['教师', '学生'],
  ['因公', '因私'],
  ['自办', '代办'],
  ['境内', '境外'],
  ['国内', '国外|国际'],
  ['新建', '改建|续建|改造|扩建'],
  ['内资', '外资'],
  ['本级', '区县|县区|县市'],
  ['线上', '线下'],
  ['城镇', '农村|乡村'],
  ['中央', '地方'],
  ['公办', '民办'],
  ['出国|出境', '赴港澳|港澳'],
  ['批准|同意', '不予|未予'],
  ['党政', '企业|教学|科研'],
  ['男性', '女性'],
  ['上半年', '下半年'],
  ['按期|按时', '逾期'],
  ['外国人|外籍', '中国人|中方'],
  ['进口', '出口'],
  ['流入', '流出'],
  ['财政', '自筹'],
  ['已', '未'],
].map(([a, b]) => [new RegExp(a!), new RegExp(b!)] as const);

/** Whether the words name both halves of a whole: 自行组团 and 随团, 永久性 and 临时. */
export const complements = (words: string): boolean =>
  pairs.some(([one, other]) => one.test(words) && other.test(words));
