import { isCivilDate } from '../../model/date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const digits = '10X98765432';

/** The eighteenth character that follows from the seventeen digits before it (GB 11643-1999, ISO 7064 mod 11-2). */
export function checkDigitOf(seventeen: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0);
  return digits.charAt(sum % 11);
}

/** Whether eighteen characters are a citizen's number: a region, a day of birth, an order and the check digit. */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  return isCivilDate(born as unknown) && checkDigitOf(text.slice(0, 17)) === text[17];
}

/** Whether a text looks like a passport number: a letter, then digits (the second may be a letter), 8 or 9 in all. */
export function isPassportNumber(text: string): boolean {
  return /^[A-Z][A-Z0-9]\d{6,7}$/.test(text);
}
