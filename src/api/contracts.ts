import { fileContracts } from './files.ts';
import { figureContracts } from './figures.ts';
import { readingContracts } from './reading.ts';
import { recordContracts } from './records.ts';
import { sessionContracts } from './session.ts';
import { systemContracts } from './system.ts';

/** Every endpoint by the name of what it does. */
export const contracts = {
  ...sessionContracts,
  ...recordContracts,
  ...fileContracts,
  ...figureContracts,
  ...readingContracts,
  ...systemContracts,
};
export type ContractName = keyof typeof contracts;
