import { Typography } from 'antd';
import { useInnerWidgets } from '../inner-widgets.ts';
import type { FieldServices, InputProps } from '../widgets.ts';
import type { RowColumn } from './columns.ts';
import type { RowValues } from './kind.ts';

/** One entry of a row: its control, or what the machine filled in, and what is wrong with it. */
export function RowEntry(props: {
  readonly id: string;
  readonly path: string;
  readonly column: RowColumn;
  readonly row: RowValues;
  readonly problem?: string;
  readonly problems?: InputProps['problems'];
  readonly lang: InputProps['lang'];
  readonly disabled?: boolean;
  readonly services: FieldServices;
  onChange(value: unknown): void;
}) {
  const { id, path, column, row, problem, problems, lang, disabled, services, onChange } = props;
  const { field, name, readOnly } = column;
  const widget = useInnerWidgets()[field.kind.name];
  if (!widget) return null;
  if (readOnly)
    return (
      <widget.Cell
        field={field}
        value={row[name]}
        lang={lang}
        title={(of) => services.title(of)}
        services={services}
      />
    );
  const problemId = `${id}.problem`;
  return (
    <>
      <widget.Input
        id={id}
        path={path}
        field={field}
        value={row[name]}
        onChange={onChange}
        disabled={disabled}
        lang={lang}
        services={services}
        status={problem === undefined ? undefined : 'error'}
        describedBy={problem === undefined ? undefined : problemId}
        problems={problems}
      />
      {problem !== undefined && (
        <Typography.Text id={problemId} type="danger" style={{ display: 'block', fontSize: 12 }}>
          {problem}
        </Typography.Text>
      )}
    </>
  );
}
