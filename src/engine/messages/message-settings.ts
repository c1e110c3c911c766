import type { Transaction } from '../database/database.ts';
import { readOfficeSetting } from '../settings/office-setting.ts';

/** What an office chose for all its messages. */
export interface MessageSettings {
  /** Whether messages outside the house name the kind of business; never more than that. */
  readonly nameBusiness: boolean;
}

/** The name under which an office keeps it. */
export const messageSettingsName = 'messages';

/** What an office chose; silent unless it said otherwise. */
export async function readMessageSettings(tx: Transaction): Promise<MessageSettings> {
  const value = await readOfficeSetting(tx, messageSettingsName);
  return { nameBusiness: false, ...(value as Partial<MessageSettings> | undefined) };
}
