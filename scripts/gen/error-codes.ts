import { errors } from '../../src/model/errors.ts';
import { notice, page, table } from './markdown.ts';

/** The closed list of refusals with their words. */
export function errorCodes(): string {
  const rows = Object.entries(errors)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, zh, en }]) => [`\`${code}\``, String(status), zh, en]);
  return page(notice, '# 错误代码 Error codes', table(['代码', 'HTTP', '中文', 'English'], rows));
}
