import { endpoints } from '../endpoints.ts';
import { readProblem, Refusal, Unreachable } from '../problem.ts';
import type { CheckedDraft } from './check-state.ts';

/**
 * Sends a draft to be checked for a period, or for that of its title.
 * @throws Refusal, Unreachable
 */
export async function sendDraft(
  file: File,
  asked: { readonly period?: string; readonly otherwise: string },
): Promise<CheckedDraft> {
  const [method = 'POST', path = ''] = endpoints.checkDraft.split(' ');
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(`${path}?${new URLSearchParams(asked).toString()}`, {
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
  return body as CheckedDraft;
}
