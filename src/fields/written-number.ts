import { narrow } from './clean-text.ts';

/**
 * Reads a decimal number as people write it: digits of either width, thousands separated by commas or blanks.
 * The answer is exact, a plain decimal text such as `-12345.60`; a number of JavaScript loses nothing that it has.
 * @returns undefined for what is not a number.
 */
export function readDecimal(written: unknown): string | undefined {
  if (typeof written === 'number') return Number.isFinite(written) ? plain(written) : undefined;
  if (typeof written !== 'string') return undefined;
  const text = narrow(written)
    .trim()
    .replace(/^[−–—]/, '-')
    .replace(/。/g, '.');
  const found =
    /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d*))?$/.exec(text) ?? /^([+-]?)()\.(\d+)$/.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction = ''] = found;
  const digits = whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0';
  return `${sign === '-' ? '-' : ''}${digits}${fraction ? `.${fraction}` : ''}`;
}

// 1e21 and 1e-7 are written out, so that their places can be counted.
function plain(number: number): string {
  const text = String(number);
  return /e/.test(text) ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** The decimals of a plain decimal text, without closing zeros. */
export function decimalsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}

/** Groups the whole digits by three: 12345.60 becomes 12,345.60. */
export function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}
