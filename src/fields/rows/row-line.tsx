import { Typography } from 'antd';
import { memo, useMemo } from 'react';
import { say } from '../say.ts';
import type { FieldServices, InputProps } from '../widgets.ts';
import type { RowColumn } from './columns.ts';
import type { RowValues } from './kind.ts';
import { RowActions, type RowHandlers } from './row-actions.tsx';
import { RowEntry } from './row-entry.tsx';

export interface RowLineProps {
  readonly id: string;
  readonly path: string;
  readonly at: number;
  readonly count: number;
  readonly full: boolean;
  readonly row: RowValues;
  readonly columns: readonly RowColumn[];
  readonly wide: boolean;
  readonly problems: InputProps['problems'];
  readonly lang: InputProps['lang'];
  readonly disabled: boolean;
  readonly services: FieldServices;
  readonly on: RowHandlers;
}

const hidden = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
} as const;

/** One row: a line of the table where there is room, a card where there is not. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const {
    id,
    path,
    at,
    count,
    full,
    row,
    columns,
    wide,
    problems = {},
    lang,
    disabled,
    services,
    on,
  } = props;
  // Entries of a row stand beside one another: a city sees its own row's country.
  const rowServices = useMemo(() => ({ ...services, siblings: row }), [services, row]);
  const number = say(lang, `第${at + 1}行`, `Row ${at + 1}`);
  const entry = (column: RowColumn) => (
    <RowEntry
      id={`${id}.${at}.${column.name}`}
      path={`${path}.${at}.${column.name}`}
      column={column}
      row={row}
      problem={problems[`${at}.${column.name}`]}
      lang={lang}
      disabled={disabled}
      services={rowServices}
      onChange={(value) => on.change(at, column.name, value)}
    />
  );
  const ofRow = problems[String(at)] ?? problems[`${at}.id`];
  const actions = !disabled && <RowActions at={at} count={count} full={full} lang={lang} on={on} />;
  if (wide)
    return (
      <tr data-row={at}>
        <td style={{ verticalAlign: 'top', padding: '9px 4px' }}>{at + 1}</td>
        {columns.map((column) => (
          <td key={column.name} style={{ verticalAlign: 'top', padding: 4, minWidth: column.width }}>
            {!column.readOnly && (
              <label htmlFor={`${id}.${at}.${column.name}`} style={hidden}>
                {`${number} ${column.label}`}
              </label>
            )}
            {entry(column)}
          </td>
        ))}
        <td style={{ verticalAlign: 'top', padding: '8px 4px' }}>
          {actions}
          {ofRow !== undefined && <Typography.Text type="danger">{ofRow}</Typography.Text>}
        </td>
      </tr>
    );
  return (
    <div
      role="group"
      data-row={at}
      aria-label={number}
      style={{ borderTop: '1px solid rgba(5, 5, 5, 0.12)', padding: '8px 0' }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography.Text strong>{number}</Typography.Text>
        {actions}
      </div>
      {ofRow !== undefined && <Typography.Text type="danger">{ofRow}</Typography.Text>}
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
          gap: 8,
        }}
      >
        {columns.map((column) => (
          <div key={column.name} style={{ minWidth: 0 }}>
            <label htmlFor={`${id}.${at}.${column.name}`} style={{ display: 'block', fontSize: 12 }}>
              {column.label}
              {column.field.required && !column.readOnly && (
                <Typography.Text type="danger"> *</Typography.Text>
              )}
            </label>
            {entry(column)}
          </div>
        ))}
      </div>
    </div>
  );
});
