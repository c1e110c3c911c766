import type { Lang } from '../../model/label.ts';
import { say } from '../words.ts';
import { dayWords } from './day-words.ts';
import type { ProcessView } from './types.ts';

type Happening = ProcessView['events'][number];
type Capacity = Happening['as'];

// What follows of itself (a step opened, was passed) is seen in the chain, and not told again.
const silent = new Set(['opened', 'passed', 'started', 'ended']);

/** Whether something that happened is told in the trail. */
export function isSaid({ kind }: Pick<Happening, 'kind'>): boolean {
  return !silent.has(kind);
}

/** The happenings that the trail tells; what was written down is told once, as the decision that it became. */
export function saidOf<T extends Pick<Happening, 'kind' | 'detail'>>(events: readonly T[]): readonly T[] {
  return events.filter((event, i) => {
    if (event.kind !== 'registered') return isSaid(event);
    const then = events
      .slice(i + 1)
      .find(
        ({ kind, detail }) =>
          (kind === 'decided' || kind === 'disputed' || kind === 'registered') &&
          detail.step === event.detail.step &&
          detail.seat === event.detail.seat,
      );
    return then?.kind !== 'decided';
  });
}

const names: Readonly<Record<string, readonly [string, string]>> = {
  started: ['提交', 'handed in'],
  opened: ['到达本步骤', 'reached this step'],
  passed: ['本步骤通过', 'passed this step'],
  collapsed: ['与前一步为同一人，已合并', 'joined with the step before: the same person'],
  returned: ['退回', 'returned'],
  withdrawn: ['撤回申请', 'withdrew'],
  takenBack: ['取回意见', 'took back'],
  signerAdded: ['加签', 'added a signer'],
  transferred: ['转办', 'handed over'],
  delegated: ['委派', 'asked for advice'],
  advised: ['答复意见', 'advised'],
  reminded: ['催办', 'reminded'],
  supplementAsked: ['要求补正', 'asked to supplement'],
  supplemented: ['补正', 'supplemented'],
  slipPrinted: ['制作呈批件', 'made the slip'],
  registered: ['登记线下签批，待复核', 'wrote down a signature, to be confirmed'],
  disputed: ['作废登记', 'disputed'],
  sentOut: ['发函', 'sent a letter'],
};

const media: Readonly<Record<string, readonly [string, string]>> = {
  paper: ['纸质签批', 'on paper'],
  meeting: ['会议决定', 'by a meeting'],
  letter: ['来函', 'by letter'],
  silence: ['逾期视为同意', 'by silence'],
};

const outcomes: Readonly<Record<string, readonly [string, string]>> = {
  approved: ['办结：批准', 'ended: approved'],
  refused: ['办结：不予批准', 'ended: refused'],
  returned: ['退回申请人', 'returned to the applicant'],
  withdrawn: ['申请人撤回', 'withdrawn'],
  cancelled: ['取消', 'cancelled'],
};

/** In whose place somebody acted; nothing for whoever sits there themselves. */
export function capacityWords(as: Pick<Capacity, 'kind' | 'for'>, lang: Lang): string {
  const who = as.for?.name ?? '';
  switch (as.kind) {
    case 'substitute':
      return say(lang, 'standsFor', { who });
    case 'secretary':
      return say(lang, 'secretaryOf', { who });
    case 'adviser':
      return say(lang, 'asAdviser');
    case 'applicant':
      return say(lang, 'asApplicant');
    case 'handler':
      return say(lang, 'asHandler');
    case 'keeper':
      return say(lang, 'asKeeper');
    default:
      return '';
  }
}

/** What was done or decided, and the words that were used. */
export interface Told {
  readonly act: string;
  readonly words: string;
  /** By which way and by what it is proven. */
  readonly proof: string;
  readonly against: boolean;
}

interface Detail {
  readonly kind: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One happening in words; `stepName` calls the step to which something was returned. */
export function tellHappening(
  { kind, detail }: Detail,
  reader: { readonly lang: Lang; readonly today: string },
  stepName: (at: number) => string = String,
): Told {
  const { lang, today } = reader;
  const at = lang === 'zh' ? 0 : 1;
  const text = (name: string): string => (typeof detail[name] === 'string' ? detail[name] : '');
  const named = (name: string): string =>
    (detail[name] as { readonly name?: string } | undefined)?.name ?? '';
  const number = (detail.evidence as { readonly number?: string } | undefined)?.number ?? '';
  const against = detail.verdict === 'reject';
  const verdict = say(lang, against ? 'verdictReject' : 'cmdApprove');
  const comma = say(lang, 'comma');
  const join = (...parts: readonly string[]): string => parts.filter((one) => one !== '').join(comma);
  if (kind === 'decided' || kind === 'registered') {
    const medium = media[text('medium')]?.[at] ?? '';
    const by = named('registeredBy');
    return {
      act: kind === 'registered' ? join(names.registered?.[at] ?? '', verdict) : verdict,
      words: text('opinion') || text('words'),
      proof: join(
        medium,
        medium === '' ? '' : dayWords(text('on'), today, lang),
        number,
        by === '' ? '' : say(lang, 'registeredBy', { who: by }),
      ),
      against,
    };
  }
  if (kind === 'ended')
    return { act: outcomes[text('outcome')]?.[at] ?? kind, words: text('reason'), proof: '', against };
  const to = detail.to;
  const target =
    kind === 'returned'
      ? to === 'applicant'
        ? say(lang, 'toApplicant')
        : typeof to === 'number'
          ? stepName(to)
          : text('to')
      : named('to') || (kind === 'transferred' || kind === 'delegated' ? text('to') : '');
  const due = text('due');
  return {
    act: `${names[kind]?.[at] ?? kind}${target === '' ? '' : ` → ${target}`}`,
    words: text('reason') || text('opinion') || text('what') || text('note') || text('words'),
    proof: join(
      text('letter') || text('number'),
      due === '' ? '' : say(lang, 'letterDue', { due: dayWords(due, today, lang) }),
      detail.silence === 'consent' ? say(lang, 'silenceConsent') : '',
      kind === 'returned' && detail.to === 'applicant'
        ? say(lang, detail.resume === 'here' ? 'resumeHere' : 'resumeStart')
        : '',
    ),
    against: kind === 'returned' || kind === 'disputed',
  };
}
