import { Button } from 'antd';
import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { dayOf, dayWords } from '../process/day-words.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';
import { CheckMarks, DueMark } from './work-marks.tsx';
import { mayApproveHere, outcomeWords, type View } from './work-views.ts';

/** The rows of a list on a telephone; what is clean is approved with one tap. */
export function WorkCards(props: {
  readonly view: View;
  readonly rows: readonly WorkRow[];
  readonly refused: ReadonlyMap<string, string>;
  readonly busy: boolean;
  readonly onApprove: ((row: WorkRow) => void) | undefined;
}) {
  const { rows, refused, busy, onApprove } = props;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  return (
    <ul className="cards list-body work-cards">
      {rows.map((row, i) => (
        <li key={`${row.id} ${i}`} className="card">
          <div className="card-head">
            <Link to={addresses.record(row.type, row.id)} state={{ work: true }}>
              {row.title}
            </Link>
            <DueMark row={row} />
          </div>
          <p className="work-unit">{row.unit}</p>
          <p>
            {row.step ?? outcomeWords(row, lang)}
            {row.waiting !== '' && `　${w('waitsFor')}${w('colon')}${row.waiting}`}
            {row.standsFor !== null && <b className="stands-for">{w('standsFor', { who: row.standsFor })}</b>}
            <span className="help card-since">
              {dayWords(dayOf(row.since ?? row.updatedAt), today, lang)}
            </span>
          </p>
          <div className="card-foot">
            <span>
              <CheckMarks row={row} />
            </span>
            {onApprove &&
              (mayApproveHere(row) ? (
                <Button disabled={busy} onClick={() => onApprove(row)}>
                  {w('approveOne')}
                </Button>
              ) : (
                <span className="help">{w('needsOpening')}</span>
              ))}
          </div>
          {refused.has(row.id) && <p className="fault">{refused.get(row.id)}</p>}
        </li>
      ))}
    </ul>
  );
}
