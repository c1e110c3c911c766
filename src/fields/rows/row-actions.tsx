import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Lang } from '../../model/label.ts';
import { say } from '../say.ts';

/** What may be done with a row as a whole. */
export interface RowHandlers {
  change(at: number, name: string, value: unknown): void;
  duplicate(at: number): void;
  move(from: number, to: number): void;
  remove(at: number): void;
}

/** The buttons of a row; they say which row they mean. */
export function RowActions(props: {
  readonly id: string;
  readonly at: number;
  readonly count: number;
  readonly full: boolean;
  readonly lang: Lang;
  readonly on: RowHandlers;
}) {
  const { id, at, count, full, lang, on } = props;
  const row = say(lang, `第${at + 1}行`, `row ${at + 1}`);
  const actions = [
    {
      icon: <ArrowUpOutlined />,
      words: say(lang, '上移', 'Move up'),
      keys: ' Alt+↑',
      off: at === 0,
      act: () => on.move(at, at - 1),
    },
    {
      icon: <ArrowDownOutlined />,
      words: say(lang, '下移', 'Move down'),
      keys: ' Alt+↓',
      off: at === count - 1,
      act: () => on.move(at, at + 1),
    },
    {
      icon: <CopyOutlined />,
      words: say(lang, '复制', 'Duplicate'),
      keys: '',
      off: full,
      act: () => on.duplicate(at),
    },
    {
      icon: <DeleteOutlined />,
      words: say(lang, '删除', 'Delete'),
      keys: '',
      off: false,
      act: () => on.remove(at),
    },
  ];
  return (
    <span style={{ display: 'inline-flex', whiteSpace: 'nowrap' }}>
      {actions.map(({ icon, words, keys, off, act }, i) => (
        <Button
          key={words}
          id={`${id}.action-${i}`}
          type="text"
          size="small"
          icon={icon}
          disabled={off}
          title={words + keys}
          aria-label={`${words} ${row}`}
          onClick={act}
        />
      ))}
    </span>
  );
}
