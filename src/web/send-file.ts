import type { ContractName } from '../api/contracts.ts';
import type { CallInput, CallOutput } from './client.ts';
import { endpoints, fillPath, queryString } from './endpoints.ts';
import { readProblem, Refusal, Unreachable } from './problem.ts';

type Given<N extends ContractName> = Omit<CallInput<N>, 'body'>;

/**
 * Sends a file to an endpoint that takes one and answers with what it found. Nobody knows how long that takes, so it is
 * waited for; it is not sent again by itself.
 * @throws Refusal when the server says no, Unreachable when it says nothing
 */
export async function sendFile<N extends ContractName>(
  name: N,
  file: File,
  given: Given<N>,
): Promise<CallOutput<N>> {
  const { params, query } = given as {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string | number | undefined>>;
  };
  const [method = 'POST', path = ''] = endpoints[name].split(' ');
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(fillPath(path, params) + queryString(query), {
      method,
      body: form,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-wutong': '1' },
    });
  } catch (error) {
    throw new Unreachable(error);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(readProblem(response.status, body));
  return body as CallOutput<N>;
}
