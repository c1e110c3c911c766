import type { FastifyRequest } from 'fastify';
import type { ContractName } from '../../api/contracts.ts';
import { WutongError } from '../../model/errors.ts';
import { createThrottle } from '../throttle.ts';

/** What one account may ask for in a minute: far more than a person at work, far less than somebody who copies all. */
const perMinute: Partial<Record<ContractName, number>> = {
  searchAll: 240,
  revealValue: 60,
  exportList: 40,
  exportAudit: 20,
  exportExploration: 20,
  printList: 40,
};
/** Several people may sit behind one address. */
const addressFactor = 10;
const windowMs = 60_000;

/** Refuses an account, or an address, that asks for guarded things too often. */
export function createLimits() {
  const throttles = new Map(
    Object.entries(perMinute).map(([name, most]) => [
      name,
      {
        account: createThrottle({ most, windowMs }),
        address: createThrottle({ most: most * addressFactor, windowMs }),
      },
    ]),
  );
  return {
    /** @throws too-many-requests */
    take(name: ContractName, request: Pick<FastifyRequest, 'ip'>, accountId: string): void {
      const found = throttles.get(name);
      if (!found) return;
      const wait = Math.max(found.account.wait(accountId), found.address.wait(request.ip));
      if (wait > 0) throw new WutongError('too-many-requests', { seconds: wait });
      found.account.count(accountId);
      found.address.count(request.ip);
    },
  };
}
