import { grantsOf, type Actor } from '../../model/actor.ts';

/**
 * The person, with the right to what follows from their own act in other records. Asked only after the act itself was
 * judged; the audit names the person.
 */
export function asLedger(actor: Actor): Actor {
  const ledger = { role: 'ledger', unitIds: [], narrow: false, personIds: [] };
  return { ...actor, roles: [...actor.roles, ledger.role], grants: [...grantsOf(actor), ledger] };
}
