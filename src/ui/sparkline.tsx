const [width, height, edge] = [96, 26, 3];

/** A small line of how something went, without axes: a hint beside a number, never in place of it. */
export function Sparkline({
  values,
  before,
}: Readonly<Record<'values' | 'before', readonly (number | null)[]>>) {
  const known = [...values, ...before].filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)];
  const x = (at: number): number =>
    edge + (at * (width - 2 * edge)) / Math.max(1, Math.max(values.length, before.length) - 1);
  const y = (value: number): number =>
    height - edge - ((value - least) * (height - 2 * edge)) / (most - least);
  const path = (row: readonly (number | null)[]): string =>
    row
      .map((value, at) =>
        value === null
          ? ''
          : `${row[at - 1] === null || at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
      )
      .join('');
  const last = values.reduce<number>((found, value, at) => (value === null ? found : at), -1);
  const end = values[last];
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <path className="before" d={path(before)} />
      <path d={path(values)} />
      {end !== undefined && end !== null && <circle cx={x(last)} cy={y(end)} r="2.5" />}
    </svg>
  );
}
