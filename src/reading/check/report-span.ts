/** The months that a report covers. */
export interface ReportSpan {
  readonly year: number | null;
  readonly from: number;
  readonly to: number;
  /** 2018年上半年, 上半年. */
  readonly label: string;
}

const halves: Record<string, [number, number]> = { 上半年: [1, 6], 下半年: [7, 12] };
const quarter = '一二三四';

function span(year: number | null, from: number, to: number): ReportSpan {
  const part =
    to - from === 11
      ? '全年'
      : to - from === 5
        ? from === 1
          ? '上半年'
          : '下半年'
        : to - from === 2 && to % 3 === 0
          ? `第${quarter[to / 3 - 1]!}季度`
          : from === to
            ? `${from}月`
            : `${from}至${to}月`;
  return { year, from, to, label: year === null ? part : part === '全年' ? `${year}年` : `${year}年${part}` };
}

function fromName(name: string): ReportSpan | null {
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(\d\d))?$/.exec(name);
  if (found) {
    const year = Number(found[1]);
    if (found[2]) return found[2] === '1' ? span(year, 1, 6) : span(year, 7, 12);
    if (found[3]) return span(year, Number(found[3]) * 3 - 2, Number(found[3]) * 3);
    return found[4] ? span(year, Number(found[4]), Number(found[4])) : span(year, 1, 12);
  }
  const days = /^(\d{4})-(\d\d)-\d\d\.\.(\d{4})-(\d\d)-\d\d$/.exec(name);
  return days && days[1] === days[3] ? span(Number(days[1]), Number(days[2]), Number(days[4])) : null;
}

const title =
  /(?:((?:19|20)\d\d)年度?|[*×xX]{2}年|今年)?(上半年|下半年|第?([一二三四1-4])季度|(\d{1,2})月份?|1[-—~至](\d{1,2})月份?)?[^\n。，,；;：:]{0,12}?(?:工作)?(?:总结|报告|汇报|情况|小结|通报)/g;

/** The period of the report: what the caller says, else what its title says. Texts without either have none. */
export function findReportSpan(text: string, period?: string): ReportSpan | null {
  if (period) return fromName(period);
  for (const match of text.slice(0, 400).matchAll(title)) {
    const year = match[1] ? Number(match[1]) : null;
    if (match[2]) {
      const half = halves[match[2]];
      if (half) return span(year, ...half);
      if (match[3]) {
        const n = /\d/.test(match[3]) ? Number(match[3]) : quarter.indexOf(match[3]) + 1;
        return span(year, n * 3 - 2, n * 3);
      }
      if (match[5]) return span(year, 1, Number(match[5]));
      if (match[4]) return span(year, Number(match[4]), Number(match[4]));
    }
    if (year !== null) return span(year, 1, 12);
  }
  return null;
}
