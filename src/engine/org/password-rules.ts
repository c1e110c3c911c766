import { WutongError } from '../../model/errors.ts';
import type { SecuritySettings } from './security-settings.ts';

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
const longest = 200;

/** One spelling of what is compared: width, case and the signs between letters tell no two words apart. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]/gu, '');

/**
 * Refuses a password that breaks the rules of the office, each fault in its own words.
 * @throws password-too-weak, password-like-login
 */
export function demandStrong(
  password: string,
  login: string,
  { passwordMin, passwordClasses }: Pick<SecuritySettings, 'passwordMin' | 'passwordClasses'>,
): void {
  const found = kinds.filter((kind) => kind.test(password)).length;
  if (password.length < passwordMin || password.length > longest || found < passwordClasses)
    throw new WutongError('password-too-weak', { min: passwordMin, classes: passwordClasses });
  const [word, name] = [bare(password), bare(login)];
  const reversed = [...name].reverse().join('');
  if (name.length >= 3 && (word.includes(name) || word.includes(reversed)))
    throw new WutongError('password-like-login');
}

/** When a password has to be changed; undefined where the office sets no age. */
export function passwordEnds(
  setAt: Date,
  { passwordDays }: Pick<SecuritySettings, 'passwordDays'>,
): Date | undefined {
  return passwordDays === 0 ? undefined : new Date(setAt.getTime() + passwordDays * 86_400_000);
}
