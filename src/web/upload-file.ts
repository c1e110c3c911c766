import type { FileInfo } from './records.ts';
import { endpoints, fillPath } from './endpoints.ts';
import { readProblem, Refusal, Unreachable } from './problem.ts';
import { errors, WutongError, type ErrorCode } from '../model/errors.ts';

/**
 * Sends a file for an attachment entry and says how far it is, which fetch cannot.
 * @throws WutongError with the words of the server's refusal, Unreachable
 */
export function uploadFile(
  file: File,
  to: { readonly type: string; readonly field: string },
  onProgress: (percent: number) => void,
): Promise<FileInfo> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const [method = 'POST', path = ''] = endpoints.uploadFile.split(' ');
    request.open(method, fillPath(path, to));
    request.setRequestHeader('x-wutong', '1');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0);
    request.onerror = () => reject(new Unreachable());
    request.onload = () => {
      if (request.status < 300) return resolve(request.response as FileInfo);
      const problem = readProblem(request.status, request.response);
      reject(asWords(problem.code, problem.detail) ?? new Refusal(problem));
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

// The entry prints refusals of the closed list by their code; the parameters are read back from the words.
function asWords(code: string, detail: string): WutongError | undefined {
  if (!(code in errors)) return undefined;
  const known = code as ErrorCode;
  const names: string[] = [];
  const pattern = errors[known].zh
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_all, name: string) => {
      names.push(name);
      return '(.*)';
    });
  const found = new RegExp(`^${pattern}$`).exec(detail);
  return new WutongError(known, Object.fromEntries(names.map((name, i) => [name, found?.[i + 1] ?? ''])));
}
