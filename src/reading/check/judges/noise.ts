import type { Change } from '../../clean.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';

const reasons: Record<Change['kind'], string> = {
  'look-alike': '形近的异字',
  traditional: '繁体字',
  compatibility: '兼容字符',
  width: '全角字符',
  digit: '数字误作字母',
  invisible: '看不见的字符',
  line: '句中断行',
};

/** What was restored, as findings: the places are already those of the draft. Neighbours become one. */
export function noiseOf(draft: Draft): Finding[] {
  const found: Finding[] = [];
  for (const { start, end, from, to, kind } of draft.clean.changes) {
    if (kind === 'width' && (from === '　' || /\s/.test(from) || /^[＋～]$/.test(from))) continue;
    const last = found.at(-1);
    if (last && last.end === start && last.fix) {
      last.end = end;
      last.quote += from;
      last.says += from;
      last.expected += to;
      last.fix = { start: last.fix.start, end, to: last.fix.to + to };
      continue;
    }
    found.push({
      kind: 'noise',
      start,
      end,
      quote: draft.original.slice(start, end),
      says: from,
      expected: to,
      why: `${reasons[kind]}：“${from}”应为“${to}”`,
      fix: { start, end, to },
    });
  }
  return found;
}
