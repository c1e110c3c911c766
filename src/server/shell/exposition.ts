/** One number for Prometheus. */
export interface Sample {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter' | 'histogram';
  /** Of a histogram: `_bucket`, `_sum`, `_count`. */
  readonly suffix?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Writes samples in the text form of Prometheus; those of one name stand together. */
export function exposition(samples: readonly Sample[]): string {
  const lines = [...Map.groupBy(samples, ({ name }) => name)].flatMap(([name, group]) => [
    `# HELP ${name} ${group[0]?.help ?? ''}`,
    `# TYPE ${name} ${group[0]?.type ?? 'gauge'}`,
    ...group.map(({ suffix = '', labels, value }) => {
      const inside = Object.entries(labels).map(([label, text]) => `${label}="${escape(text)}"`);
      return `${name}${suffix}${inside.length === 0 ? '' : `{${inside.join(',')}}`} ${value}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

const escape = (text: string): string =>
  text.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));
