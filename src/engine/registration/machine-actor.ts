import { grantsOf, type Actor } from '../../model/actor.ts';
import { publicActor, type MachineRole } from '../../model/registers.ts';

/** The public, in one of the roles that no person can be given. */
export function publicAs(role: MachineRole, place: { officeId: string; unitId: string }): Actor {
  return {
    officeId: place.officeId,
    userId: publicActor.id,
    name: publicActor.name,
    unitId: place.unitId,
    unitIds: [],
    roles: [role],
  };
}

/** A person at the door: besides the own rights, those of letting in. Asked only after their own were judged. */
export function atTheDoor(actor: Actor): Actor {
  const door = { role: 'door', unitIds: [], narrow: false, personIds: [] };
  return { ...actor, roles: [...actor.roles, 'door'], grants: [...grantsOf(actor), door] };
}
