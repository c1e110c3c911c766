import { WutongError } from '../model/errors.ts';
import type { Machine } from '../engine/machine.ts';
import { listOffices } from '../engine/org/offices.ts';
import { getAttendance } from '../engine/registration/attendance.ts';
import { checkIn, findGuest } from '../engine/registration/check-in.ts';
import type { Handlers } from './handlers.ts';

/** The endpoints of attendance and of the door; `publicAddress` is that of the public listener, where there is one. */
export function registrationHandlers(machine: Machine, publicAddress: string | undefined) {
  return {
    getAttendance: async ({ params, signedIn: { actor } }) => {
      const { counts, latest, quota } = await getAttendance(machine, actor, params.event);
      const office = (await listOffices(machine.db)).find(({ id }) => id === actor.officeId);
      return {
        quota,
        counts: { ...counts },
        latest: latest.map((one) => ({ ...one })),
        address:
          publicAddress === undefined || !office ? null : `${publicAddress}/${office.code}/${params.event}`,
      };
    },
    findGuest: ({ query: { id, event, number }, signedIn: { actor } }) => {
      if (id !== undefined) return findGuest(machine, actor, { id });
      if (event !== undefined && number !== undefined) return findGuest(machine, actor, { event, number });
      throw new WutongError('bad-request', { detail: 'id, or event and number' });
    },
    checkIn: async ({ params, body, signedIn: { actor } }) =>
      checkIn(machine, actor, params.id, body.admit ?? false),
  } satisfies Partial<Handlers>;
}
