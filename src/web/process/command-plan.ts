import type { Word } from '../words.ts';
import type { OfferView } from './types.ts';

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
  /** Does not stand in the menu but as a button: what a person came here for. */
  readonly main?: boolean;
  readonly danger?: boolean;
}

/** What the page offers for each command, in this order; the server says which of them this person may give. */
export const commandPlans: Readonly<Record<string, Plan>> = {
  approve: { label: 'cmdApprove', entries: ['opinion'], main: true },
  confirm: { label: 'cmdConfirm', entries: [], main: true },
  register: {
    label: 'cmdRegister',
    entries: ['verdict', 'medium', 'on', 'words', 'number', 'scan'],
    main: true,
  },
  reply: { label: 'cmdReply', entries: ['verdict', 'on', 'words', 'number', 'scan'], main: true },
  supplement: { label: 'cmdSupplement', entries: ['note'], main: true },
  advise: { label: 'cmdAdvise', entries: ['opinion'], main: true },
  sendOut: { label: 'cmdSendOut', entries: ['letter', 'due', 'silence'], main: true },
  return: { label: 'cmdReturn', entries: ['landing', 'reason'], main: true },
  reject: { label: 'cmdReject', entries: ['opinion'], danger: true },
  addSigner: { label: 'cmdAddSigner', entries: ['people', 'position', 'reason'] },
  transfer: { label: 'cmdTransfer', entries: ['people', 'reason'] },
  delegate: { label: 'cmdDelegate', entries: ['people', 'reason'] },
  askSupplement: { label: 'cmdAskSupplement', entries: ['what'] },
  remind: { label: 'cmdRemind', entries: ['note'] },
  printSlip: { label: 'cmdPrintSlip', entries: [] },
  noteSilence: { label: 'cmdNoteSilence', entries: [] },
  takeBack: { label: 'cmdTakeBack', entries: ['reason'] },
  dispute: { label: 'cmdDispute', entries: ['reason'], danger: true },
  withdraw: { label: 'cmdWithdraw', entries: ['reason'], danger: true },
};

/** The offers in the order of the plans, one for each command and seat, those that stand as buttons first. */
export function sortOffers(offers: readonly OfferView[]): {
  readonly main: readonly OfferView[];
  readonly more: readonly OfferView[];
} {
  const order = Object.keys(commandPlans);
  const known = offers
    .filter(({ kind }) => commandPlans[kind] !== undefined)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const once = known.filter((offer, i) => known.findIndex(({ kind }) => kind === offer.kind) === i);
  return {
    main: once.filter(({ kind }) => commandPlans[kind]?.main),
    more: once.filter(({ kind }) => !commandPlans[kind]?.main),
  };
}

/** What was entered in a dialog. */
export interface Entered {
  readonly text: string;
  readonly landing: number | 'applicant';
  readonly resume: 'start' | 'here';
  readonly people: readonly string[];
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
      return { kind: 'addSigner', step, people: entered.people, position: entered.position, reason: text };
    case 'transfer':
      return { kind: 'transfer', step, to: entered.people[0], reason: text, ...seatOf(offer) };
    case 'delegate':
      return { kind: 'delegate', step, to: entered.people[0], reason: text };
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
