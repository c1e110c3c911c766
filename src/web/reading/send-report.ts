import { endpoints } from '../endpoints.ts';
import { readProblem, Refusal, Unreachable } from '../problem.ts';
import type { ReadReport } from './reading-state.ts';

/**
 * Sends a document to be read.
 * @throws Refusal, Unreachable
 */
export async function sendReport(file: File, signal?: AbortSignal): Promise<ReadReport> {
  const [method = 'POST', path = ''] = endpoints.readDocument.split(' ');
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      body: form,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-wutong': '1' },
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    throw new Unreachable(error);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(readProblem(response.status, body));
  return body as ReadReport;
}
