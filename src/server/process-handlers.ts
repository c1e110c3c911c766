import { errorText, isWutongError } from '../model/errors.ts';
import type { Values } from '../model/field.ts';
import type { FindingView } from '../api/rules.ts';
import type { ProcessView } from '../api/process.ts';
import type { Actor } from '../model/actor.ts';
import type { Machine } from '../engine/machine.ts';
import { getProcess, type ProcessPage } from '../engine/process/process-page.ts';
import { pageOfSaved } from '../engine/query/record-page.ts';
import { checkForm, findingsOf } from '../engine/rules/findings-page.ts';
import { askWaiver, decideWaiver } from '../engine/rules/decide-waiver.ts';
import { listRules, setLimit } from '../engine/rules/rule-book.ts';
import { approveMany } from '../engine/process/approve-many.ts';
import { saveOnce } from '../engine/save/save-once.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of processes, of rules and of waivers. */
export function processHandlers(machine: Machine) {
  const findings = async (actor: Actor, type: string, id: string): Promise<FindingView[]> => [
    ...(await findingsOf(machine, actor, type, id)),
  ];
  return {
    getProcess: async ({ params, signedIn: { actor } }) => {
      const [process, found] = await Promise.all([
        getProcess(machine, actor, params.type, params.id),
        findings(actor, params.type, params.id),
      ]);
      return { process: process ? viewOf(machine, process) : null, findings: found };
    },
    giveCommand: async ({ params, body, signedIn: { actor }, key }) => {
      const saved = await saveOnce(machine, {
        actor,
        type: params.type,
        item: { id: params.id, version: body.version, values: body.values ?? {}, command: body.command },
        ...(key === undefined ? {} : { key }),
      });
      return pageOfSaved(machine, actor, params.type, saved);
    },
    approveMany: async ({ body, signedIn: { actor } }) => ({
      results: (await approveMany(machine, actor, body)).map(({ id, refusal }) => ({
        id,
        done: refusal === undefined,
        message: messageOf(refusal, 'zh'),
        en: messageOf(refusal, 'en'),
      })),
    }),
    checkRecord: async ({ params, body, signedIn: { actor } }) => ({
      findings: [...(await checkForm(machine, actor, params.type, body))],
    }),
    askWaiver: async ({ params, body, signedIn: { actor } }) => {
      await askWaiver(machine, actor, params, body);
      return { findings: await findings(actor, params.type, params.id) };
    },
    decideWaiver: async ({ params, body, signedIn: { actor } }) => {
      await decideWaiver(machine, actor, params, body);
      return { findings: await findings(actor, params.type, params.id) };
    },
    listRules: ({ signedIn: { actor } }) => listRules(machine, actor),
    setLimit: async ({ params, body, signedIn: { actor } }) => {
      await setLimit(machine, actor, params.rule, body);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}

function messageOf(refusal: unknown, lang: 'zh' | 'en'): string {
  if (refusal === undefined) return '';
  if (!isWutongError(refusal)) return lang === 'zh' ? '系统出错，未办理。' : 'Something went wrong.';
  return [
    errorText(refusal.code, refusal.params, lang),
    ...refusal.findings.map(({ code, params }) => errorText(code, params, lang)),
  ].join(' ');
}

function viewOf(machine: Machine, page: ProcessPage): ProcessView {
  const { found, seats: now } = page;
  const { state } = found;
  const purpose = machine.registry.getType(page.record.type).procedure?.purposes[found.purpose];
  return {
    purpose: found.purpose,
    purposeLabel: purpose?.label ?? found.purpose,
    purposeEn: purpose?.en ?? found.purpose,
    run: found.run,
    status: state.status,
    ...(state.outcome === undefined ? {} : { outcome: state.outcome }),
    verb: found.verb,
    decider: found.decider,
    ...(state.startedBy === undefined ? {} : { startedBy: state.startedBy }),
    ...(state.startedOn === undefined ? {} : { startedOn: state.startedOn }),
    ...(state.endedOn === undefined ? {} : { endedOn: state.endedOn }),
    ...(state.current === undefined ? {} : { current: state.current }),
    ...(state.supplement === undefined ? {} : { supplement: state.supplement }),
    waiting: page.waiting ? { ...page.waiting, names: [...page.waiting.names] } : null,
    total: { used: page.total.used, missing: [...page.total.missing] },
    steps: page.steps.map(({ step, clock }, index) => ({
      name: step.plan.name,
      label: step.plan.label,
      en: step.plan.en,
      side: step.plan.side,
      mode: step.plan.mode,
      status: step.status,
      ...pick(step.plan, ['days']),
      ...pick(step, ['openedAt', 'openedOn', 'closedOn', 'collapsedInto', 'slip', 'letter']),
      reminders: step.reminders,
      asks: [...(step.plan.asks ?? [])],
      optional: [...(step.plan.optional ?? [])],
      seats: step.seats.map((seat, i) => {
        const acting = index === state.current ? now.find((one) => one.seat === i) : undefined;
        return {
          ...pick(seat, ['adviser', 'advice', 'decision', 'registration']),
          holder: seat.holder,
          acting: acting?.acting?.person ?? null,
          as: acting?.acting?.as ?? null,
          secretaries: [...(acting?.secretaries ?? [])],
          turn: acting?.turn ?? false,
        };
      }),
      clock: {
        ...pick(clock, ['left', 'due']),
        used: clock.used,
        light: clock.light,
        paused: clock.paused,
        missing: [...clock.missing],
      },
    })),
    offers: page.offers.map(({ landings, positions, ...offer }) => ({
      ...offer,
      ...(landings === undefined ? {} : { landings: [...landings] }),
      ...(positions === undefined ? {} : { positions: [...positions] }),
    })),
    events: page.events.map(({ event, step }) => {
      const { kind, at, by, as, ...detail } = event;
      const shown = Object.fromEntries(
        Object.entries(detail as Values).filter(([name]) => !['steps', 'plan', 'seats'].includes(name)),
      );
      return { kind, at, by, as, step, detail: shown };
    }),
  };
}

// The parts of an object that are there: what is absent stays absent, as the contract says.
function pick<T extends object, K extends keyof T>(
  from: T,
  names: readonly K[],
): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  ) as { [P in K]?: Exclude<T[P], undefined> };
}
