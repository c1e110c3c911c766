import type { Machine } from '../engine/machine.ts';
import { changeAccount, createAccount, guardAccount } from '../engine/org/accounts.ts';
import { listAccounts } from '../engine/org/list-accounts.ts';
import { decideReset, listResets, proposeReset } from '../engine/org/resets.ts';
import { giveRole, takeRole } from '../engine/org/role-grants.ts';
import { listUnits, setUnit } from '../engine/org/units.ts';
import { hasDuty } from '../engine/settings/duty.ts';
import type { Handlers } from './handlers.ts';
import type { SessionCache } from './session-cache.ts';

/** The endpoints of accounts, roles, resets and units. What was believed of sessions is asked anew after each change. */
export function peopleAdminHandlers(machine: Machine, sessions: SessionCache) {
  return {
    listAccounts: async ({ query, signedIn: { actor } }) => {
      const { accounts, total } = await listAccounts(machine, actor, query.q ?? '');
      return {
        total,
        accounts: accounts.map((account) => ({
          ...account,
          roles: account.roles.map((held) => ({ ...held, people: [...held.people] })),
        })),
        may: {
          accounts: hasDuty(machine, actor, 'accounts'),
          roles: hasDuty(machine, actor, 'roles'),
          security: hasDuty(machine, actor, 'security'),
          resets: hasDuty(machine, actor, 'resets'),
        },
      };
    },
    createAccount: ({ body, signedIn: { actor } }) => createAccount(machine, actor, body),
    changeAccount: async ({ params, body, signedIn: { actor } }) => {
      await changeAccount(machine, actor, params.id, body);
      sessions.forget();
      return { ok: true };
    },
    giveRole: async ({ params, body, signedIn: { actor } }) => {
      await giveRole(machine, actor, params.id, body);
      sessions.forget();
      return { ok: true };
    },
    takeRole: async ({ params, signedIn: { actor } }) => {
      await takeRole(machine, actor, params.id, params);
      sessions.forget();
      return { ok: true };
    },
    endAccountSessions: async ({ params, signedIn: { actor } }) => {
      await guardAccount(machine, actor, params.id, 'end-sessions');
      sessions.forget();
      return { ok: true };
    },
    unlockAccount: async ({ params, signedIn: { actor } }) => {
      await guardAccount(machine, actor, params.id, 'unlock');
      return { ok: true };
    },
    proposeReset: async ({ params, body, signedIn: { actor } }) => {
      await proposeReset(machine, actor, params.id, body);
      return { ok: true };
    },
    listResets: async ({ signedIn: { actor } }) => ({ resets: await listResets(machine, actor) }),
    decideReset: async ({ params, body, signedIn: { actor } }) => {
      const password = await decideReset(machine, actor, params.id, body.confirm);
      sessions.forget();
      return { password };
    },
    listUnits: async ({ signedIn: { actor } }) => ({
      maySet: hasDuty(machine, actor, 'units'),
      units: await listUnits(machine, actor),
    }),
    createUnit: async ({ body, signedIn: { actor } }) => ({
      id: await setUnit(machine, actor, undefined, { ...body, ended: false }),
    }),
    changeUnit: async ({ params, body, signedIn: { actor } }) => {
      const id = await setUnit(machine, actor, params.id, body);
      // Where a unit lies in the tree decides what its people reach.
      sessions.forget();
      return { id };
    },
  } satisfies Partial<Handlers>;
}
