import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Lang } from '../../model/label.ts';
import { say } from '../say.ts';
import { sizeWords } from './check-file.ts';

/** One file: its name, to be opened where it is stored, its size, and what may be done with it. */
export function FileLine(props: {
  readonly name: string;
  readonly size?: number;
  readonly url?: string;
  readonly lang: Lang;
  readonly onRemove?: () => void;
  readonly children?: ReactNode;
}) {
  const { name, size, url, lang, onRemove, children } = props;
  return (
    <li style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 8, minHeight: 28 }}>
      <PaperClipOutlined aria-hidden />
      <span style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {url === undefined ? (
          name
        ) : (
          <a href={url} download={name}>
            {name}
          </a>
        )}
      </span>
      {size !== undefined && (
        <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap', fontSize: 12 }}>
          {sizeWords(size)}
        </Typography.Text>
      )}
      {children}
      {onRemove && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          title={say(lang, '移除', 'Remove')}
          aria-label={say(lang, `移除${name}`, `Remove ${name}`)}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
