import type { Grant, Right } from '../../model/record-type.ts';
import type { Duties, Role } from '../../model/registry.ts';

/** The roles that a person may hold in an office. The three administrators never see business records. */
export const roles: readonly Role[] = [
  { name: 'applicant', label: '外事专办员', en: 'Applicant of a unit' },
  { name: 'unit-finance', label: '单位财务', en: 'Finance of a unit' },
  { name: 'unit-head', label: '单位负责人', en: 'Head of a unit' },
  { name: 'officer', label: '经办人', en: 'Case officer' },
  { name: 'division-head', label: '处长', en: 'Division head' },
  { name: 'deputy-director', label: '分管副主任', en: 'Deputy director' },
  { name: 'director', label: '主任', en: 'Director' },
  { name: 'supervisor', label: '纪检审计', en: 'Supervisor' },
  { name: 'exporter', label: '数据导出', en: 'Export of data' },
  { name: 'system-admin', label: '系统管理员', en: 'System administrator', administers: 'system' },
  { name: 'security-admin', label: '安全管理员', en: 'Security administrator', administers: 'security' },
  { name: 'audit-admin', label: '审计管理员', en: 'Audit administrator', administers: 'audit' },
];

/** Everybody of the office who decides or prepares decisions. */
export const office: readonly string[] = ['officer', 'division-head', 'deputy-director', 'director'];

/** The whole office may do this with all of its records: the usual lines of an access table. */
export function officeMay(...rights: readonly Right[]): Grant[] {
  return office.map((role) => ({ role, rights, scope: 'office' }));
}

/**
 * Who sets what the office decides by. The rules of decision are the office's own business, so its heads set them; the
 * working days are the system administrator's too.
 */
export const duties: Duties = {
  calendar: ['division-head', 'director', 'system-admin'],
  authority: ['division-head', 'director'],
  limits: ['division-head', 'director'],
  chains: ['division-head', 'director'],
  absences: ['officer', 'division-head', 'deputy-director', 'director'],
  /** Who may propose that a unit's requests are not accepted; whoever has `measures` decides it. */
  proposals: ['officer', 'division-head', 'deputy-director', 'director'],
  measures: ['deputy-director', 'director'],
  // A right of its own, given to a person by name: who reads a list on the screen does not by that carry it away.
  export: ['exporter'],
  // The three administrators: what one does, another allows, and the third reads what both did.
  accounts: ['system-admin'],
  units: ['system-admin'],
  roles: ['security-admin'],
  security: ['security-admin'],
  resets: ['system-admin', 'security-admin'],
  confirming: ['security-admin'],
  vouching: ['director'],
  audit: ['audit-admin'],
  health: ['system-admin', 'security-admin', 'audit-admin'],
  messages: ['system-admin'],
  packs: ['system-admin'],
  terms: ['system-admin'],
  /** Who sees how often who travels, over all units, what was let pass and what is overdue. */
  supervision: ['division-head', 'deputy-director', 'director', 'supervisor'],
  /** Who writes the office's reports and marks what is worth a sentence. */
  reports: office,
  /** Who makes a report final: its figures are then those that the office stands by. */
  editions: ['division-head', 'deputy-director', 'director'],
  /** Who chooses what figures are compared with, hands them up, and takes those of the offices below. */
  figures: ['division-head', 'director'],
};
