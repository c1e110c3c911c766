import type { Problem } from '../api/problem.ts';
import type { Lang } from '../model/label.ts';

/** A refusal of the server, with everything that is to be mended. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.en}`);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** The server could not be reached, or did not answer in time. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('the server cannot be reached', { cause });
    this.name = 'Unreachable';
  }
}

/** Reads the body of a refusal; whatever else stands between us and the server may answer in its own way. */
export function readProblem(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string') {
    const known = body as Problem;
    return { ...known, findings: Array.isArray(known.findings) ? known.findings : [] };
  }
  const away = status >= 502;
  return {
    type: 'about:blank',
    title: 'unexpected',
    status,
    code: away ? 'database-away' : 'internal-error',
    detail: away ? '服务器暂时没有回应，请稍后再试。' : `服务器给出了意外的回答（${status}），请稍后再试。`,
    en: away
      ? 'The server does not answer at the moment.'
      : `The server gave an unexpected answer (${status}).`,
    findings: [],
  };
}

/** What happened, in words for the person who sees it. */
export function problemText(error: unknown, lang: Lang): string {
  if (error instanceof Refusal) return lang === 'zh' ? error.problem.detail : error.problem.en;
  if (error instanceof Unreachable)
    return lang === 'zh'
      ? '连不上服务器，请检查网络后再试。已填写的内容还在。'
      : 'The server cannot be reached. What you typed is still here.';
  return lang === 'zh'
    ? '页面出错了，请刷新后再试。'
    : 'Something went wrong on this page. Please reload it.';
}

/** Whether an error is a refusal with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): error is Refusal {
  return error instanceof Refusal && codes.includes(error.problem.code);
}
