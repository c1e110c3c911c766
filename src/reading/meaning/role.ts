import type { Role } from '../figure.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { placeByGoalLists } from './goal-lists.ts';
import type { GoalList } from './goal-lists.ts';

/** 将 and 计划 are future only before a verb: 将辖区16个园区纳入… takes 将 as 把, 年度计划 is a noun. */
const futureVerb =
  '(?:于|在|继续|进一步|举办|组织|有|会|达|派|建|开展|完成|新增|新建|实现|邀请|指导|重点|精心|全面|力争|以|对(?!外)|与|从|为|再|陆续|分批|按照|通过|围绕|深入|启动|推进|推动|打造|安排|争取|投入|接待|赴|前往|出席|召开|出台|制定|制作|积极|认真|努力|加大|加强|引进|培育|培训|实施|突破|超过|压缩|增加|扩大|提升|提高|不断|着力|聚焦|选派|选择|遴选|选|发放|投资|开工|建成|落实|开通|签|办|走访|慰问|减少|同|把|向|利用|依托|联合|共|新|每|分|请|招|申|印|编|用|至少|在|承办|协办|开|筹|谋划|扶持|支持|帮助|配合|促|力|迎|参|访|来|到)';
/** After a noun 计划 is mostly a part of a name (优秀人才计划分配名额): only a whole verb makes it a plan. */
const plainVerb =
  '(?:于|在(?=\\d)|继续|进一步|举办|组织|开展|完成|新增|新建|实现|邀请|安排|争取|投入|接待|赴|前往|出席|召开|出台|引进|培训|选派|发放|建成|开通|走访|承办|参加|访问)';
const cue = new RegExp(
  [
    `(力争|(?<!积极|主动|多方|经|经过)争取(?!到|了|得|上级|中央|国家|省级?|外交部|资金|项目资金|支持)|争取(?=实现|完成|达到|突破|年内|全年|下半年|新增|引进|在\\d)|确保(?!了)|奋斗目标|预期目标|主要目标|总体目标|目标是|目标为|预计[^，,。；;\\d]{0,12}(?:达|完成|实现|突破|超)|有望|不低于|不少于(?=[^，,]{0,10}目标))`,
    `((?<!坚持|始终|注重|主动|积极|坚决|切实)将(?=${futureVerb})|届时|(?<![模虚])拟(?![定制订人态合议])|(?<![一-龥]|我们|[我本全][办会局市区县省])(?:我们|[我本全][办会局市区县省])?计划(?!总?投资|[的内外数书表任上执安])(?=[一-龥])|(?<!年度|行动|提升|发展|工作|划|培训|出访|出国|临时出国)计划(?=${plainVerb})|预计|下一步|下半年(?=[^，,。]{0,6}(?:将|要|计划|争取|拟))|打算|准备(?=${futureVerb})|要(?=力争|争取|确保|完成|实现|达到|新增|引进|举办))`,
    `(已经?|目前|截至|截止|累计|完成了|共(?=接待|办理|审批|完成|举办|开展|计|有|发放|组织)|今年以来|年初(?!计划|安排|确定|预算)|去年|上年(?!同期)|圆满|成功|先后|[一-龥]了(?=[\\d“《约近一两三四五六七八九十]))`,
  ].join('|'),
  'g',
);
const goalBefore =
  /(?:目标|指标|任务数|(?:年度|全年|下达的?)(?:工作)?(?:任务|计划))(?:任务|数|值|量|为|是|[:：（(]|\s){0,3}$/;
const goalAfter = /^(?:[\u4e00-\u9fff]{0,4}的)?(?:奋斗|工作|年度|预期)?目标/;
/** A cue holds for this many characters after it. */
const reach = 90;
/** A level to reach is named near its number; farther away the word belongs to something else. */
const targetReach = 45;

/** A word of a sentence that tells what is done from what is to come. */
export interface RoleCue {
  at: number;
  role: Role;
  word: string;
}

const longest = 20_000;

/** The cues of one sentence, in order. */
export function findRoleCues(text: string, start: number, end: number): RoleCue[] {
  const cues: RoleCue[] = [];
  const sentence = text.slice(start, Math.min(end, start + longest) + 2);
  cue.lastIndex = 0;
  for (let match = cue.exec(sentence); match; match = cue.exec(sentence)) {
    const role = match[1] ? 'target' : match[2] ? 'plan' : 'result';
    cues.push({ at: start + match.index, role, word: match[0] });
  }
  return cues;
}

export interface RoleFinding {
  role: Role;
  why: string;
}

export interface RolePlace {
  cues: readonly RoleCue[];
  goalLists: readonly GoalList[];
  /** The part of the report tells what is to come. */
  coming: boolean;
}

function lastCue(cues: readonly RoleCue[], place: number): RoleCue | undefined {
  let last: RoleCue | undefined;
  for (const found of cues) {
    if (found.at >= place) break;
    const distance = place - found.at;
    if (distance > reach) continue;
    if (found.role === 'target' && found.word !== '力争' && distance > targetReach) continue;
    if (found.role === 'plan' && last?.role === 'target') continue;
    last = found;
  }
  return last;
}

/**
 * Whether a number says what was done, what shall be reached, or what is scheduled: the last cue before it in its
 * sentence decides; without one, the section that it stands in.
 */
export function findRole(text: string, quantity: Quantity, place: RolePlace): RoleFinding {
  const { start, end, kind } = quantity;
  const before = text.slice(Math.max(0, start - 10), start);
  if (goalBefore.test(before) && (kind !== 'ratio' || !before.endsWith('的')))
    return { role: 'target', why: '紧跟在“目标/任务”之后' };
  const byList = placeByGoalLists(place.goalLists, start);
  if (byList === 'in') return { role: 'target', why: '列在“目标”之下' };
  const last = lastCue(place.cues, start);
  if (last && last.role !== 'result') return { role: last.role, why: `前有“${last.word}”` };
  if (!last && goalAfter.test(text.slice(end, end + 12))) return { role: 'target', why: '其后是“目标”' };
  if (place.coming && (!last || /了$|先后|成功|圆满/.test(last.word)))
    return { role: 'plan', why: '所在部分写今后工作' };
  if (byList === 'after' && !last) return { role: 'plan', why: '同段前文是“目标”' };
  return { role: 'result', why: last ? `前有“${last.word}”` : '无打算、目标字样' };
}
