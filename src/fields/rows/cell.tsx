import type { Field } from '../../model/field.ts';
import { useInnerWidgets } from '../inner-widgets.ts';
import { EmptyCell } from '../plain-cell.tsx';
import { say } from '../say.ts';
import type { CellProps } from '../widgets.ts';
import { columnsToRead, filledNames } from './columns.ts';
import type { RowsOptions, RowValues } from './kind.ts';

// A sentence that the machine wrote would stand in a column one word wide.
const narrowest = ({ kind, written }: Field): number | undefined =>
  kind.name === 'long-text' || (kind.name === 'text' && written === 'derived') ? 140 : undefined;

/** The rows as a table to read; in lists only how many there are. */
export function Cell({ field, value, lang, title, compact, services, path = '' }: CellProps) {
  const widgets = useInnerWidgets();
  if (!Array.isArray(value) || value.length === 0) return <EmptyCell />;
  if (compact) return <span>{say(lang, `${value.length}行`, `${value.length} rows`)}</span>;
  const rows = value as readonly RowValues[];
  const options = field.options as RowsOptions;
  const columns = columnsToRead(options.fields, filledNames(options, rows), lang);
  const cell = { textAlign: 'start', verticalAlign: 'top', padding: '4px 12px 4px 0' } as const;
  return (
    <div
      style={{ overflowX: 'auto' }}
      tabIndex={0}
      role="region"
      aria-label={say(lang, field.label, field.en ?? field.label)}
    >
      <table style={{ borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" style={{ ...cell, fontWeight: 500, whiteSpace: 'nowrap' }}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id ?? at}>
              {columns.map(({ name, field: inner }) => {
                const Inner = widgets[inner.kind.name]?.Cell;
                return (
                  <td key={name} style={{ ...cell, minWidth: narrowest(inner) }}>
                    {Inner && (
                      <Inner
                        field={inner}
                        value={row[name]}
                        lang={lang}
                        title={title}
                        services={services}
                        path={`${path}.${at}.${name}`}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
