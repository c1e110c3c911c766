import { Typography } from 'antd';
import { shownErased } from '../../model/retention.ts';
import { EmptyCell } from '../plain-cell.tsx';
import type { CellProps } from '../widgets.ts';

export function Cell({ value: stored, compact, lang }: CellProps) {
  if (typeof stored !== 'string') return <EmptyCell />;
  const value = shownErased(stored, lang);
  if (!compact) return <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</span>;
  return (
    <Typography.Text ellipsis={{ tooltip: value }} style={{ maxWidth: 240 }}>
      {value.replace(/\s+/g, ' ')}
    </Typography.Text>
  );
}
