import { addDays } from '../../date.ts';
import type { Person } from '../chain.ts';
import type { ProcessCommand, ProcessCommandKind } from '../commands.ts';
import type { Landing } from '../events.ts';
import type { Offer } from '../possible-commands.ts';
import type { ProcessState } from '../state.ts';
import { readChain } from './sample-chain.ts';
import type { Tape } from './sample-tape.ts';
import { directoryOf, type World } from './sample-world.ts';

/** Where a command is given: the state, and the day that counts for it. */
export interface Scene {
  readonly world: World;
  readonly state: ProcessState;
  readonly today: string;
}

const kinds: readonly ProcessCommandKind[] = [
  ...(['start', 'approve', 'reject', 'return', 'withdraw', 'takeBack', 'addSigner', 'transfer'] as const),
  ...([
    'delegate',
    'advise',
    'remind',
    'askSupplement',
    'supplement',
    'resubmit',
    'printSlip',
    'register',
  ] as const),
  ...(['confirm', 'dispute', 'sendOut', 'reply', 'noteSilence', 'cancel'] as const),
];

/** A command with sensible arguments for an offer; nothing where nobody is left who could be asked. */
export function readOffered(scene: Scene, offer: Offer, tape: Tape): ProcessCommand | undefined {
  const step = offer.step ?? 0;
  const place = { step, ...(offer.seat === undefined ? {} : { seat: offer.seat }) };
  const open = scene.state.steps[step];
  const there = open?.seats.flatMap(({ holder, adviser }) => [holder.id, adviser?.id]) ?? [];
  const free = scene.world.people.filter(
    ({ id }) => !there.includes(id) && directoryOf(scene.world).isActive(id),
  );
  const needsPeople = ['addSigner', 'transfer', 'delegate'].includes(offer.kind);
  if (needsPeople && free.length === 0) return undefined;
  const to = needsPeople ? tape.pick(free) : nobody;
  const verdict = open?.plan.mayRefuse && tape.chance(20) ? 'reject' : 'approve';
  const since =
    (offer.kind === 'reply' ? open?.letter?.on : (open?.slip?.on ?? open?.openedOn)) ?? scene.today;
  const on = tape.chance(50) ? since : scene.today;
  const landing = tape.pick<Landing>(offer.landings ?? ['applicant']);
  const position = tape.pick<Parts['position']>(offer.positions ?? ['after']);
  return make(offer.kind, { scene, tape, place, to, verdict, on, landing, position, evidence: '2026-7' });
}

const nobody: Person = { id: 'nobody', name: '无' };

/** Any command with any arguments, most of them impossible. */
export function readWild(scene: Scene, tape: Tape): ProcessCommand {
  const { world, state, today } = scene;
  const seat = tape.number(4);
  const step = tape.chance(80) ? (state.current ?? 0) : tape.number(9);
  return make(tape.pick(kinds), {
    scene,
    tape,
    place: { step, ...(tape.chance(60) ? { seat } : {}) },
    to: tape.pick([...world.people, nobody]),
    verdict: tape.pick(['approve', 'reject']),
    on: addDays(today, tape.number(5) - 3),
    landing: tape.pick<Landing>([0, 1, 2, 3, 'applicant']),
    position: tape.pick(['before', 'after', 'beside']),
    evidence: tape.pick(['', '2026-8']),
  });
}

interface Parts {
  readonly scene: Scene;
  readonly tape: Tape;
  readonly place: { readonly step: number; readonly seat?: number };
  readonly to: Person;
  readonly verdict: 'approve' | 'reject';
  readonly on: string;
  readonly landing: Landing;
  readonly position: 'before' | 'after' | 'beside';
  readonly evidence: string;
}

function make(kind: ProcessCommandKind, parts: Parts): ProcessCommand {
  const { scene, tape, place, to, verdict, on } = parts;
  const { step, seat = 0 } = place;
  const reason = '原因';
  const evidence = { number: parts.evidence };
  switch (kind) {
    case 'start':
      return { kind, purpose: 'approve', steps: readChain(scene.world, tape) };
    case 'resubmit':
      return { kind, steps: readChain(scene.world, tape) };
    case 'approve':
      return { kind, ...place };
    case 'reject':
    case 'advise':
      return { kind, ...place, opinion: '意见' };
    case 'return':
      return { kind, step, to: parts.landing, resume: tape.pick(['start', 'here']), reason };
    case 'withdraw':
    case 'takeBack':
    case 'cancel':
      return { kind, reason };
    case 'addSigner':
      return { kind, step, position: parts.position, people: [to], reason };
    case 'transfer':
    case 'delegate':
      return { kind, ...place, to, reason };
    case 'remind':
      return { kind };
    case 'askSupplement':
      return { kind, step, what: '邀请函' };
    case 'supplement':
      return { kind, note: '已补' };
    case 'printSlip':
      return { kind, step, number: '呈〔2026〕1号' };
    case 'register':
      return {
        kind,
        step,
        seat,
        verdict,
        on,
        words: '同意',
        medium: tape.pick(['paper', 'meeting']),
        evidence,
      };
    case 'confirm':
      return { kind, step, seat };
    case 'dispute':
      return { kind, step, seat, reason };
    case 'sendOut': {
      const due = tape.chance(80) ? { due: addDays(scene.today, tape.number(4)) } : {};
      return { kind, step, letter: '函1', ...due, silence: tape.pick(['consent', 'nothing']) };
    }
    case 'reply':
      return { kind, ...place, verdict, on, words: '同意', evidence };
    case 'noteSilence':
      return { kind, ...place };
  }
}
