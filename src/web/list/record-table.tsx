import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TypeBundle } from '../../model/record-type.ts';
import { useOverflow } from '../../ui/use-overflow.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import type { ListPage } from '../records.ts';
import { columnLabel } from './list-columns.ts';
import { nextSort, sortableColumns, type ListState } from './list-state.ts';
import { RemindTick } from './remind-tick.tsx';
import type { Reminders } from './use-reminders.ts';
import { RecordCell } from './record-cell.tsx';

/** What tables and cards show alike. */
export interface RowsShown {
  readonly bundle: TypeBundle;
  readonly rows: ListPage['rows'];
  readonly titles: ListPage['titles'];
  readonly columns: readonly string[];
  readonly state: ListState;
  readonly from: string;
  /** Ticks on what is overdue, for whoever may remind of it. */
  readonly reminders?: Reminders;
}

/** The rows of a list: the whole row opens its record, the arrows go from row to row. */
export function RecordTable(props: RowsShown & { readonly label: string; onSort(sort: string): void }) {
  const { bundle, rows, titles, columns, state, from, label, reminders } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useOverflow(frame);
  const sortable = sortableColumns(bundle);
  const order = state.sort === '' ? type.list.sort : state.sort;

  const links = () => Array.from(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? []);
  useHotkey('ArrowDown', () => links()[0]?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.stopPropagation();
    const all = links();
    const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const open = (event: MouseEvent, id: string) => {
    // Words may be marked to be copied, and a link opens in its own way.
    const chose = (getSelection()?.toString() ?? '') !== '';
    if (chose || (event.target as HTMLElement).closest('a,button,label')) return;
    void navigate(addresses.record(type.name, id), { state: { from } });
  };
  return (
    <div
      ref={frame}
      className={wide ? 'table-frame wide' : 'table-frame'}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <table className="records">
        <thead>
          <tr>
            {reminders && <th className="tick" />}
            {columns.map((name) => {
              const text = columnLabel(type, name, lang);
              const up = order === name;
              const down = order === `-${name}`;
              return (
                <th
                  key={name}
                  scope="col"
                  className={isFigure(bundle, name) ? 'right' : undefined}
                  aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
                >
                  {sortable.has(name) ? (
                    <button
                      type="button"
                      className="sort"
                      title={w('sortBy', { label: text })}
                      onClick={() => props.onSort(nextSort(state.sort, name))}
                    >
                      {text}
                      {up && <CaretUpOutlined aria-hidden />}
                      {down && <CaretDownOutlined aria-hidden />}
                      {!up && !down && (
                        <span className="idle" aria-hidden>
                          ⇅
                        </span>
                      )}
                    </button>
                  ) : (
                    text
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((record) => (
            <tr key={record.id} onClick={(event) => open(event, record.id)}>
              {reminders && (
                <td className="tick">
                  <RemindTick record={record} title={record.values[type.title]} reminders={reminders} />
                </td>
              )}
              {columns.map((name) => {
                const cell = <RecordCell bundle={bundle} record={record} column={name} titles={titles} />;
                return (
                  <td key={name} className={isFigure(bundle, name) ? 'right' : undefined}>
                    {name === type.title ? (
                      <Link
                        data-row
                        className="row-link"
                        to={addresses.record(type.name, record.id)}
                        state={{ from }}
                      >
                        {record.values[name] === undefined ? w('untitled') : cell}
                      </Link>
                    ) : (
                      cell
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// Numbers stand under one another.
function isFigure({ type }: TypeBundle, name: string): boolean {
  const field = type.fields[name];
  const column = field?.kind.storage === 'columns' ? field.kind.columns(field.options)[0]?.type : undefined;
  return column === 'integer' || column === 'bigint' || column === 'numeric';
}
