import { widgets } from '../../fields/widgets.gen.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { StateTag } from '../../ui/state-tag.tsx';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import type { WutongRecord } from '../records.ts';

/** One entry of a record in one line. */
export function RecordCell(props: {
  readonly bundle: TypeBundle;
  readonly record: WutongRecord;
  readonly column: string;
  readonly titles: Readonly<Record<string, string>>;
}) {
  const { bundle, record, column, titles } = props;
  const { lang } = useLanguage();
  if (column === 'state') {
    const state = bundle.workflow.states[record.state];
    return state ? <StateTag tone={state.tone}>{labelOf(record.state, state, lang)}</StateTag> : record.state;
  }
  if (column === 'createdAt' || column === 'updatedAt')
    return <span className="figure">{chinaTime(record[column])}</span>;
  const field = bundle.type.fields[column];
  const widget = field && widgets[field.kind.name];
  if (!widget) return null;
  return (
    <widget.Cell
      field={field}
      value={record.values[column]}
      lang={lang}
      title={(id) => titles[id] ?? ''}
      compact
      path={column}
    />
  );
}
