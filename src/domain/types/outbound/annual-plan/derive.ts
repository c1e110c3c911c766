import type { Values } from '../../../../model/field.ts';
import { listedApart } from './choices.ts';

const sum = (lines: readonly Values[], entry: string): number =>
  lines.reduce((all, line) => all + Number(line[entry] ?? 0), 0);

/** Its name, on which list each line stands, and what is planned in all; the single list is added up apart. */
export function derive(record: Values): Values {
  const lines = ((record.lines ?? []) as readonly Values[]).map((line): Values => ({
    ...line,
    list:
      line.category === undefined
        ? undefined
        : listedApart.includes(String(line.category))
          ? 'apart'
          : 'limited',
  }));
  const limited = lines.filter(({ list }) => list === 'limited');
  return {
    name: record.year === undefined ? undefined : `${String(record.year)}年度因公临时出国（境）计划`,
    lines: lines.length === 0 ? undefined : lines,
    batches: sum(limited, 'batches'),
    persons: sum(limited, 'persons'),
    batchesApart: sum(lines, 'batches') - sum(limited, 'batches'),
  };
}
