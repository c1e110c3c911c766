/** An instant as a clock in China shows it: `2018-05-06 18:02`. */
export function chinaTime(instant: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Only the hour of today, the whole day otherwise. */
export function shortTime(instant: string, today: string): string {
  const whole = chinaTime(instant);
  return whole.slice(0, 10) === today ? whole.slice(11) : whole;
}
