/** The months that a report covers. */
export interface ReportSpan {
  readonly year: number | null;
  readonly from: number;
  readonly to: number;
  /** 2018年上半年, 上半年. */
  readonly label: string;
}

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

const titled = /总结|报告|汇报|小结|通报|情况/;
const yearWord = /((?:19|20)\d\d)年/;
const partWord =
  /(上半年|下半年)|第?([一二三四1-4])季度|(?<!\d)1[-—~至](\d{1,2})月|(?<!\d)(\d{1,2})月份?(?!\d|日)/;

/** The period of the report: what the caller says, else what its title says. Texts without either have none. */
export function findReportSpan(text: string, period?: string): ReportSpan | null {
  if (period) return fromName(period);
  // A title is one of the first lines, and no sentence.
  const lines = text
    .slice(0, 400)
    .split('\n')
    .filter((line) => line.trim() !== '' && line.length < 60 && !/[。；;]/.test(line))
    .slice(0, 4);
  const line = lines.find((one) => titled.test(one) && (yearWord.test(one) || partWord.test(one)));
  if (!line) return null;
  const year = yearWord.exec(line);
  const part = partWord.exec(line);
  const said = year ? Number(year[1]) : null;
  if (!part) return said === null ? null : span(said, 1, 12);
  if (part[1]) return part[1] === '上半年' ? span(said, 1, 6) : span(said, 7, 12);
  if (part[2]) {
    const n = /\d/.test(part[2]) ? Number(part[2]) : quarter.indexOf(part[2]) + 1;
    return span(said, n * 3 - 2, n * 3);
  }
  const month = Number(part[3] ?? part[4]);
  return month >= 1 && month <= 12 ? span(said, part[3] ? 1 : month, month) : null;
}
