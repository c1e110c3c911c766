import { Button } from 'antd';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { RecordCell } from '../list/record-cell.tsx';
import type { RecordPage } from '../records.ts';

/** What was just entered, the latest first: to look over once more, and to take back. */
export function LastEntries(props: {
  readonly bundle: TypeBundle;
  readonly pages: readonly RecordPage[];
  readonly undoing: string | undefined;
  onUndo(page: RecordPage): void;
}) {
  const { bundle, pages, undoing, onUndo } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const { fields = [], undo } = type.quickEntry ?? {};
  if (pages.length === 0) return null;
  const caption = w('quickLast', { n: pages.length });
  return (
    <div className="table-frame">
      <table className="quick-last" aria-label={caption}>
        <thead>
          <tr>
            {fields.map((name) => {
              const field = type.fields[name];
              return (
                <th key={name} scope="col">
                  {field ? labelOf(name, field, lang) : name}
                </th>
              );
            })}
            <th scope="col">{w('actions')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => {
            const { record, titles, actions } = page;
            const title = String(record.values[type.title] ?? '') || w('untitled');
            const mayUndo = undo !== undefined && actions.includes(undo);
            return (
              <tr key={record.id} className={mayUndo || undo === undefined ? '' : 'undone'}>
                {fields.map((name) => (
                  <td key={name}>
                    {name === type.title ? (
                      <Link to={addresses.record(type.name, record.id)}>{title}</Link>
                    ) : (
                      <RecordCell {...{ bundle, record, titles }} column={name} />
                    )}
                  </td>
                ))}
                <td>
                  {mayUndo ? (
                    <Button
                      size="small"
                      aria-label={w('quickUndoOf', { title })}
                      loading={undoing === record.id}
                      onClick={() => onUndo(page)}
                    >
                      {w('quickUndo')}
                    </Button>
                  ) : (
                    <RecordCell {...{ bundle, record, titles }} column="state" />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
