/** A figure as a person marked it; the fields of a gold file. */
export interface Marked {
  offset: number;
  quote: string;
  value: number;
  value_max?: number;
  unit: string;
  comparison: { direction: string; percent: number | null } | null;
  approx: boolean;
  bound?: string;
  role: string;
  optional?: boolean;
}

export interface MarkedReport {
  name: string;
  text: string;
  gold: Marked[];
}

const mark = /⟦([^|⟧]+)\|([\d.]+)\|([^|⟧]*)(?:\|([^⟧]*))?⟧/g;

function readFlags(figure: Marked, flags: string): void {
  for (const flag of flags.split(' ')) {
    const [key, one, two] = flag.split(':');
    if (key === '~') figure.approx = true;
    else if (key === 'o') figure.optional = true;
    else if (key === 'r') figure.role = one!;
    else if (key === 'b') figure.bound = one!;
    else if (key === 'max') figure.value_max = Number(one);
    else if (key === 'c')
      figure.comparison = { direction: one!, percent: two === 'null' ? null : Number(two) };
  }
}

/**
 * Takes the marks out of a report: ⟦words|value|unit|flags⟧, where the flags are ~ (approximate), o (optional),
 * r:role, b:bound, max:upper end, c:direction:percent.
 */
export function readMarked(name: string, source: string): MarkedReport {
  const gold: Marked[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(mark)) {
    text += source.slice(from, match.index);
    const figure: Marked = {
      offset: text.length,
      quote: match[1]!,
      value: Number(match[2]),
      unit: match[3]!,
      comparison: null,
      approx: false,
      role: 'result',
    };
    readFlags(figure, match[4] ?? '');
    gold.push(figure);
    text += match[1]!;
    from = match.index + match[0].length;
  }
  return { name, text: text + source.slice(from), gold };
}
