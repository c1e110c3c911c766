import { randomBytes } from 'node:crypto';
import { errors, errorText, isWutongError, WutongError } from '../model/errors.ts';
import type { Problem } from '../api/problem.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Problem;
}

/**
 * Turns whatever was thrown into a problem with a code from the closed list. What is not a refusal is a fault of ours:
 * the person gets a number, the log gets the number with the cause, and neither gets the other's part.
 */
export function toProblem(
  thrown: unknown,
  log: (trace: string, cause: unknown) => void,
  request: string = randomBytes(5).toString('hex'),
): Answer {
  const error = isWutongError(thrown) ? thrown : asRefusal(thrown, request, log);
  const { status } = errors[error.code];
  return {
    status,
    headers: status === 503 || status === 429 ? { 'retry-after': String(error.params.seconds ?? 5) } : {},
    body: {
      type: `/api/docs#error-${error.code}`,
      title: error.code,
      status,
      code: error.code,
      request,
      detail: errorText(error.code, error.params, 'zh'),
      en: errorText(error.code, error.params, 'en'),
      findings: error.findings.map(({ path, code, params }) => ({
        path,
        code,
        message: errorText(code, params, 'zh'),
        en: errorText(code, params, 'en'),
      })),
      ...(Object.keys(error.extra).length === 0 ? {} : { extra: { ...error.extra } }),
    },
  };
}

function asRefusal(
  thrown: unknown,
  trace: string,
  log: (trace: string, cause: unknown) => void,
): WutongError {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  // What Fastify itself refuses: a body that is not JSON, one too large, a wrong content type.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new WutongError('bad-request', { detail: String((thrown as Error).message).slice(0, 200) });
  log(trace, thrown);
  return new WutongError('internal-error', { trace });
}
