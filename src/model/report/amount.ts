/** A number as a report prints it: thousands parted by a comma, no more decimals than it has. */
export function written(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Sums of money are told in 万 and 亿 where two decimals say them exactly: nothing is rounded in passing. */
const scales = [
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** A value with its measure word: 407批次, 1,204人次, 6.8万元. */
export function amount(value: number, unit: string): string {
  if (unit === '元')
    for (const [scale, name] of scales) {
      const scaled = value / scale;
      if (Math.abs(scaled) >= 1 && Number.isInteger(Math.round(scaled * 1e6) / 1e4))
        return `${written(Math.round(scaled * 1e6) / 1e6)}${name}${unit}`;
    }
  return `${written(value)}${spoken[unit] ?? unit}`;
}

/** The declared unit as prose says it. */
const spoken: Readonly<Record<string, string>> = { 批: '批次' };

/** How a figure may be told less exactly: 近40家 or 100余篇. */
export type Rounding = 'nearly' | 'over';

/**
 * A whole number told by a round one, as coarse as it is still honest: 近 from nine tenths of the round number on, 余 up to
 * half as much again.
 * @returns undefined where no round number says it
 */
export function rounded(value: number, unit: string, how: Rounding): string | undefined {
  if (!Number.isInteger(value) || value < 11) return undefined;
  const word = spoken[unit] ?? unit;
  for (let step = 10 ** (String(value).length - (how === 'nearly' ? 0 : 1)); step >= 10; step /= 10) {
    const round = (how === 'nearly' ? Math.ceil(value / step) : Math.floor(value / step)) * step;
    if (round === value) continue;
    if (how === 'nearly' && value >= round * 0.9) return `近${written(round)}${word}`;
    if (how === 'over' && round > 0 && value <= round * 1.5) return `${written(round)}余${word}`;
  }
  return undefined;
}
