import { exchangeContracts } from './exchange.ts';
import { accountContracts } from './account.ts';
import { checkContracts } from './check.ts';
import { cockpitContracts } from './cockpit.ts';
import { exploreContracts } from './explore.ts';
import { fileContracts } from './files.ts';
import { collectionContracts } from './collection.ts';
import { figureContracts } from './figures.ts';
import { handingUpContracts } from './handing-up.ts';
import { formContracts } from './forms.ts';
import { measureContracts } from './measures.ts';
import { messageContracts } from './messages.ts';
import { officeAdminContracts } from './office-admin.ts';
import { peopleAdminContracts } from './people-admin.ts';
import { processContracts } from './process.ts';
import { readingContracts } from './reading.ts';
import { recordContracts } from './records.ts';
import { registrationContracts } from './registration.ts';
import { reportContracts } from './reports.ts';
import { overviewContracts } from './overviews.ts';
import { packContracts } from './packs.ts';
import { termContracts } from './terms.ts';
import { retentionContracts } from './retention.ts';
import { ruleContracts } from './rules.ts';
import { sessionContracts } from './session.ts';
import { settingsContracts } from './settings.ts';
import { systemContracts } from './system.ts';
import { workContracts } from './work.ts';

/** Every endpoint by the name of what it does. */
export const contracts = {
  ...sessionContracts,
  ...accountContracts,
  ...recordContracts,
  ...registrationContracts,
  ...processContracts,
  ...workContracts,
  ...overviewContracts,
  ...ruleContracts,
  ...measureContracts,
  ...settingsContracts,
  ...fileContracts,
  ...formContracts,
  ...exchangeContracts,
  ...figureContracts,
  ...reportContracts,
  ...cockpitContracts,
  ...exploreContracts,
  ...collectionContracts,
  ...handingUpContracts,
  ...readingContracts,
  ...checkContracts,
  ...peopleAdminContracts,
  ...officeAdminContracts,
  ...retentionContracts,
  ...packContracts,
  ...termContracts,
  ...messageContracts,
  ...systemContracts,
};
export type ContractName = keyof typeof contracts;
