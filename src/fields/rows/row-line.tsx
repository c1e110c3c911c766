import { Typography } from 'antd';
import { memo, useEffect, useMemo, useRef } from 'react';
import { say } from '../say.ts';
import type { FieldServices, InputProps } from '../widgets.ts';
import type { RowColumn } from './columns.ts';
import type { RowValues } from './kind.ts';
import { focusOn } from './focus-on.ts';
import { RestingEntry } from './resting-entry.tsx';
import { RowActions, type RowHandlers } from './row-actions.tsx';
import { RowEntry } from './row-entry.tsx';
import { RowFrame } from './row-frame.tsx';
import { useNear } from './use-near.ts';

export interface RowLineProps {
  readonly id: string;
  readonly path: string;
  readonly at: number;
  readonly count: number;
  readonly full: boolean;
  /** The table is long: a row out of sight is drawn as text. */
  readonly rests: boolean;
  readonly row: RowValues;
  readonly columns: readonly RowColumn[];
  /** The same columns as they stand in the table. */
  readonly groups: readonly (readonly RowColumn[])[];
  readonly wide: boolean;
  readonly problems: NonNullable<InputProps['problems']>;
  readonly lang: InputProps['lang'];
  readonly disabled: boolean;
  readonly services: FieldServices;
  readonly on: RowHandlers;
}

/** One row: a line of the table where there is room, a card where there is not. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const {
    id,
    path,
    at,
    count,
    full,
    rests,
    row,
    columns,
    groups,
    wide,
    problems,
    lang,
    disabled,
    services,
    on,
  } = props;
  const { near, wake, place } = useNear(rests);
  // The cursor that woke a row goes on into the control that took the place of the text.
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (!near || wanted.current === undefined) return;
    focusOn(wanted.current);
    wanted.current = undefined;
  });
  // Entries of a row stand beside one another: a city sees its own row's country.
  const rowServices = useMemo(() => ({ ...services, siblings: row }), [services, row]);
  const ofRow = problems[String(at)] ?? problems[`${at}.id`];

  const entryOf = (column: RowColumn) => {
    const entryId = `${id}.${at}.${column.name}`;
    const shared = {
      id: entryId,
      column,
      row,
      problem: problems[`${at}.${column.name}`],
      lang,
      services: rowServices,
    };
    if (near)
      return (
        <RowEntry
          {...shared}
          path={`${path}.${at}.${column.name}`}
          disabled={disabled}
          onChange={(value) => on.change(at, column.name, value)}
        />
      );
    const onFocus = () => {
      wanted.current = entryId;
      wake();
    };
    return <RestingEntry {...shared} onFocus={onFocus} />;
  };

  return (
    <RowFrame
      at={at}
      number={say(lang, `第${at + 1}行`, `Row ${at + 1}`)}
      wide={wide}
      groups={groups}
      place={place}
      cells={columns.map((column) => ({ column, id: `${id}.${at}.${column.name}`, entry: entryOf(column) }))}
      actions={
        !disabled &&
        near && <RowActions id={`${id}.${at}`} at={at} count={count} full={full} lang={lang} on={on} />
      }
      problem={ofRow !== undefined && <Typography.Text type="danger">{ofRow}</Typography.Text>}
    />
  );
});
