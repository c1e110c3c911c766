import { useLanguage } from '../language.tsx';
import { lampWords } from '../process/waiting-line.ts';
import type { WorkRow } from '../process/types.ts';
import { useMe } from '../session.tsx';
import { dueWords, findingMarks } from './work-views.ts';

/** Until when, and how long yet; the light says it again in a colour. */
export function DueMark({ row }: { readonly row: WorkRow }) {
  const { lang, w } = useLanguage();
  const { today } = useMe();
  if (row.status === 'supplement') return <span className="lamp lamp-paused">{w(lampWords.paused)}</span>;
  if (row.due === null) return <span className="help">—</span>;
  return (
    <span className={`due-mark light-${row.light}`} title={w(lampWords[row.light])}>
      <span className="dot" aria-hidden />
      {dueWords(row, today, lang)}
    </span>
  );
}

/** What the rules found, so that a case is known before it is opened. */
export function CheckMarks({ row }: { readonly row: WorkRow }) {
  const { lang, w } = useLanguage();
  // What has ended is not judged again.
  if (row.status === 'ended') return <span className="help">—</span>;
  const marks = findingMarks(row.findings, lang);
  // Mere notes stand in nobody's way: such a case is clean, and says what there is to read.
  return (
    <>
      {(row.clean || marks.length === 0) && <span className="check-mark is-clean">{w('checksClean')}</span>}
      {marks.map(({ weight, words }) => (
        <span key={weight} className={`check-mark is-${weight}`}>
          {words}
        </span>
      ))}
    </>
  );
}
