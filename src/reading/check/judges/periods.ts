import { findSectionTurns } from '../../meaning/sections.ts';
import type { Draft } from '../draft.ts';
import type { Raised } from '../finding.ts';
import type { ReportSpan } from '../report-span.ts';

const future =
  /将(?!近|军|来访的)|拟(?!定|订)|计划(?!内|外|完成|执行)|预计|届时|力争|争取|打算|准备|下一步|下步|定于|前完成|即将|到期|有效期|截止日期|之前|规划|目标|明年|要(?:在|于)|安排(?:在|于)/;
const past =
  /了|已|共|成功|圆满|先后|累计|完成|举办|召开|接待|来访|率团|访问|签署|签订|参加|组织|办理|开展|收到|通过|获|正式|启动|赴/;
/** Before a time that is compared with, from which something runs, or that belongs to another year. */
const excused =
  /(?:[比较与同和跟]|相比|对比|自|从|由|去年|上年|前年|往年|上一年|明年|次年|翌年|\*\*年|[xX×]{2}年|(?:19|20)\d\d年|每年|历年|当年|[至到—~-])\s?$/;
const quotes = /[“《〔【][^”》〕】]{0,60}$/;

interface Told {
  start: number;
  end: number;
  sentence: string;
  before: string;
  after: string;
}

function contexts(draft: Draft, pattern: RegExp): [RegExpMatchArray, Told][] {
  const { text } = draft;
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const head = text.slice(Math.max(0, start - 120), start);
    const tail = text.slice(end, end + 120);
    const from = Math.max(...['。', '；', ';', '\n', '！'].map((mark) => head.lastIndexOf(mark))) + 1;
    const stop = tail.search(/[。；;\n！]/);
    return [
      match,
      {
        start,
        end,
        sentence: head.slice(from) + match[0] + (stop < 0 ? tail : tail.slice(0, stop)),
        before: head.slice(from),
        after: stop < 0 ? tail : tail.slice(0, stop),
      },
    ];
  });
}

const inQuotes = (before: string): boolean => quotes.test(before);

/** Where the draft tells what is to come. */
function futureAt(draft: Draft): (place: number) => boolean {
  const turns = findSectionTurns(draft.text);
  return (place) => turns.findLast(({ start }) => start <= place)?.coming ?? false;
}

type Raise = (told: Told, says: string, why: string, more?: Partial<Raised>) => void;

function monthRanges(
  draft: Draft,
  span: ReportSpan,
  isFuture: (place: number) => boolean,
  raise: Raise,
): void {
  for (const [match, told] of contexts(
    draft,
    /(?<![\d.月日])(\d{1,2})\s?(?:-|—|–|~|～|至|到)+\s?(\d{1,2})月份?/g,
  )) {
    const [from, to] = [Number(match[1]), Number(match[2])];
    const year = /((?:19|20)\d\d)年\s?$/.exec(told.before)?.[1];
    const before = year && Number(year) === span.year ? told.before.replace(/\d{4}年\s?$/, '') : told.before;
    if (from < 1 || to > 12 || from >= to || inQuotes(before) || excused.test(before)) continue;
    if (/同期|相比/.test(told.after.slice(0, 3)) || future.test(told.sentence) || isFuture(told.start))
      continue;
    const own = `${span.from}-${span.to}月${match[0].endsWith('份') ? '份' : ''}`;
    const fix = { expected: own, fix: { start: told.start, end: told.end, to: own } };
    if (to > span.to) raise(told, match[0], `报告期是${span.label}，${match[0]}超出报告期`, fix);
    else if (
      from === span.from &&
      to < span.to &&
      span.to - to <= 2 &&
      /共|累计|合计|总/.test(told.after.slice(0, 20))
    )
      raise(told, match[0], `报告期是${span.label}，这里只到${to}月`, { ...fix, question: true });
  }
}

function singleMonths(
  draft: Draft,
  span: ReportSpan,
  isFuture: (place: number) => boolean,
  raise: Raise,
): void {
  const pattern =
    /(今年|本年|(?:19|20)\d\d年)?\s?(?<![\d.\-—–~～至到])(\d{1,2})月(?:(\d{1,2})日|份|底|初|末|[上中下]旬)?(?!\s?[-—–~～至到]\s?\d{1,2}月)/g;
  for (const [match, told] of contexts(draft, pattern)) {
    const month = Number(match[2]);
    const year = /\d/.test(match[1] ?? '') ? Number.parseInt(match[1]!) : span.year;
    if (
      month < 1 ||
      month > 12 ||
      inQuotes(told.before) ||
      future.test(told.sentence) ||
      isFuture(told.start)
    )
      continue;
    if (!match[1] && excused.test(told.before)) continue;
    if (year !== null && span.year !== null && year !== span.year) continue;
    if (month <= span.to) continue;
    if (/^(?:[\u4e00-\u9fff]{0,4}(?:通知|文件))/.test(told.after)) continue;
    raise(
      told,
      match[0],
      `报告期是${span.label}，${match[0]}在报告期之后，却当作已办的事来说`,
      past.test(told.sentence) ? {} : { question: true },
    );
  }
}

const quarters = '一二三四';

function namedParts(
  draft: Draft,
  span: ReportSpan,
  isFuture: (place: number) => boolean,
  raise: Raise,
): void {
  for (const [match, told] of contexts(
    draft,
    /(上半年|下半年|第?([一二三四1-4])季度)(?!工作(?:计划|打算|安排)|打算|重点|计划|安排)/g,
  )) {
    if (
      inQuotes(told.before) ||
      excused.test(told.before) ||
      future.test(told.sentence) ||
      isFuture(told.start)
    )
      continue;
    if (
      /^(?:的)?(?:同期|工作|主要|重点)/.test(told.after) ||
      !/\d/.test(told.sentence.replace(/\d{4}年/g, ''))
    )
      continue;
    const [from, to] = match[2]
      ? [quarterOf(match[2]) * 3 - 2, quarterOf(match[2]) * 3]
      : match[1] === '上半年'
        ? [1, 6]
        : [7, 12];
    if (from > span.to && past.test(told.sentence))
      raise(
        told,
        match[0],
        `报告期是${span.label}，${match[0]}还没有到，却当作已办的事来说`,
        partFix(span, told),
      );
    else if (to < span.from && past.test(told.sentence) && !match[2])
      raise(told, match[0], `报告期是${span.label}，${match[0]}不在报告期内`, {
        ...partFix(span, told),
        question: true,
      });
  }
}

const quarterOf = (word: string): number => (/\d/.test(word) ? Number(word) : quarters.indexOf(word) + 1);

function partFix(span: ReportSpan, told: Told): Partial<Raised> {
  const own = span.label.replace(/^\d{4}年/, '');
  return own ? { expected: own, fix: { start: told.start, end: told.end, to: own } } : {};
}

function years(draft: Draft, span: ReportSpan, isFuture: (place: number) => boolean, raise: Raise): void {
  const own = span.year;
  if (own === null) return;
  const part = span.label.replace(/^\d{4}年/, '');
  for (const [match, told] of contexts(draft, /(?<!\d)((?:19|20)\d\d)年/g)) {
    const year = Number(match[1]);
    const before = told.before.replace(/(?:19|20)\d\d年?$|截[至止]到?$/, '');
    if (year === own || inQuotes(told.before) || excused.test(before)) continue;
    if (/^(?:以来|起|开始|底|末|初|同期|前|后|版|制定|出台|[\s]?[-—–~～至到])/.test(told.after)) continue;
    const fix = { expected: `${own}年`, fix: { start: told.start, end: told.end, to: `${own}年` } };
    const title =
      told.start < 200 && /(?:总结|报告|汇报|小结)/.test(told.after.slice(0, 16)) && told.before.length < 24;
    if (title) {
      raise(told, match[0], `报告期是${span.label}，标题写的是${year}年`, fix);
      continue;
    }
    if (future.test(told.sentence) || isFuture(told.start)) continue;
    if (/^(?:上半年|下半年|全年)?(?:为|是|仅)/.test(told.after)) continue;
    // A report on a whole year is written, approved and published in the next one.
    if (year > own && span.to === 12 && !/^(?:上半年|全年)?[，,]?(?:共|累计)/.test(told.after)) continue;
    if (year > own) {
      raise(told, match[0], `报告期是${span.label}，${year}年还没有到，却当作已办的事来说`, fix);
      continue;
    }
    if (
      year !== own - 1 ||
      (told.sentence.includes(`${own}年`) && !/截[至止]到?$/.test(told.before)) ||
      /同比|相比|去年|上年|基数/.test(told.sentence)
    )
      continue;
    const sameRest = part !== '' && told.after.startsWith(part);
    const sums =
      /^(?:度)?[，,]?(?:我[市区办]|全[市区]|本办|市外办)?(?:上半年|全年)?[，,]?(?:共|累计|合计)/.test(
        told.after,
      );
    const month = /^\s?(\d{1,2})月/.exec(told.after);
    if (sameRest || sums)
      raise(told, match[0], `报告期是${span.label}，这里写的是${year}年，像是上一年留下的`, fix);
    else if (
      month &&
      Number(month[1]) >= span.from &&
      Number(month[1]) <= span.to &&
      past.test(told.sentence) &&
      !/的$|成立|签署的|结好|以来|始/.test(told.after.slice(0, 30))
    )
      raise(told, match[0], `报告期是${span.label}，这里写的是${year}年，像是年份写错`, {
        ...fix,
        question: true,
      });
  }
}

/** Times that are not those of the report: after its end and told as done, or left over from another year. */
export function judgePeriods(draft: Draft): Raised[] {
  const { span } = draft;
  if (!span) return [];
  const raised: Raised[] = [];
  const isFuture = futureAt(draft);
  const raise: Raise = ({ start, end }, says, why, more = {}) =>
    raised.push({ kind: 'period', start, end, says, why, ...more });
  monthRanges(draft, span, isFuture, raise);
  singleMonths(draft, span, isFuture, raise);
  namedParts(draft, span, isFuture, raise);
  years(draft, span, isFuture, raise);
  return raised;
}
