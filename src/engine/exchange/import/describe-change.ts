import type { Field } from '../../../model/field.ts';
import type { RecordType } from '../../../model/record-type.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { same } from '../../save/changes.ts';
import type { Settled } from './settle-item.ts';

/** What an import changes in one record, in words. */
export interface ChangeView {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly entries: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

const longest = 200;

export function describeChange(
  type: RecordType,
  row: number,
  before: StoredRecord,
  { values, parsed }: Settled,
  titleOf: (id: string) => string,
): ChangeView {
  const words = (field: Field, value: unknown): string => {
    if (value === undefined) return '';
    if (field.kind.storage === 'rows') return `${(value as unknown[]).length}行`;
    return field.kind.text(value, field.options, { lang: 'zh', title: titleOf }).slice(0, longest);
  };
  return {
    row,
    id: before.id,
    title: String(before.values[type.title] ?? ''),
    entries: Object.keys(values).flatMap((name) => {
      const field = type.fields[name];
      if (!field) return [];
      const [old, now] = [before.values[name], parsed[name]];
      const after = words(field, now);
      const altered = field.kind.storage === 'rows' ? countAltered(old, now) : 0;
      return [
        {
          label: field.label,
          before: words(field, old),
          after: altered > 0 ? `${after}（${altered}行有改动）` : after,
        },
      ];
    }),
  };
}

function countAltered(old: unknown, now: unknown): number {
  const rows = (Array.isArray(old) ? old : []) as readonly { readonly id?: string }[];
  const next = (Array.isArray(now) ? now : []) as readonly { readonly id?: string }[];
  return next.filter(
    (row) =>
      !same(
        row,
        rows.find(({ id }) => id === row.id),
      ),
  ).length;
}
