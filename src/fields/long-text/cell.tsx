import { Typography } from 'antd';
import { EmptyCell } from '../plain-cell.tsx';
import type { CellProps } from '../widgets.ts';

export function Cell({ value, compact }: CellProps) {
  if (typeof value !== 'string') return <EmptyCell />;
  if (!compact) return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</span>;
  return (
    <Typography.Text ellipsis={{ tooltip: value }} style={{ maxWidth: 240 }}>
      {value.replace(/\s+/g, ' ')}
    </Typography.Text>
  );
}
