import { Checkbox } from 'antd';
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useOverflow } from '../../ui/use-overflow.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { dayOf, dayWords } from '../process/day-words.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';
import { CheckMarks, DueMark } from './work-marks.tsx';
import { mayApproveHere, outcomeWords, views, type View } from './work-views.ts';

/** The rows of a list; the whole row opens its case, the arrows go from row to row, space ticks. */
export function WorkTable(props: {
  readonly view: View;
  readonly rows: readonly WorkRow[];
  readonly chosen: ReadonlySet<string>;
  readonly refused: ReadonlyMap<string, string>;
  readonly onToggle: ((id: string) => void) | undefined;
}) {
  const { view, rows, chosen, refused, onToggle } = props;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useOverflow(frame);
  const ticks = onToggle !== undefined && rows.some(mayApproveHere);
  const links = () => Array.from(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? []);
  useHotkey('ArrowDown', () => links()[0]?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    const all = links();
    const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    if (event.key === ' ' && document.activeElement === all[at]) {
      event.preventDefault();
      const row = rows[at];
      if (row && onToggle && mayApproveHere(row)) onToggle(row.id);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.stopPropagation();
    const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const open = (event: MouseEvent, row: WorkRow) => {
    const marked = (getSelection()?.toString() ?? '') !== '';
    if (marked || (event.target as HTMLElement).closest('a,button,input,label,.tick')) return;
    void navigate(addresses.record(row.type, row.id), { state: { work: true } });
  };
  return (
    <div
      ref={frame}
      className={wide ? 'list-body table-frame wide' : 'list-body table-frame'}
      tabIndex={0}
      role="region"
      aria-label={w(views[view].label)}
    >
      <table className="records work-table">
        <thead>
          <tr>
            {ticks && (
              <th scope="col" className="tick">
                <span className="unseen">{w('approveOne')}</span>
              </th>
            )}
            <th scope="col">{w('caseTitle')}</th>
            <th scope="col">{w('checks')}</th>
            <th scope="col">{w('step')}</th>
            <th scope="col">{w('waitsFor')}</th>
            <th scope="col">{w('sinceDay')}</th>
            <th scope="col">{w('due')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {rows.map((row, i) => (
            <tr key={`${row.id} ${i}`} onClick={(event) => open(event, row)}>
              {ticks && onToggle && (
                <td className="tick">
                  {mayApproveHere(row) && (
                    <Checkbox
                      aria-label={w('select', { title: row.title })}
                      checked={chosen.has(row.id)}
                      onChange={() => onToggle(row.id)}
                    />
                  )}
                </td>
              )}
              <td className="case">
                <Link
                  data-row
                  className="row-link"
                  to={addresses.record(row.type, row.id)}
                  state={{ work: true }}
                >
                  {row.title}
                </Link>
                <span className="work-unit">{row.unit}</span>
                {refused.has(row.id) && <p className="fault">{refused.get(row.id)}</p>}
              </td>
              <td>
                <CheckMarks row={row} />
                {onToggle && !mayApproveHere(row) && <span className="work-unit">{w('needsOpening')}</span>}
              </td>
              <td>{row.step ?? outcomeWords(row, lang)}</td>
              <td>
                {row.waiting === '' ? '—' : row.waiting}
                {row.standsFor !== null && (
                  <b className="stands-for">{w('standsFor', { who: row.standsFor })}</b>
                )}
              </td>
              <td>{dayWords(dayOf(row.since ?? row.updatedAt), today, lang)}</td>
              <td>
                <DueMark row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
