import type { AuditRow } from './search-audit.ts';

const heads = ['时间', '人员', '操作', '对象', '编号', '版本', '改动栏目', '说明', '内容', '已封存', '演示'];

/** One cell that a spreadsheet takes for text: what would begin a formula gets a sign before it. */
export function csvCell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Entries of the audit as a table of text, with the mark by which Excel knows UTF-8. */
export function auditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) => [
    row.at,
    row.person,
    row.action,
    row.type,
    row.record,
    String(row.version),
    row.paths.join(' '),
    row.reason ?? '',
    row.detail,
    row.sealed ? '是' : '否',
    row.demo ? '是' : '',
  ]);
  return `\ufeff${[heads, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
