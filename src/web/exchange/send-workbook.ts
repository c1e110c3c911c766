import { endpoints, fillPath } from '../endpoints.ts';
import { readProblem, Refusal, Unreachable } from '../problem.ts';

/**
 * Sends a workbook to be looked at.
 * @returns the id of the import
 * @throws Refusal, Unreachable
 */
export async function sendWorkbook(type: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(fillPath(endpoints.startImport.replace(/^POST /, ''), { type }), {
      method: 'POST',
      body: form,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-wutong': '1' },
    });
  } catch (error) {
    throw new Unreachable(error);
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refusal(readProblem(response.status, body));
  return (body as { readonly id: string }).id;
}
