import { PlusOutlined } from '@ant-design/icons';
import { Button, Space, Typography } from 'antd';
import { useMemo, useRef } from 'react';
import { nameOf } from '../input-attributes.ts';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { columnsOf, filledNames, tableWidth } from './columns.ts';
import { FillButton } from './fill-button.tsx';
import type { RowsOptions } from './kind.ts';
import { useRowKeys } from './use-row-keys.ts';
import { RowLine } from './row-line.tsx';
import { useRows } from './use-rows.ts';
import { useWidth } from './use-width.ts';

/** A table to fill in: a real table where it fits, cards below one another where it does not. */
export function Input(props: InputProps) {
  const { id, field, value, onChange, lang, services, describedBy, path = id } = props;
  const disabled = props.disabled ?? false;
  const options = field.options as RowsOptions;
  const { fields, max = 500 } = options;
  const { rows, keys, removed, undo, fill, ...handlers } = useRows(value, onChange);
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  // The same list while the same columns are shown, so that typing in one row leaves the others alone.
  const filled = filledNames(options, rows)
    .filter((name) => fields[name]?.written !== 'form')
    .join(' ');
  const columns = useMemo(() => columnsOf(fields, filled.split(' '), lang), [fields, filled, lang]);
  // Equal words are the same words, though the page may make a new list of them with every key.
  const words = JSON.stringify(props.problems ?? {});
  const problems = useMemo(() => JSON.parse(words) as Readonly<Record<string, string>>, [words]);
  const wide = width >= tableWidth(columns);
  const full = rows.length >= max;
  // Files on their way would be lost from sight in a row that rests.
  const rests = rows.length > 30 && columns.every(({ field: inner }) => inner.kind.storage === 'columns');
  const { on, add, onKeyDown } = useRowKeys(handlers, {
    id,
    count: rows.length,
    canAdd: !full && !disabled,
    firstName: columns.find((column) => !column.readOnly)?.name,
  });
  const lines = rows.map((row, at) => (
    <RowLine
      key={keys[at]}
      {...{ id, path, at, full, rests, row, columns, wide, problems, lang, disabled, services, on }}
      count={rows.length}
    />
  ));
  const label = nameOf(props);
  return (
    <div ref={place} role="group" aria-label={label} aria-describedby={describedBy} onKeyDown={onKeyDown}>
      {wide && rows.length > 0 && (
        <table style={{ width: '100%', borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              <th scope="col" style={{ width: 28, textAlign: 'start', padding: 4 }}>
                #
              </th>
              {columns.map((column) => (
                <th key={column.name} scope="col" style={{ textAlign: 'start', padding: 4, fontWeight: 500 }}>
                  {column.label}
                  {column.field.required && !column.readOnly && (
                    <Typography.Text type="danger"> *</Typography.Text>
                  )}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>{lines}</tbody>
        </table>
      )}
      {!wide && lines}
      {!disabled && (
        <Space size="small" wrap style={{ marginTop: 4 }}>
          <Button id={id} type="dashed" size="small" icon={<PlusOutlined />} disabled={full} onClick={add}>
            {say(lang, '添加一行', 'Add a row')}
          </Button>
          {options.fill && services.record && (
            <FillButton {...{ id, max, lang }} fill={options.fill} record={services.record} onFill={fill} />
          )}
          <span role="status">
            {removed && (
              <>
                {say(lang, `已删除第${removed.at + 1}行`, `Row ${removed.at + 1} deleted`)}
                <Button id={`${id}.undo`} type="link" size="small" onClick={undo}>
                  {say(lang, '撤销', 'Undo')}
                </Button>
              </>
            )}
          </span>
          {full && (
            <Typography.Text type="secondary">
              {say(lang, `最多${max}行`, `At most ${max} rows`)}
            </Typography.Text>
          )}
        </Space>
      )}
    </div>
  );
}
