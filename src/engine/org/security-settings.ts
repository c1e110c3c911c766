import type { Transaction } from '../database/database.ts';
import { readOfficeSetting } from '../settings/office-setting.ts';

/** What an office demands of its people when they sign in. */
export interface SecuritySettings {
  /** Wrong attempts after which a login is locked, and for how many minutes. */
  readonly lockAfter: number;
  readonly lockMinutes: number;
  /** A session ends after so many minutes without anything done by the person, and after so many hours in any case. */
  readonly idleMinutes: number;
  readonly sessionHours: number;
  readonly passwordMin: number;
  /** How many of small letters, capitals, digits and signs a password has at least. */
  readonly passwordClasses: number;
  /** A new password is none of the last so many. */
  readonly passwordHistory: number;
  /** After so many days it must be changed; 0 is never. */
  readonly passwordDays: number;
  /** Who must have a second factor. */
  readonly secondFactorFor: 'nobody' | 'administrators' | 'everybody';
  /** `five`: in a very small office one account may be system and security administrator; audit stays apart. */
  readonly preset: 'three' | 'five';
  /** Where name and time of whoever looks stand behind the text: nowhere, on paper, or on closed pages as well. */
  readonly watermark: Watermark;
}

export type Watermark = 'off' | 'print' | 'both';

/** What holds until the office sets something else: the customary reading of GB/T 22239-2019 8.1.4.1. */
export const standardSecurity: SecuritySettings = {
  lockAfter: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  sessionHours: 12,
  passwordMin: 10,
  passwordClasses: 3,
  passwordHistory: 5,
  passwordDays: 90,
  secondFactorFor: 'nobody',
  preset: 'three',
  watermark: 'both',
};

/** The name under which an office keeps them. */
export const securityName = 'security';

/** What an office demands now. */
export async function readSecurity(tx: Transaction): Promise<SecuritySettings> {
  const value = await readOfficeSetting(tx, securityName);
  return { ...standardSecurity, ...(value as Partial<SecuritySettings> | undefined) };
}
