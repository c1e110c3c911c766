import { Button, Space } from 'antd';
import { figureStyle, PlainCell } from '../plain-cell.tsx';
import { say } from '../say.ts';
import type { CellProps } from '../widgets.ts';

/** The mask, and where the person may ask for more, the way to ask. */
export function Cell(props: CellProps) {
  const { value, compact, services, lang, path = '' } = props;
  if (compact || value === undefined || !services?.reveal)
    return <PlainCell {...props} style={figureStyle} />;
  return (
    <Space size="small">
      <PlainCell {...props} style={figureStyle} />
      <Button size="small" type="link" onClick={() => services.reveal?.(path)}>
        {say(lang, '查看', 'Show')}
      </Button>
    </Space>
  );
}
