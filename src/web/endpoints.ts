import type { contracts, ContractName } from '../api/contracts.ts';

type Contracts = typeof contracts;

/**
 * Method and path of every endpoint. The compiler compares each line with its contract, so that the schemas
 * themselves, and the library behind them, stay out of what the browser loads.
 */
export const endpoints: {
  readonly [N in ContractName]: `${Contracts[N]['method']} ${Contracts[N]['path']}`;
} = {
  listOffices: 'GET /api/offices',
  signIn: 'POST /api/session',
  getMe: 'GET /api/session',
  signOut: 'DELETE /api/session',
  changePassword: 'PUT /api/session/password',
  getAccount: 'GET /api/account',
  endOtherSessions: 'DELETE /api/account/sessions',
  endSession: 'DELETE /api/account/sessions/:id',
  startSecondFactor: 'POST /api/account/second-factor',
  confirmSecondFactor: 'PUT /api/account/second-factor',
  removeSecondFactor: 'POST /api/account/second-factor/removal',
  renewRecoveryCodes: 'POST /api/account/recovery-codes',
  getTerms: 'GET /api/admin/terms',
  setTerms: 'PUT /api/admin/terms',
  listPacks: 'GET /api/admin/packs',
  setPack: 'PUT /api/admin/packs/:pack',
  getRetention: 'GET /api/admin/retention',
  setRetention: 'PUT /api/admin/retention',
  setHold: 'POST /api/admin/holds',
  endHold: 'DELETE /api/admin/holds/:id',
  listAccounts: 'GET /api/admin/accounts',
  createAccount: 'POST /api/admin/accounts',
  changeAccount: 'PUT /api/admin/accounts/:id',
  giveRole: 'PUT /api/admin/accounts/:id/roles',
  takeRole: 'DELETE /api/admin/accounts/:id/roles/:role/:unit',
  endAccountSessions: 'DELETE /api/admin/accounts/:id/sessions',
  unlockAccount: 'DELETE /api/admin/accounts/:id/lock',
  proposeReset: 'POST /api/admin/accounts/:id/resets',
  listResets: 'GET /api/admin/resets',
  decideReset: 'PUT /api/admin/resets/:id',
  listUnits: 'GET /api/admin/units',
  createUnit: 'POST /api/admin/units',
  changeUnit: 'PUT /api/admin/units/:id',
  getSecurity: 'GET /api/admin/security',
  setSecurity: 'PUT /api/admin/security',
  searchAudit: 'GET /api/admin/audit',
  exportAudit: 'GET /api/admin/audit/export',
  getAuditCheck: 'GET /api/admin/audit/check',
  checkAudit: 'POST /api/admin/audit/check',
  getHealth: 'GET /api/admin/health',
  listRecords: 'GET /api/records/:type',
  getRecord: 'GET /api/records/:type/:id',
  getTree: 'GET /api/records/:type/:id/tree',
  getUses: 'GET /api/records/:type/:id/uses',
  makeRecords: 'POST /api/records/:type/:id/made/:made',
  createRecord: 'POST /api/records/:type',
  saveRecord: 'PUT /api/records/:type/:id',
  actOnRecord: 'POST /api/records/:type/:id/actions/:action',
  getHistory: 'GET /api/records/:type/:id/history',
  revealValue: 'POST /api/records/:type/:id/reveal',
  getAttendance: 'GET /api/attendance/:event',
  findGuest: 'GET /api/guests',
  checkIn: 'POST /api/guests/:id/check-in',
  lookUp: 'GET /api/lookup/:type',
  listDrafts: 'GET /api/drafts',
  saveDraft: 'PUT /api/drafts/:id',
  deleteDraft: 'DELETE /api/drafts/:id',
  uploadFile: 'POST /api/files/:type/:field',
  downloadFile: 'GET /api/records/:type/:id/files/:file',
  listMeasures: 'GET /api/measures',
  proposeMeasure: 'POST /api/measures',
  decideMeasure: 'POST /api/measures/:id',
  listForms: 'GET /api/records/:type/:id/forms',
  printForm: 'GET /api/records/:type/:id/forms/:form',
  printList: 'GET /api/records/:type/list-forms/:form',
  remindOfList: 'POST /api/records/:type/list-forms/:form/reminders',
  exportList: 'GET /api/exchange/:type/export',
  getTemplate: 'GET /api/exchange/:type/template',
  startImport: 'POST /api/exchange/:type/imports',
  getImport: 'GET /api/exchange/imports/:id',
  commitImport: 'POST /api/exchange/imports/:id/commit',
  getFaultReport: 'GET /api/exchange/imports/:id/faults',
  listJobs: 'GET /api/jobs',
  cancelJob: 'POST /api/jobs/:id/cancel',
  seeJob: 'POST /api/jobs/:id/seen',
  listFigures: 'GET /api/figures',
  listFigureRecords: 'GET /api/figures/:indicator/records',
  listFigureParts: 'GET /api/figures/:indicator/by/:dimension',
  readDocument: 'POST /api/reading/documents',
  listSampleReports: 'GET /api/reading/samples',
  confirmBaselines: 'POST /api/reading/baselines',
  listContradictions: 'GET /api/reading/contradictions',
  searchAll: 'GET /api/search',
  health: 'GET /healthz',
  getProcess: 'GET /api/records/:type/:id/process',
  giveCommand: 'POST /api/records/:type/:id/process',
  approveMany: 'POST /api/process/approvals',
  getWork: 'GET /api/work',
  countWork: 'GET /api/work/counts',
  noteVisit: 'POST /api/work/visit',
  listMessages: 'GET /api/messages',
  readMessages: 'POST /api/messages/read',
  checkRecord: 'POST /api/records/:type/checks',
  askWaiver: 'POST /api/records/:type/:id/waivers',
  decideWaiver: 'PUT /api/records/:type/:id/waivers',
  listRules: 'GET /api/rules',
  setLimit: 'POST /api/rules/:rule/limits',
  listPeople: 'GET /api/people',
  listAbsences: 'GET /api/absences',
  setAbsence: 'POST /api/absences',
  endAbsence: 'DELETE /api/absences/:id',
  listSecretaries: 'GET /api/secretaries',
  setSecretary: 'PUT /api/secretaries',
  getCalendar: 'GET /api/calendar/:year',
  setCalendar: 'PUT /api/calendar/:year',
  getAuthority: 'GET /api/authority/:type',
  setAuthority: 'POST /api/authority/:type',
  getChains: 'GET /api/chains/:type',
  getOwnMessages: 'GET /api/account/messages',
  setOwnPreferences: 'PUT /api/account/messages',
  setContact: 'PUT /api/account/contacts/:kind',
  confirmContact: 'POST /api/account/contacts/:kind/code',
  removeContact: 'DELETE /api/account/contacts/:kind',
  getChannels: 'GET /api/admin/messages/channels',
  setMessageSettings: 'PUT /api/admin/messages/settings',
  setChannel: 'PUT /api/admin/messages/channels/:kind',
  testChannel: 'POST /api/admin/messages/channels/:kind/test',
  listStuckMessages: 'GET /api/admin/messages/stuck',
  settleDeadMessages: 'POST /api/admin/messages/stuck',
  setChain: 'PUT /api/chains/:type/:purpose',
};

/** `/api/records/:type/:id` with its parameters filled in, each made safe for an address. */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for :${name} in ${path}`);
    return encodeURIComponent(value);
  });
}

/** A query string of what is set; empty entries are left out. */
export function queryString(query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
