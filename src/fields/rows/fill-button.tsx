import { ThunderboltOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import type { Values } from '../../model/field.ts';
import { labelOf, type Lang } from '../../model/label.ts';
import type { RowsFill } from '../../model/rows-fill.ts';
import { say } from '../say.ts';

/** The button that fills a table from the rest of the record, and what came of it. */
export function FillButton(props: {
  readonly id: string;
  readonly fill: RowsFill;
  readonly max: number;
  readonly lang: Lang;
  record(): Values;
  onFill(how: RowsFill, record: Values, max: number): number | 'full';
}) {
  const { id, fill, max, lang, record, onFill } = props;
  const [said, setSaid] = useState('');
  const press = () => {
    const now = record();
    const added = onFill(fill, now, max);
    if (added === 'full') setSaid(say(lang, `超过${max}行`, `More than ${max} rows`));
    else if (added > 0) setSaid(say(lang, `已补${added}行`, `${added} rows added`));
    else if (fill.rows(now).length === 0) setSaid(fill.needs[lang]);
    else setSaid(say(lang, '没有要补的行', 'No row is missing'));
  };
  return (
    <>
      <Button id={`${id}.fill`} size="small" icon={<ThunderboltOutlined />} onClick={press}>
        {labelOf(id, fill, lang)}
      </Button>
      <Typography.Text type="secondary" role="status">
        {said}
      </Typography.Text>
    </>
  );
}
