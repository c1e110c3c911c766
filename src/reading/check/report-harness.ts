import type { FindingKind } from './finding.ts';

/** A random number source with a seed, so that a report can be written again. */
export function dice(seed: number): (from: number, to: number) => number {
  let state = seed >>> 0 || 1;
  return (from, to) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return from + (state % (to - from + 1));
  };
}

type Dice = ReturnType<typeof dice>;

/** A sentence that is right, and the same with one fault. */
interface Pair {
  right: string;
  wrong: string;
  kind: FindingKind;
}

const percent = (now: number, base: number): string =>
  (Math.floor(Math.abs(now / base - 1) * 1000 + 0.5) / 10).toString();
const shareOf = (part: number, whole: number): string =>
  (Math.floor((part / whole) * 1000 + 0.5) / 10).toString();

/** Ways in which a report tells related numbers; each writes itself right and wrong. */
const writers: Record<string, (roll: Dice) => Pair> = {
  pairs(roll) {
    const [a, b, c, d] = [roll(3, 40), roll(50, 300), roll(3, 40), roll(50, 300)];
    const tell = (total: number): string =>
      `办理因公出国（境）手续${total}批${b + d}人次，自行组团${a}批${b}人次，随团出访${c}批${d}人次`;
    return { right: tell(a + c), wrong: tell(a + c + roll(1, 9)), kind: 'arithmetic' };
  },
  wholeOfParts(roll) {
    const [a, b, c] = [roll(20, 90), roll(20, 90), roll(20, 90)];
    const tell = (n: number): string => `接待来访团组${a + b + c}批，其中亚洲${a}批、欧洲${n}批、美洲${c}批`;
    return { right: tell(b), wrong: tell(b + roll(2, 4)), kind: 'arithmetic' };
  },
  complement(roll) {
    const [a, b] = [roll(100, 900), roll(100, 900)];
    const tell = (n: number): string =>
      `拆除违法建筑${(a + b) / 100}万平方米，其中永久性建筑${n / 100}万平方米，临时建筑${b / 100}万平方米`;
    return { right: tell(a), wrong: tell(a + roll(12, 60)), kind: 'arithmetic' };
  },
  bracket(roll) {
    const [a, b] = [roll(10, 60), roll(10, 60)];
    const tell = (n: number): string => `我市友城总数达${n}个（友好城市${a}个，友好合作关系城市${b}个）`;
    return { right: tell(a + b), wrong: tell(a + b + roll(1, 9)), kind: 'arithmetic' };
  },
  listed(roll) {
    const [a, b, c] = [roll(5, 30), roll(5, 30), roll(5, 30)];
    const tell = (n: number): string => `举办培训班${a}场、专题讲座${b}场、现场咨询${c}场，共${n}场`;
    return { right: tell(a + b + c), wrong: tell(a + b + c + roll(1, 8)), kind: 'arithmetic' };
  },
  base(roll) {
    const [now, base] = [roll(100, 900), roll(100, 900)];
    const way = now >= base ? '增长' : '下降';
    const tell = (size: string): string => `受理涉外咨询${now}件，同比${base}件${way}${size}%`;
    return {
      right: tell(percent(now, base)),
      wrong: tell(String(Number(percent(now, base)) + roll(2, 30))),
      kind: 'arithmetic',
    };
  },
  turned(roll) {
    const base = roll(100, 500);
    const now = base + roll(20, 90);
    const tell = (way: string): string => `走访侨资企业${now}家，较上年${base}家${way}${percent(now, base)}%`;
    return { right: tell('增长'), wrong: tell('下降'), kind: 'arithmetic' };
  },
  difference(roll) {
    const [base, more] = [roll(40, 400), roll(5, 90)];
    const tell = (n: number): string => `处置涉外案（事）件${base + more}起，比上年${base}起增加${n}起`;
    return { right: tell(more), wrong: tell(more + roll(1, 9)), kind: 'arithmetic' };
  },
  fromTo(roll) {
    const [from, more] = [roll(40, 90), roll(4, 20)];
    const tell = (size: string): string => `友城数量由${from}对增至${from + more}对，增长${size}%`;
    return {
      right: tell(percent(from + more, from)),
      wrong: tell(String(Number(percent(from + more, from)) + roll(2, 20))),
      kind: 'arithmetic',
    };
  },
  rate(roll) {
    const whole = roll(200, 900);
    const part = whole - roll(5, 60);
    const tell = (size: string): string => `受理矛盾纠纷${whole}宗，调处化解${part}宗，化解率${size}%`;
    return {
      right: tell(shareOf(part, whole)),
      wrong: tell((Number(shareOf(part, whole)) - roll(2, 9)).toFixed(1)),
      kind: 'arithmetic',
    };
  },
  share(roll) {
    const whole = roll(400, 900);
    const part = roll(60, 300);
    const tell = (size: string): string => `共接待外宾${whole}人次，其中经贸类${part}人次，占${size}%`;
    return {
      right: tell(shareOf(part, whole)),
      wrong: tell((Number(shareOf(part, whole)) + roll(3, 20)).toFixed(1)),
      kind: 'arithmetic',
    };
  },
  product(roll) {
    const [n, each] = [roll(11, 60), roll(3, 20) * 100];
    const tell = (total: number): string =>
      `慰问困难归侨侨眷${n}户，每户发放慰问金${each}元，共发放${total}元`;
    return { right: tell(n * each), wrong: tell(n * each + roll(1, 9) * 100), kind: 'arithmetic' };
  },
  target(roll) {
    const whole = roll(1000, 3000);
    const part = roll(400, 900);
    const tell = (size: string): string => `培训人员${part}人，完成年度目标${whole}人的${size}%`;
    return {
      right: tell(shareOf(part, whole)),
      wrong: tell((Number(shareOf(part, whole)) + roll(3, 20)).toFixed(1)),
      kind: 'arithmetic',
    };
  },
  names(roll) {
    const all = ['日本', '韩国', '德国', '法国', '波兰', '希腊'].slice(0, roll(3, 6));
    const tell = (n: number): string => `先后赴${all.join('、')}等${n}个国家开展推介`;
    return { right: tell(all.length + roll(0, 5)), wrong: tell(2), kind: 'arithmetic' };
  },
  month(roll) {
    const tell = (month: number): string => `${month}月${roll(1, 28)}日，市长率团访问友城并签署合作备忘录`;
    return { right: tell(roll(1, 6)), wrong: tell(roll(7, 12)), kind: 'period' };
  },
  half() {
    const tell = (half: string): string => `${half}，共协调保障重大外事活动32场`;
    return { right: tell('上半年'), wrong: tell('下半年'), kind: 'period' };
  },
  months(roll) {
    const tell = (to: number): string => `1-${to}月份，共审核派遣人员610人次`;
    return { right: tell(6), wrong: tell(roll(7, 9)), kind: 'period' };
  },
  year(roll) {
    const tell = (year: number): string => `${year}年上半年，共收到感谢信${roll(3, 30)}封`;
    return { right: tell(2019), wrong: tell(2018), kind: 'period' };
  },
  sign(roll) {
    const [one, other] = [
      ['扎实推进外事服务工作', '扎实推进外亊服务工作'],
      ['着力优化服务的各个环节', '着力优化服务嘚各个环节'],
      ['不断提升服务水平', '不断提升服务水岼'],
      ['全面加强队伍建设，取得成效', '全面加强队伍建设，，取得成效'],
      ['举办“国际友城周”活动', '举办“国际友城周活动'],
    ][roll(0, 4)]!;
    return { right: one!, wrong: other!, kind: 'noise' };
  },
};

/** Facts that the report tells at two places. */
const repeated: ((roll: Dice) => [first: string, second: string, wrong: string])[] = [
  (roll) => {
    const n = roll(60, 900);
    return [
      `接待外国驻华使领馆官员${n}人次`,
      `上半年共接待外国驻华使领馆官员${n}人次`,
      `上半年共接待外国驻华使领馆官员${n + roll(1, 40)}人次`,
    ];
  },
  (roll) => {
    const n = roll(21, 90);
    return [`制定整改措施${n}项，逐项销号`, `全年制定整改措施${n}项`, `全年制定整改措施${n - roll(1, 9)}项`];
  },
  (roll) => {
    const n = roll(11, 40);
    return [
      `全区${n}个街道办事处分别打造双语规范街`,
      `组织全区${n}个街道办事处开展自查`,
      `组织全区${n + roll(1, 5)}个街道办事处开展自查`,
    ];
  },
  (roll) => {
    const n = roll(2000, 9000);
    return [
      `办理领事认证${n}份`,
      `今年以来累计办理领事认证${n}份`,
      `今年以来累计办理领事认证${n + roll(9, 90)}份`,
    ];
  },
];

/** Sentences that are right and look as if they were not: what is said about them is a false alarm. */
const innocents = [
  '近40家媒体参加，共发出报道100余篇',
  '接待日本团组12批，韩国团组9批，德国团组3批',
  '去年11月15日至今年1月14日，市委巡察组进行了巡察',
  '参训120人，其中女性70人，硕士以上80人',
  '接待外国媒体2批42人次',
  '力争年内友城达到100对',
  '计划于9月举办第九届友城交流会，预计邀请嘉宾200人',
  '自2018年10月启动以来，网站已更新信息81条',
  '办理APEC商务旅行卡339例，同比增长27.9%，占全省的12.5%',
  '淘汰低端企业52家，走访企业142家，解决诉求109项',
  '整顿、关停锂电池企业20家、粉尘企业20家、无证照企业99家',
  '邀请来自20个国家的394名嘉宾，11个国家驻沪总领馆派员出席，其中有8位总领事',
  '会务总方案易稿34次累计68万字',
  '到2025年，国际友城将达到120对',
];

/** How a genre puts its sentences together. */
const styles: ((sentences: readonly string[]) => string)[] = [
  (all) =>
    `一、主要工作\n${all.map((one, i) => `${i % 4 === 0 ? `（${'一二三四五六七八九十'[(i / 4) % 10]}）持续抓好落实。` : ''}${one}。`).join('')}`.replace(
      /。（/g,
      '。\n（',
    ),
  (all) => all.map((one, i) => `${i + 1}. ${one}。`).join('\n'),
  (all) => all.map((one) => `${one}；\n`).join(''),
  (all) => `同志们：\n${all.map((one, i) => `${one}。${i % 3 === 2 ? '\n' : ''}`).join('')}`,
];

/** One fault that was put into a report. */
export interface Planted {
  start: number;
  end: number;
  kind: FindingKind;
  name: string;
}

/** Writes a report of the first half of 2019 that is right but for `faults` faults, and says where those are. */
export function writeReport(seed: number, faults: number): { text: string; planted: Planted[] } {
  const roll = dice(seed * 2654435761);
  for (let i = 0; i < 8; i++) roll(0, 1);
  const names = Object.keys(writers);
  const told = names
    .map((name) => ({ name, order: roll(0, 1e6), pair: writers[name]!(roll) }))
    .sort((a, b) => a.order - b.order)
    .slice(0, 14);
  const [first, second, wrong] = repeated[roll(0, repeated.length - 1)]!(roll);
  const entries = [
    ...told.map(({ name, pair }) => ({ name, ...pair })),
    { name: 'repeated', right: second, wrong, kind: 'contradiction' as const },
  ];
  const chosen = new Set<number>();
  while (chosen.size < Math.min(faults, entries.length)) chosen.add(roll(0, entries.length - 1));
  const sentences = entries.map((entry, i) => (chosen.has(i) ? entry.wrong : entry.right));
  const quiet = Array.from({ length: 6 }, () => innocents[roll(0, innocents.length - 1)]!);
  const body = styles[roll(0, styles.length - 1)]!([first, ...sentences, ...new Set(quiet)]);
  const text = `某市外事办公室2019年上半年工作总结\n${body}`;
  const planted = [...chosen].map((i): Planted => {
    const start = text.indexOf(sentences[i]!);
    return { start, end: start + sentences[i]!.length, kind: entries[i]!.kind, name: entries[i]!.name };
  });
  return { text, planted };
}
