/** Somebody whom a text names with a post: 裘东耀市长, 副市长宋越舜. */
export interface Named {
  readonly name: string;
  readonly title: string;
  /** Place of the name. */
  readonly start: number;
  readonly end: number;
  /** Place of name and title together. */
  readonly from: number;
  readonly to: number;
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤裘柏霍谷隋黄钦';
const place = '(?:[省市区县州]|自治区|街道)';
/** Posts as reports write them, the longer ones first. */
const posts =
  '常务副市长|常务副省长|常务副区长|常务副县长|党组副书记|党组书记|副市长|副省长|副区长|副县长|副书记|书记|市长|省长|区长|县长|常委会主任|副主任|主任|副主席|主席|副秘书长|秘书长|副局长|局长|副处长|处长|副会长|会长|副部长|部长|副司长|司长|常委';
const title = `(?:(?:${place}?(?:委|人民政府|政府|人大|政协|外办|外事侨务办公室|外侨办)?)(?:${posts}))`;
const given = `[${surnames}][\\u4e00-\\u9fff]{1,2}`;
/** What a name before its title may stand behind: words that no name goes on from. */
const opening = '(?<=^|[，,。；;：:、\\s（(“]|由|请|和|与|及|向|对|同志)';
/** What goes on behind a name that stands after its title. */
const going =
  '(?=[，,。；;、\\s）)”]|率|出席|会见|致辞|一行|参加|主持|陪同|访问|赴|带队|分别|等|同志|讲话|作|与|和|会|接受|表示|到|为|先生|女士|$)';

const before = new RegExp(
  `${opening}(${given})(?:同志)?(${title})(?=[^\\u4e00-\\u9fff]|[率出会致一参主陪访赴带分等到与和作为在对向])`,
  'gu',
);
const behind = new RegExp(`(${title})(${given}?)${going}`, 'gu');

/** Whom a text names with a post, in the order of the text. Names of two or three characters; others are left alone. */
export function findNamed(text: string): Named[] {
  const found: Named[] = [];
  for (const match of text.matchAll(before)) {
    const [whole, name = '', post = ''] = match;
    found.push({
      name,
      title: post,
      start: match.index,
      end: match.index + name.length,
      from: match.index,
      to: match.index + whole.length,
    });
  }
  for (const match of text.matchAll(behind)) {
    const [whole, post = '', name = ''] = match;
    const start = match.index + whole.length - name.length;
    found.push({
      name,
      title: post,
      start,
      end: start + name.length,
      from: match.index,
      to: match.index + whole.length,
    });
  }
  return found.sort((a, b) => a.start - b.start).filter((one, i, all) => one.start >= (all[i - 1]?.end ?? 0));
}

/** Whether two names may be one, written wrong once: as long as each other, with the same surname or the same given name. */
export function isSlipOf(name: string, other: string): boolean {
  if (name === other || name.length !== other.length || name.length < 3) return false;
  return [...name].filter((character, i) => character !== other[i]).length === 1;
}

/** The post alone, without whose: 市人民政府副市长 → 副市长. */
export const bareTitle = (words: string): string => new RegExp(`(?:${posts})$`).exec(words)?.[0] ?? words;
