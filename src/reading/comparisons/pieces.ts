import type { Direction } from '../figure.ts';

/** What a stretch between two numbers is made of, as far as comparisons need to know. */
export type PieceKind = 'base' | 'verb' | 'level' | 'filler' | 'name' | 'and' | 'mark' | 'other';

export interface Piece {
  kind: PieceKind;
  text: string;
  direction?: Direction;
}

const year = '(?:(?:19|20)\\d\\d|[一二][九〇零][〇零一二三四五六七八九]{2}|上一|去|上|前|往|当|\\*{2})年度?';
const inYear =
  '(?:上半年|下半年|前?[一二三四1-4]个?季度|前[一二三四五六七八九十\\d]+个?月|\\d{1,2}(?:[-—至]\\d{1,2})?月份?)?';
const span = `(?:${year}${inYear}|前一年|[一二两三四五六七八九十\\d]+年前|期初|上个?月|上[一1]?期|上[一1]?个?季度|[一二三四1-4]季度|上半年|前[一二三四五六七八九十\\d]+个?月|年初|前期|此前|同期|上一?届|上次|上一?轮|往年|疫情前|[“"]?十[一二三四五]五[”"]?(?:时期|期间|规划)?)`;
const basis = [
  `同比(?:${year})?(?:同期)?`,
  '按(?:年|月|季)(?![度份])',
  '环比(?:上月|上期|上季度|[一二三四]季度)?',
  `(?:比|较|与|同|和|跟|相比|相较|对比)(?:于)?(?:之)?${span}(?:的)?(?:同期|同月|同季|末|底|全年|年末)?(?:的)?(?:水平|数|数据)?(?:相比|比较|相较)?(?:较)?`,
  // What is compared with is an open class: 比前五年, 较上学年, 比同类高校平均, 低于全省平均水平.
  '(?:比|较|低于|高于|高出|相较于?)[^，,。；;\\d比较]{1,10}?(?:学年|学期|五年|三年|年度|平均(?:水平|数|值)?|均值|水平|时期|时限|[年月期季届][初末底]|之?前)',
  '上(?:学年|学期|周|旬)(?:同期)?',
  `${year}(?:的)?(?:同期|同月|全年)(?:的)?(?:数|水平)?(?:相比)?`,
  '同期(?:相比)?',
  '相比(?:之下)?',
  '(?:去|上)年',
].join('|');
const up =
  '增长|增加|增多|净增|上升|提高|提升|上涨|攀升|扩大|增速|增幅|涨幅|升幅|提速|递增|加快|高于|高出|多于|翻|增|升|涨|多';
const down =
  '负增长|下降|减少|降低|回落|下滑|下跌|缩减|压缩|压减|收窄|萎缩|降幅|减幅|跌幅|缩短|缩小|锐减|削减|放缓|递减|节约|精简|低于|少于|降|减|跌|少';
const filler =
  '受[^，,。\\d]{1,14}影响|至少|最少|不少于|不低于|不超过|不到|不足|超过|突破|高达|多达|达到|超|逾|达|约|近|了|为|是|的|也|又|还|均|各|都|则|已|共|计|分别|双双|累计|合计|总共|实际|名义|大幅度?|略有|略|小幅|稳步|明显|显著|持续|同步|总体|按可比(?:价格?|口径)(?:计算)?|同口径|剔除[^，,]{0,8}因素后?|扣除[^，,]{0,8}因素后?|全部|同时';
const names =
  '批次数?|人次数?|人员数|团组数|批数|人数|(?<![文案邮信证])件数(?!量)|份数|户数|家数|场次数?|次数|宗数|起数|数量|总量|总数|总额|金额|数额|面积|件次|案件数|本数|例数|项数|数|量|额';

const piece = new RegExp(
  `(${basis})|(持平|不变)|((?:${down})(?:率|幅度|幅|速度)?)|((?:${up})(?:率|幅度|幅|速度)?)|(${filler})|(${names})|(以及|和|及|与|、|而)|([，,：:（(）)\\s“”"—+\\-−↑↓]+)`,
  'y',
);
const level = /[到至]/y;

function classify(match: RegExpExecArray): Piece {
  const text = match[0];
  if (match[1]) return { kind: 'base', text };
  if (match[2]) return { kind: 'verb', text, direction: 'flat' };
  if (match[3]) return { kind: 'verb', text, direction: 'down' };
  if (match[4]) return { kind: 'verb', text, direction: 'up' };
  if (match[5]) return { kind: 'filler', text };
  if (match[6]) return { kind: 'name', text };
  if (match[7]) return { kind: 'and', text };
  return { kind: 'mark', text };
}

/** Cuts a stretch into pieces, left to right; what the grammar does not know is `other`. */
export function cutPieces(gap: string): Piece[] {
  const pieces: Piece[] = [];
  let other = '';
  let i = 0;
  const flush = (): void => {
    if (other) pieces.push({ kind: 'other', text: other });
    other = '';
  };
  while (i < gap.length) {
    level.lastIndex = i;
    if (level.test(gap)) {
      flush();
      pieces.push({ kind: 'level', text: gap[i]! });
      i++;
      continue;
    }
    // 年均增长 is a rate of its own, not the change of the count before it.
    if (gap[i + 1] === '均' && '年月日'.includes(gap[i]!)) {
      other += gap.slice(i, i + 2);
      i += 2;
      continue;
    }
    piece.lastIndex = i;
    const match = piece.exec(gap);
    if (!match) {
      other += gap[i++]!;
      continue;
    }
    flush();
    pieces.push(classify(match));
    i += match[0].length;
  }
  flush();
  return pieces;
}
