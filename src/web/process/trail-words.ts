import type { Lang } from '../../model/label.ts';
import type { ProcessView } from './types.ts';

type Happening = ProcessView['events'][number];

// What follows of itself (a step opened, was passed) is seen in the chain, and not told again.
const silent = new Set(['opened', 'passed', 'started', 'ended']);

/** Whether something that happened is told in the trail. */
export function isSaid({ kind }: Happening): boolean {
  return !silent.has(kind);
}

const names: Readonly<Record<string, readonly [string, string]>> = {
  collapsed: ['与前一步为同一人，合并', 'joined with the step before: the same person'],
  returned: ['退回：', 'returned: '],
  withdrawn: ['撤回申请：', 'withdrew: '],
  takenBack: ['取回意见：', 'took back: '],
  signerAdded: ['加签：', 'added a signer: '],
  transferred: ['转办：', 'handed over: '],
  delegated: ['征求意见：', 'asked for advice: '],
  advised: ['答复：', 'advised: '],
  reminded: ['催办 ', 'reminded '],
  supplementAsked: ['要求补正：', 'asked to supplement: '],
  supplemented: ['补正：', 'supplemented: '],
  slipPrinted: ['制作呈批件 ', 'made the slip '],
  registered: ['登记线下签批：', 'wrote down from paper: '],
  disputed: ['作废登记：', 'disputed: '],
  sentOut: ['去函 ', 'sent letter '],
};

const media: Readonly<Record<string, readonly [string, string]>> = {
  paper: ['纸质签批', 'on paper'],
  meeting: ['会议决定', 'by a meeting'],
  letter: ['来函', 'by letter'],
  silence: ['逾期视为同意', 'by silence'],
};

/** One happening in words: the verdict with its words and proof, or what was done and why. */
export function trailLine(event: Happening, lang: Lang): string {
  const at = lang === 'zh' ? 0 : 1;
  const { detail, kind } = event;
  const text = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '');
  if (kind === 'decided') {
    const verdict = detail.verdict === 'reject' ? ['不同意', 'against'] : ['同意', 'agreed'];
    const medium = media[text('medium')];
    const number = (detail.evidence as { readonly number?: string } | undefined)?.number;
    const by = (detail.registeredBy as { readonly name?: string } | undefined)?.name;
    const proof = [
      medium?.[at],
      medium ? text('on') : undefined,
      number,
      by === undefined ? undefined : lang === 'zh' ? `${by}登记` : `written down by ${by}`,
    ].filter((one) => one !== undefined && one !== '');
    const words = text('opinion') || verdict[at] || '';
    return proof.length === 0 ? words : `${words}（${proof.join('，')}）`;
  }
  const to = (detail.to as { readonly name?: string } | undefined)?.name ?? '';
  const said =
    text('reason') ||
    text('opinion') ||
    text('what') ||
    text('note') ||
    text('words') ||
    text('letter') ||
    text('number');
  return `${names[kind]?.[at] ?? kind}${[to, said].filter(Boolean).join(lang === 'zh' ? '，' : ', ')}`;
}
