import type { Machine } from '../engine/machine.ts';
import { endAbsence, listAbsences, setAbsence } from '../engine/settings/absences.ts';
import { getAuthority, setAuthority } from '../engine/settings/authority-table.ts';
import { getCalendarYear, setCalendarYear } from '../engine/settings/calendar-years.ts';
import { getChains, setChain } from '../engine/settings/chains.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import { findPeople, listSecretaries, setSecretary } from '../engine/settings/people.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of what an office sets for itself. */
export function settingsHandlers(machine: Machine) {
  return {
    listPeople: async ({ query, signedIn: { actor } }) => ({
      people: await findPeople(machine, actor, query.q ?? ''),
    }),
    listAbsences: async ({ signedIn: { actor } }) => ({
      maySetOthers: hasDuty(machine, actor, 'absences'),
      absences: await listAbsences(machine, actor),
    }),
    setAbsence: async ({ body, signedIn: { actor } }) => {
      await setAbsence(machine, actor, body);
      return { ok: true };
    },
    endAbsence: async ({ params, signedIn: { actor } }) => {
      await endAbsence(machine, actor, params.id);
      return { ok: true };
    },
    listSecretaries: async ({ signedIn: { actor } }) => ({
      maySet: hasDuty(machine, actor, 'chains'),
      secretaries: await listSecretaries(machine, actor),
    }),
    setSecretary: async ({ body, signedIn: { actor } }) => {
      await setSecretary(machine, actor, body);
      return { ok: true };
    },
    getCalendar: async ({ params, signedIn: { actor } }) => {
      const page = await getCalendarYear(machine, actor, params.year);
      return { ...page, days: [...page.days] };
    },
    setCalendar: async ({ params, body, signedIn: { actor } }) => ({
      moved: await setCalendarYear(machine, actor, params.year, body),
    }),
    getAuthority: async ({ params, signedIn: { actor } }) => {
      const page = await getAuthority(machine, actor, params.type);
      return { ...page, lines: [...page.lines], history: [...page.history] };
    },
    setAuthority: ({ params, body, signedIn: { actor } }) => setAuthority(machine, actor, params.type, body),
    getChains: async ({ params, signedIn: { actor } }) => {
      const { maySet, chains } = await getChains(machine, actor, params.type);
      return {
        maySet,
        chains: chains.map((chain) => ({
          ...chain,
          steps: chain.steps.map(({ step, people, ...rest }) => ({
            ...rest,
            name: step.name,
            label: step.label,
            en: step.en,
            side: step.side,
            declared: { days: step.days ?? null, mode: step.mode },
            people: [...people],
          })),
        })),
      };
    },
    setChain: async ({ params, body, signedIn: { actor } }) => {
      await setChain(machine, actor, params, body.steps);
      return { ok: true };
    },
  } satisfies Partial<Handlers>;
}
