import type { ContractName } from '../../../src/api/contracts.ts';
import { standardSecurity } from '../../../src/engine/org/security-settings.ts';
import type { Duty } from '../../../src/model/registry.ts';
import { everyType } from '../prepare.ts';
import type { TestOffice } from '../../harness/office.ts';
import type { Answer, Client } from '../../harness/server.ts';

/** An endpoint of settings or administration, the duties that open it, and a request that changes nothing of weight. */
export interface AdminWay {
  readonly name: ContractName;
  readonly duties: readonly Duty[];
  readonly send: (client: Client, office: TestOffice) => Promise<Answer>;
}

const nobody = '00000000-0000-7000-8000-000000000000';
const account = `/api/admin/accounts/${nobody}`;
const [decided] = everyType.filter(([, { procedure }]) => procedure !== undefined);
const type = decided?.[0] ?? '';
const purpose = Object.keys(decided?.[1].procedure?.purposes ?? {})[0] ?? '';
const rules = everyType.flatMap(([, bundle]) => bundle.rules);
const limited = rules.find(({ parameters }) => Object.keys(parameters).length > 0);
const entered = { name: '某人', post: '' };

/** Every endpoint whose use is a duty. */
export const adminWays: readonly AdminWay[] = [
  {
    name: 'listAccounts',
    duties: ['accounts', 'roles', 'security'],
    send: (client) => client.get('/api/admin/accounts'),
  },
  {
    name: 'createAccount',
    duties: ['accounts'],
    send: (client) => client.post('/api/admin/accounts', { ...entered, login: '1', unit: nobody }),
  },
  {
    name: 'changeAccount',
    duties: ['accounts'],
    send: (client) => client.put(account, { ...entered, unit: nobody, active: true }),
  },
  {
    name: 'giveRole',
    duties: ['roles'],
    send: (client) =>
      client.put(`${account}/roles`, {
        role: 'officer',
        unit: nobody,
        extent: 'role',
        people: [],
        from: null,
        to: null,
      }),
  },
  {
    name: 'takeRole',
    duties: ['roles'],
    send: (client) => client.delete(`${account}/roles/officer/${nobody}`),
  },
  {
    name: 'endAccountSessions',
    duties: ['security'],
    send: (client) => client.delete(`${account}/sessions`),
  },
  { name: 'unlockAccount', duties: ['security'], send: (client) => client.delete(`${account}/lock`) },
  {
    name: 'proposeReset',
    duties: ['resets'],
    send: (client) => client.post(`${account}/resets`, { kind: 'password', reason: '忘记密码' }),
  },
  // The head of an office of five may look, too; this one has three administrators.
  { name: 'listResets', duties: ['resets', 'confirming'], send: (client) => client.get('/api/admin/resets') },
  {
    name: 'decideReset',
    duties: ['confirming'],
    send: (client) => client.put(`/api/admin/resets/${nobody}`, { confirm: true }),
  },
  {
    name: 'createUnit',
    duties: ['units'],
    send: (client) =>
      client.post('/api/admin/units', { name: '处', parent: nobody, kind: 'division', sort: 1 }),
  },
  {
    name: 'changeUnit',
    duties: ['units'],
    send: (client) =>
      client.put(`/api/admin/units/${nobody}`, {
        name: '处',
        parent: null,
        kind: 'division',
        sort: 1,
        ended: false,
      }),
  },
  { name: 'getSecurity', duties: ['health'], send: (client) => client.get('/api/admin/security') },
  {
    name: 'setSecurity',
    duties: ['security'],
    send: (client) => client.put('/api/admin/security', standardSecurity),
  },
  { name: 'listPacks', duties: ['health'], send: (client) => client.get('/api/admin/packs') },
  { name: 'getTerms', duties: ['health'], send: (client) => client.get('/api/admin/terms') },
  {
    name: 'setTerms',
    duties: ['terms'],
    send: (client) => client.put('/api/admin/terms', { terms: [] }),
  },
  {
    name: 'setPack',
    duties: ['packs'],
    send: (client) => client.put('/api/admin/packs/none', { on: true }),
  },
  {
    name: 'setFigureBase',
    duties: ['figures'],
    send: (client) => client.put('/api/figure-base', { first: 'told' }),
  },
  { name: 'getRetention', duties: ['health'], send: (client) => client.get('/api/admin/retention') },
  {
    name: 'setRetention',
    duties: ['security'],
    send: (client) => client.put('/api/admin/retention', { type: 'none', rule: 'none', days: 1 }),
  },
  {
    name: 'setHold',
    duties: ['security'],
    send: (client) => client.post('/api/admin/holds', { type, recordId: nobody, reason: '诉讼未结' }),
  },
  { name: 'endHold', duties: ['security'], send: (client) => client.delete(`/api/admin/holds/${nobody}`) },
  { name: 'searchAudit', duties: ['audit'], send: (client) => client.get('/api/admin/audit') },
  { name: 'exportAudit', duties: ['audit'], send: (client) => client.get('/api/admin/audit/export') },
  { name: 'getAuditCheck', duties: ['health'], send: (client) => client.get('/api/admin/audit/check') },
  { name: 'checkAudit', duties: ['audit'], send: (client) => client.post('/api/admin/audit/check') },
  { name: 'getHealth', duties: ['health'], send: (client) => client.get('/api/admin/health') },
  {
    name: 'getChannels',
    duties: ['messages'],
    send: (client) => client.get('/api/admin/messages/channels'),
  },
  {
    name: 'setMessageSettings',
    duties: ['messages'],
    send: (client) => client.put('/api/admin/messages/settings', { nameBusiness: false }),
  },
  {
    name: 'setChannel',
    duties: ['messages'],
    send: (client) =>
      client.put('/api/admin/messages/channels/mail', { enabled: true, settings: {}, secrets: {} }),
  },
  {
    name: 'testChannel',
    duties: ['messages'],
    send: (client) => client.post('/api/admin/messages/channels/mail/test', { to: 'a@example.cn' }),
  },
  {
    name: 'listStuckMessages',
    duties: ['messages'],
    send: (client) => client.get('/api/admin/messages/stuck'),
  },
  {
    name: 'settleDeadMessages',
    duties: ['messages'],
    send: (client) => client.post('/api/admin/messages/stuck', { do: 'resend', ids: [nobody] }),
  },
  { name: 'listMeasures', duties: ['proposals', 'measures'], send: (client) => client.get('/api/measures') },
  {
    name: 'proposeMeasure',
    duties: ['proposals'],
    send: (client) => client.post('/api/measures', { unit: nobody, why: '护照逾期未交' }),
  },
  {
    name: 'setCalendar',
    duties: ['calendar'],
    send: (client) => client.put('/api/calendar/2031', { source: '测试通知', days: [] }),
  },
  {
    name: 'setAuthority',
    duties: ['authority'],
    send: (client) =>
      client.post(`/api/authority/${type}`, {
        rank: null,
        category: null,
        kind: null,
        verb: 'approve',
        decider: { role: 'director' },
        basis: '测试依据文件',
        from: '2018-07-01',
        replaces: null,
        preview: true,
        accepted: false,
      }),
  },
  {
    name: 'setChain',
    duties: ['chains'],
    send: (client) => client.put(`/api/chains/${type}/${purpose}`, { steps: [] }),
  },
  {
    name: 'setLimit',
    duties: ['limits'],
    send: (client) =>
      client.post(`/api/rules/${limited?.name ?? ''}/limits`, {
        parameter: Object.keys(limited?.parameters ?? {})[0] ?? '',
        category: null,
        value: -1,
        severity: null,
        basis: '',
        from: '2018-07-01',
      }),
  },
];
