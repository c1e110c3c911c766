import type { Lang } from '../../model/label.ts';
import { say } from '../words.ts';
import type { FindingView } from './types.ts';

export type Weight = 'block' | 'warn' | 'note' | 'waived';

/** How much a finding weighs now: what was granted weighs nothing any more. */
export function weightOf({ severity, waiver }: Pick<FindingView, 'severity' | 'waiver'>): Weight {
  return waiver?.status === 'granted' ? 'waived' : severity;
}

const order: readonly Weight[] = ['block', 'warn', 'note', 'waived'];

/** What forbids first, what was let pass last. */
export function byWeight(findings: readonly FindingView[]): readonly FindingView[] {
  return [...findings].sort((a, b) => order.indexOf(weightOf(a)) - order.indexOf(weightOf(b)));
}

/** `2项不符合，1项请核对`; nothing is not said. */
export function countWords(findings: readonly FindingView[], lang: Lang): string {
  const words = { block: 'countBlock', warn: 'countWarn', note: 'countNote', waived: 'countWaived' } as const;
  return order
    .flatMap((weight) => {
      const n = findings.filter((one) => weightOf(one) === weight).length;
      return n === 0 ? [] : [say(lang, words[weight], { n })];
    })
    .join(say(lang, 'comma'));
}

/** By which document and article: `《…》（中办发〔2008〕9号）第18条`. */
export function clauseWords({ title, number, article }: FindingView['clause'], lang: Lang): string {
  const numbered = number === null ? '' : lang === 'zh' ? `（${number}）` : ` (${number})`;
  const named = /^《/.test(title) || lang === 'en' ? title : `《${title}》`;
  const where = article === '' ? '' : lang === 'zh' ? article : ` ${article}`;
  return `${named}${numbered}${where}`;
}

/** The ids of the entry that a finding is about, the nearest first: `members.0.person`, `members.0`, `members`. */
export function entryOf(path: string): string {
  return path.split('.')[0] ?? path;
}
