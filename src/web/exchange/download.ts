import { giveFile } from '../give-file.ts';
import { readProblem, Refusal, Unreachable } from '../problem.ts';

/**
 * Fetches a file and gives it to the person, under the name that the server gave it.
 * @returns the name
 * @throws Refusal in the words of the server, Unreachable
 */
export async function download(path: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    throw new Unreachable(error);
  }
  if (!response.ok)
    throw new Refusal(readProblem(response.status, await response.json().catch(() => undefined)));
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const name = decodeURIComponent(encoded ?? 'wutong.xlsx');
  giveFile(name, await response.blob().catch((error: unknown) => Promise.reject(new Unreachable(error))));
  return name;
}
