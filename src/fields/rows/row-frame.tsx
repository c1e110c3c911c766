import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { groupWidth, type RowColumn } from './columns.ts';

const unseen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clip: 'rect(0 0 0 0)',
} as const;
const top = { verticalAlign: 'top' } as const;

/** Where the entries of a row stand: in a line of the table, or labelled in a card. */
export function RowFrame(props: {
  readonly at: number;
  readonly number: string;
  readonly wide: boolean;
  readonly groups: readonly (readonly RowColumn[])[];
  readonly place: (element: HTMLElement | null) => void;
  readonly cells: readonly { readonly column: RowColumn; readonly id: string; readonly entry: ReactNode }[];
  readonly actions: ReactNode;
  readonly problem: ReactNode;
}) {
  const { at, number, wide, groups, place, cells, actions, problem } = props;
  const cellOf = new Map(cells.map((cell) => [cell.column.name, cell]));
  if (wide)
    return (
      <tr data-row={at} ref={place} style={{ height: 40 }}>
        <td style={{ ...top, padding: '9px 4px' }}>{at + 1}</td>
        {groups.map((group) => (
          <td key={group[0]?.name} style={{ ...top, padding: 4, minWidth: groupWidth(group) }}>
            {group.map((column, i) => (
              <div key={column.name} style={i > 0 ? { marginTop: 4 } : {}}>
                {!column.readOnly && (
                  <label htmlFor={cellOf.get(column.name)?.id} style={unseen}>
                    {`${number} ${column.label}`}
                  </label>
                )}
                {cellOf.get(column.name)?.entry}
              </div>
            ))}
          </td>
        ))}
        <td style={{ ...top, padding: '8px 4px' }}>
          {actions}
          {problem}
        </td>
      </tr>
    );
  return (
    <div
      role="group"
      data-row={at}
      ref={place}
      aria-label={number}
      style={{ borderTop: '1px solid rgba(128, 128, 128, 0.25)', padding: '8px 0' }}
    >
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <strong>{number}</strong>
        {actions}
      </div>
      {problem}
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
          gap: 8,
        }}
      >
        {cells.map(({ column, id, entry }) => (
          <div key={column.name} style={{ minWidth: 0 }}>
            <label htmlFor={id} style={{ display: 'block', fontSize: 12 }}>
              {column.label}
              {column.field.required && !column.readOnly && (
                <Typography.Text type="danger"> *</Typography.Text>
              )}
            </label>
            {entry}
          </div>
        ))}
      </div>
    </div>
  );
}
