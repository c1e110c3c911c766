import { Typography } from 'antd';
import { groupWidth, type RowColumn } from './columns.ts';

/** The head of a column: what stands in it, and what must be filled in. A column of prose takes the room that is left. */
export function RowHead({ group }: { readonly group: readonly RowColumn[] }) {
  const isProse = group.some(({ field }) => field.kind.name === 'text' || field.kind.name === 'long-text');
  const width = group.length > 1 && !isProse ? { width: groupWidth(group) } : {};
  return (
    <th scope="col" style={{ textAlign: 'start', padding: 4, fontWeight: 500, ...width }}>
      {group.map((column, i) => (
        <span key={column.name} style={{ display: 'block' }}>
          {i > 0 && '／ '}
          {column.label}
          {column.field.required && !column.readOnly && <Typography.Text type="danger"> *</Typography.Text>}
        </span>
      ))}
    </th>
  );
}
