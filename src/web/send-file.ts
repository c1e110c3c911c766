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
  const { params, query } = given as Address;
  const response = await post(name, file, { params, query });
  return (await response.json()) as CallOutput<N>;
}

/** Sends a file with entries before it, and takes a file back. Throws as `sendFile`. */
export async function sendForFile(
  name: ContractName,
  file: File,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly content: Blob; readonly headers: Headers }> {
  const response = await post(name, file, {}, fields);
  return { content: await response.blob(), headers: response.headers };
}

interface Address {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | number | undefined>> | undefined;
}

async function post(
  name: ContractName,
  file: File,
  { params, query }: Address,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const [method = 'POST', path = ''] = endpoints[name].split(' ');
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
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
  if (response.ok) return response;
  throw new Refusal(readProblem(response.status, await response.json().catch(() => undefined)));
}
