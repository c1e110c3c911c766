import type { CallOutput } from '../client.ts';
import { endpoints, fillPath } from '../endpoints.ts';
import { readProblem, Refusal, Unreachable } from '../problem.ts';

/**
 * Sends an edited draft to be held against its edition.
 * @throws Refusal, Unreachable
 */
export async function sendDraft(edition: string, file: File): Promise<CallOutput<'compareUpload'>> {
  const [method = 'POST', path = ''] = endpoints.compareUpload.split(' ');
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(fillPath(path, { id: edition }), {
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
  return body as CallOutput<'compareUpload'>;
}
