import { errors, type ErrorCode } from '../../model/errors.ts';
import type { Contract } from '../contract.ts';
import type { Response } from './document.ts';

/** What is served also to whoever still has to change a password or set up a second factor. */
const free: ReadonlySet<Contract['group']> = new Set(['session', 'account']);

/** Everything that an endpoint may refuse: what its contract names, and what the server does for all of its sort. */
export function codesOf(contract: Contract): ErrorCode[] {
  const codes = new Set<ErrorCode>(contract.errors);
  if (!contract.open) codes.add('not-signed-in');
  if (!contract.open && !free.has(contract.group))
    for (const code of ['password-change-demanded', 'second-factor-demanded'] as const) codes.add(code);
  if (contract.method !== 'GET') codes.add('bad-origin');
  if (contract.params || contract.query || contract.body || contract.idempotent) codes.add('bad-request');
  if (contract.path.includes(':type')) codes.add('not-found');
  codes.add('database-away');
  codes.add('internal-error');
  return [...codes].sort();
}

/** One response for each status, naming the codes that it may carry and their words. */
export function problemResponses(contract: Contract): Record<string, Response> {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codesOf(contract)) {
    const { status } = errors[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]): [string, Response] => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${errors[code].en}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { type: 'object', properties: { code: { enum: codes } } },
              ],
            },
          },
        },
      },
    ]),
  );
}
