import type { Actor } from '../../model/actor.ts';
import { WutongError } from '../../model/errors.ts';
import type { Term } from '../../model/terms.ts';
import type { Transaction } from '../database/database.ts';
import type { Machine } from '../machine.ts';
import { demandDuty, hasDuty } from '../settings/duty.ts';
import { noteAccount } from './note-account.ts';
import { readOfficeSetting, writeOfficeSetting } from '../settings/office-setting.ts';

/** The name under which an office keeps its own terms. */
export const termsName = 'terms';

/** The terms out of the stored setting. */
export function termsIn(value: unknown): readonly Term[] {
  const terms = (value as { readonly terms?: unknown } | null | undefined)?.terms;
  return Array.isArray(terms) ? (terms as readonly Term[]) : [];
}

/** What the office calls otherwise than the program. */
export async function readTerms(tx: Transaction): Promise<readonly Term[]> {
  return termsIn(await readOfficeSetting(tx, termsName));
}

/** The office's terms for the page on which they are set. @throws not-allowed */
export async function getTerms(
  machine: Machine,
  actor: Actor,
): Promise<{ readonly maySet: boolean; readonly terms: readonly Term[] }> {
  demandDuty(machine, actor, 'health', '查看单位用语');
  const terms = await machine.db.inOffice(actor.officeId, readTerms, { reading: true });
  return { maySet: hasDuty(machine, actor, 'terms'), terms };
}

/** Sets all of them. @throws not-allowed, term-twice */
export async function setTerms(machine: Machine, actor: Actor, terms: readonly Term[]): Promise<void> {
  demandDuty(machine, actor, 'terms', '设置单位用语');
  const twice = terms.find(({ from }, i) => terms.findIndex((term) => term.from === from) !== i);
  if (twice) throw new WutongError('term-twice', { term: twice.from });
  await machine.db.inOffice(actor.officeId, async (tx) => {
    const before = await readTerms(tx);
    await writeOfficeSetting(tx, termsName, { terms }, { by: actor.userId, at: machine.clock.now() });
    await noteAccount(tx, actor, {
      type: 'terms',
      action: 'set',
      id: actor.officeId,
      before: { terms: before },
      after: { terms },
    });
  });
}
