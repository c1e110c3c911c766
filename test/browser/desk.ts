import type { Page } from 'playwright-core';
import type { Values } from '../../src/model/field.ts';
import { send } from './approved-trips.ts';
import { signIn, type useBrowser } from './browser.ts';

/** The day in China so many days ago. */
export const dayBefore = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

interface Standing {
  readonly state: string;
  readonly version: number;
}

/** The people of the office and its units at their pages, and the steps that other journeys walk by hand. */
export function useDesk(browser: ReturnType<typeof useBrowser>, mark: string) {
  const people = new Map<string, Page>();

  async function openAs(login: string): Promise<Page> {
    const known = people.get(login);
    if (known) return known;
    const page = await browser.open();
    await signIn(page, login);
    people.set(login, page);
    return page;
  }

  async function stands(type: string, id: string): Promise<Standing> {
    const found = await (await openAs('chen')).request.get(`/api/records/${type}/${id}`);
    return ((await found.json()) as { record: Standing }).record;
  }

  /** A step of the process, given through the interface of programs. */
  async function command(login: string, type: string, id: string, given: object, values: Values = {}) {
    const { version } = await stands(type, id);
    await send(await openAs(login), `/api/records/${type}/${id}/process`, {
      version,
      command: given,
      values,
    });
  }

  const agree = (step: number) => ({ kind: 'approve', step, opinion: '同意' });

  /** A delegation from its unit to the office's officer: finance, a notice that is over, the head, the filing. */
  async function throughUnit(id: string): Promise<void> {
    const give = (login: string, given: object, values?: Values) =>
      command(login, 'delegation', id, given, values);
    await give('u10cw', agree(0), { financeOpinion: 'agree', financeOn: dayBefore(12) });
    await give('u10', agree(1), {
      noticeFrom: dayBefore(11),
      noticeTo: dayBefore(1),
      noticeResult: 'none',
    });
    await give('u10fz', agree(2));
    await give('chen', { kind: 'sendOut', step: 3, letter: `备案函${mark}号` });
    await give('chen', {
      kind: 'reply',
      step: 3,
      verdict: 'approve',
      on: dayBefore(0),
      words: '已备案。',
      evidence: { number: `组备${mark}号` },
    });
  }

  /** The office's own steps from `first` on; whoever stands in for the deputy signs where he is away. */
  async function throughOffice(
    type: string,
    id: string,
    first: number,
    logins: readonly string[] = ['chen', 'li', 'zhou', 'wu'],
  ): Promise<void> {
    for (const [i, login] of logins.entries())
      await command(login, type, id, agree(first + i)).catch(async (fault: unknown) => {
        if (login !== 'zhou') throw fault;
        await command('li', type, id, agree(first + i));
      });
  }

  /** From the unit to the desk of the director. */
  async function toDirector(id: string): Promise<void> {
    await throughUnit(id);
    await throughOffice('delegation', id, 4, ['chen', 'li', 'zhou']);
  }

  /** Where the rank of the head demands it, the city's leaders sign on paper. */
  async function toApproval(id: string): Promise<void> {
    if ((await stands('delegation', id)).state !== 'submitted') return;
    await command('chen', 'delegation', id, {
      kind: 'register',
      step: 8,
      seat: 0,
      verdict: 'approve',
      on: dayBefore(0),
      words: '同意。',
      medium: 'paper',
      evidence: { number: `批示单${mark}` },
    });
    await command('li', 'delegation', id, { kind: 'confirm', step: 8, seat: 0 });
  }

  return { openAs, stands, command, throughUnit, throughOffice, toDirector, toApproval };
}
