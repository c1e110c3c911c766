import { contracts, type ContractName } from '../../../src/api/contracts.ts';

/** What everybody who is signed in may ask: it is about themselves, or about nobody. */
export const forEverybody: readonly ContractName[] = [
  ...(Object.keys(contracts) as ContractName[]).filter((name) =>
    ['session', 'account'].includes(contracts[name].group),
  ),
  'deleteDraft',
  'noteVisit',
  'readMessages',
  'listPeople',
  'listAbsences',
  'setAbsence',
  'endAbsence',
  'listSecretaries',
  'setSecretary',
  'getCalendar',
  'getAuthority',
  'getChains',
  'listRules',
  'listUnits',
  // Whoever proposed a measure may drop it, so it is looked for first; src/server/measures.test.ts refuses the rest.
  'decideMeasure',
  // Of a document that the person brings, and of reports that come with the demonstration.
  'readDocument',
  'listSampleReports',
  'confirmBaselines',
];
