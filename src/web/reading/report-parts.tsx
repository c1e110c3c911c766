import { useLanguage } from '../language.tsx';
import type { ReadReport } from './reading-state.ts';

/** What else a report says: the tasks that it plans, as candidates, and the shortcomings that it admits. */
export function ReportParts({ report }: { readonly report: ReadReport }) {
  const { w } = useLanguage();
  const parts = [
    ['plannedTasks', report.plannedTasks],
    ['shortcomings', report.shortcomings],
  ] as const;
  return (
    <div className="report-parts">
      {parts.map(([name, passages]) =>
        passages.length === 0 ? null : (
          <details key={name}>
            <summary>{w(name, { n: passages.length })}</summary>
            <ol>
              {passages.map(({ start, text }) => (
                <li key={start}>{text}</li>
              ))}
            </ol>
          </details>
        ),
      )}
    </div>
  );
}
