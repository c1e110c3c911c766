import { everyType } from '../prepare.ts';
import type { AdminWay } from './admin-ways.ts';

const nobody = '00000000-0000-7000-8000-000000000000';
const edition = `/api/report-editions/${nobody}`;
const [type] = everyType[0] ?? [''];
const period = 'period=2018H1';

/** Reports are the office's own: whoever has the duty sees all of them, nobody else any. */
export const reportWays: readonly AdminWay[] = [
  { name: 'listReports', duties: ['reports'], send: (client) => client.get('/api/reports') },
  {
    name: 'readReport',
    duties: ['reports'],
    send: (client) => client.get(`/api/reports/half-year?${period}`),
  },
  {
    name: 'printReport',
    duties: ['reports'],
    send: (client) => client.get(`/api/reports/half-year/file?${period}&format=md`),
  },
  {
    name: 'writeParagraph',
    duties: ['reports'],
    send: (client) =>
      client.put(`/api/reports/half-year/paragraphs/opening.text?${period}`, {
        base: 0,
        after: null,
        content: null,
      }),
  },
  {
    name: 'listParagraphVersions',
    duties: ['reports'],
    send: (client) => client.get(`/api/reports/half-year/paragraphs/opening.text/versions?${period}`),
  },
  {
    name: 'freezeReport',
    duties: ['editions'],
    send: (client) => client.post('/api/reports/half-year/editions', { period: '2018H1' }),
  },
  { name: 'getEdition', duties: ['reports'], send: (client) => client.get(edition) },
  {
    name: 'printEdition',
    duties: ['reports'],
    send: (client) => client.get(`${edition}/file?format=md`),
  },
  {
    name: 'compareEdition',
    duties: ['reports'],
    send: (client) => client.get(`${edition}/differences`),
  },
  {
    name: 'compareUpload',
    duties: ['reports'],
    send: (client) => client.upload(`${edition}/comparisons`, '总结.docx', new Uint8Array([1])),
  },
  {
    name: 'getHandingUp',
    duties: ['reports'],
    send: (client) => client.get(`/api/handing-up?${period}`),
  },
  {
    name: 'getHandedUp',
    duties: ['reports'],
    send: (client) => client.get(`/api/handed-up?${period}`),
  },
  {
    name: 'getSubmission',
    duties: ['reports'],
    send: (client) => client.get(`/api/handing-up/${nobody}?${period}`),
  },
  {
    name: 'handUp',
    duties: ['figures'],
    send: (client) => client.post('/api/handing-up', { period: '2018H1', scope: 'own' }),
  },
  {
    name: 'decideSubmission',
    duties: ['figures'],
    send: (client) =>
      client.post(`/api/handed-up/${nobody}/decisions`, { period: '2018H1', decision: 'accepted' }),
  },
  {
    name: 'callOfficesBelow',
    duties: ['figures'],
    send: (client) =>
      client.post('/api/handed-up/notices', { period: '2018H1', dueOn: '2018-07-10', words: '请报数。' }),
  },
  {
    name: 'remindOfficesBelow',
    duties: ['figures'],
    send: (client) => client.post('/api/handed-up/reminders', { period: '2018H1', offices: [nobody] }),
  },
  {
    name: 'markHighlight',
    duties: ['reports'],
    send: (client) =>
      client.put(`/api/records/${type}/${nobody}/highlight`, { on: '2018-05-01', sentence: '首次举办。' }),
  },
  {
    name: 'unmarkHighlight',
    duties: ['reports'],
    send: (client) => client.delete(`/api/records/${type}/${nobody}/highlight`),
  },
];
