import { PlainCell } from '../plain-cell.tsx';
import type { CellProps } from '../widgets.ts';

export function Cell(props: CellProps) {
  return <PlainCell {...props} />;
}
