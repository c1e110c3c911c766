import type { Picked } from '../people-picker.tsx';
import type { Word } from '../words.ts';
import type { OfferView, ProcessView } from './types.ts';

/** One input of a command's dialog. */
export type CommandEntry =
  | 'opinion'
  | 'reason'
  | 'what'
  | 'note'
  | 'landing'
  | 'people'
  | 'position'
  | 'verdict'
  | 'medium'
  | 'on'
  | 'words'
  | 'number'
  | 'scan'
  | 'letter'
  | 'due'
  | 'silence';

interface Plan {
  readonly label: Word;
  readonly entries: readonly CommandEntry[];
  /** Entries without which the command is not sent. */
  readonly needs?: readonly CommandEntry[];
  /** Said above the entries. */
  readonly hint?: Word;
  readonly danger?: boolean;
}

const outside = {
  needs: ['on', 'words'],
} as const;

/** What the page offers for each command, in this order; the server says which of them this person may give. */
export const commandPlans: Readonly<Record<string, Plan>> = {
  approve: { label: 'cmdApprove', entries: ['opinion'] },
  confirm: { label: 'cmdConfirm', entries: [], hint: 'confirmHint' },
  advise: { label: 'cmdAdvise', entries: ['opinion'], needs: ['opinion'] },
  supplement: { label: 'cmdSupplement', entries: ['note'], needs: ['note'] },
  reply: { label: 'cmdReply', entries: ['verdict', 'on', 'words', 'number', 'scan'], ...outside },
  noteSilence: { label: 'cmdNoteSilence', entries: [], hint: 'noteSilenceHint' },
  sendOut: { label: 'cmdSendOut', entries: ['letter', 'due', 'silence'], needs: ['letter'] },
  register: {
    label: 'cmdRegister',
    entries: ['verdict', 'medium', 'on', 'words', 'number', 'scan'],
    ...outside,
  },
  return: { label: 'cmdReturn', entries: ['landing', 'reason'], needs: ['reason'] },
  printSlip: { label: 'cmdPrintSlip', entries: [], hint: 'printSlipHint' },
  remind: { label: 'cmdRemind', entries: ['note'] },
  askSupplement: { label: 'cmdAskSupplement', entries: ['what'], needs: ['what'] },
  addSigner: {
    label: 'cmdAddSigner',
    entries: ['people', 'position', 'reason'],
    needs: ['people', 'reason'],
  },
  transfer: { label: 'cmdTransfer', entries: ['people', 'reason'], needs: ['people', 'reason'] },
  delegate: { label: 'cmdDelegate', entries: ['people', 'reason'], needs: ['people', 'reason'] },
  takeBack: { label: 'cmdTakeBack', entries: ['reason'], needs: ['reason'] },
  reject: { label: 'cmdReject', entries: ['opinion'], needs: ['opinion'], danger: true },
  dispute: { label: 'cmdDispute', entries: ['reason'], needs: ['reason'], danger: true },
  withdraw: { label: 'cmdWithdraw', entries: ['reason'], needs: ['reason'], danger: true },
};

/** Commands that several seats of one step may each be meant with. */
const bySeat: ReadonlySet<string> = new Set(['register', 'confirm', 'dispute', 'transfer']);

export interface SortedOffers {
  /** What the person came here for; at most one. */
  readonly next: OfferView | undefined;
  /** Beside it as buttons. */
  readonly others: readonly OfferView[];
  /** Behind the menu, the grave ones last. */
  readonly more: readonly OfferView[];
}

/** Offers as the page shows them: one next step, what one does instead of it, and the rest behind a menu. */
export function sortOffers({
  offers,
  steps,
  waiting,
}: Pick<ProcessView, 'offers' | 'steps' | 'waiting'>): SortedOffers {
  const order = Object.keys(commandPlans);
  const known = offers
    .filter(({ kind }) => commandPlans[kind] !== undefined)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const once = known.filter(
    (offer, i) =>
      known.findIndex(
        (one) => one.kind === offer.kind && (!bySeat.has(offer.kind) || one.seat === offer.seat),
      ) === i,
  );
  const has = (kind: string): boolean => once.some((one) => one.kind === kind);
  const step = steps[once.find(({ step: at }) => at !== undefined)?.step ?? -1];
  const paper = waiting?.for === 'paper';
  const isMain = ({ kind }: OfferView): boolean => {
    switch (kind) {
      case 'approve':
      case 'confirm':
      case 'advise':
      case 'supplement':
      case 'reply':
      case 'noteSilence':
        return true;
      // Once a letter is out, the answer is what comes next.
      case 'sendOut':
        return !step?.letter;
      // Where people sign in themselves, paper is the exception.
      case 'register':
        return paper && !has('confirm');
      case 'printSlip':
        return paper && !step?.slip && !has('confirm');
      case 'return':
        return has('approve');
      case 'dispute':
        return has('confirm');
      case 'remind':
        return !has('approve') && !has('confirm') && waiting?.for !== 'outside';
      default:
        return false;
    }
  };
  const main = once.filter(isMain);
  const [first] = main;
  const next = first && !['return', 'remind', 'dispute'].includes(first.kind) ? first : undefined;
  return {
    next,
    others: main.filter((one) => one !== next),
    more: once.filter((one) => !main.includes(one)),
  };
}

/** The name of somebody whose seat a command is for, where several could be meant. */
export function seatName(
  offer: OfferView,
  process: Pick<ProcessView, 'steps' | 'offers'>,
): string | undefined {
  if (!bySeat.has(offer.kind) || offer.seat === undefined) return undefined;
  const several = process.offers.filter(({ kind }) => kind === offer.kind).length > 1;
  return several ? process.steps[offer.step ?? -1]?.seats[offer.seat]?.holder.name : undefined;
}

/** What was entered in a dialog. */
export interface Entered {
  readonly text: string;
  readonly landing: number | 'applicant';
  readonly resume: 'start' | 'here';
  readonly people: readonly Picked[];
  readonly position: 'before' | 'after' | 'beside';
  readonly verdict: 'approve' | 'reject';
  readonly medium: 'paper' | 'meeting';
  readonly on: string;
  readonly number: string;
  readonly fileId?: string | undefined;
  readonly due: string;
  readonly silence: boolean;
}

/** The command as the server takes it. */
export function commandOf(offer: OfferView, entered: Entered): Readonly<Record<string, unknown>> {
  const step = offer.step ?? 0;
  const seat = offer.seat ?? 0;
  const { text } = entered;
  const evidence = {
    ...(entered.fileId === undefined ? {} : { fileId: entered.fileId }),
    ...(entered.number.trim() === '' ? {} : { number: entered.number }),
  };
  const proof = { verdict: entered.verdict, on: entered.on, words: text, evidence };
  switch (offer.kind) {
    case 'approve':
    case 'reject':
    case 'advise':
      return { kind: offer.kind, step, opinion: text };
    case 'return':
      return {
        kind: 'return',
        step,
        to: entered.landing,
        reason: text,
        ...(entered.landing === 'applicant' ? { resume: entered.resume } : {}),
      };
    case 'addSigner':
      return {
        kind: 'addSigner',
        step,
        people: entered.people.map(({ id }) => id),
        position: entered.position,
        reason: text,
      };
    case 'transfer':
      return { kind: 'transfer', step, to: entered.people[0]?.id, reason: text, ...seatOf(offer) };
    case 'delegate':
      return { kind: 'delegate', step, to: entered.people[0]?.id, reason: text };
    case 'askSupplement':
      return { kind: 'askSupplement', step, what: text };
    case 'supplement':
    case 'remind':
      return { kind: offer.kind, note: text };
    case 'register':
      return { kind: 'register', step, seat, medium: entered.medium, ...proof };
    case 'reply':
      return { kind: 'reply', step, ...proof };
    case 'sendOut':
      return {
        kind: 'sendOut',
        step,
        letter: text,
        ...(entered.due === '' ? {} : { due: entered.due }),
        silence: entered.silence ? 'consent' : 'nothing',
      };
    case 'confirm':
      return { kind: 'confirm', step, seat };
    case 'dispute':
      return { kind: 'dispute', step, seat, reason: text };
    case 'printSlip':
    case 'noteSilence':
      return { kind: offer.kind, step };
    default:
      return { kind: offer.kind, reason: text };
  }
}

function seatOf({ seat }: OfferView): { readonly seat?: number } {
  return seat === undefined ? {} : { seat };
}

const day = /^\d{4}-\d\d-\d\d$/;

/** What is still missing before a command can be sent, or cannot be read. */
export function missingOf(offer: OfferView, entered: Entered): readonly CommandEntry[] {
  const plan = commandPlans[offer.kind];
  const lacking = (plan?.needs ?? []).filter((entry) => {
    if (entry === 'people') return entered.people.length === 0;
    if (entry === 'on') return !day.test(entered.on);
    return entered.text.trim() === '';
  });
  const due = plan?.entries.includes('due') === true && entered.due !== '' && !day.test(entered.due);
  return due ? [...lacking, 'due'] : lacking;
}
