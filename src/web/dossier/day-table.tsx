import { widgets } from '../../fields/widgets.gen.ts';
import { planLines, type DayPlan } from '../../model/day-plan.ts';
import type { Values } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { dayWords } from '../process/day-words.ts';
import type { RecordPage } from '../records.ts';
import { useWords } from '../use-words.ts';
import { dossierWords } from './dossier-words.ts';

/** What lies on which day of the record, in the order of days. */
export function DayTable(props: {
  readonly type: RecordType;
  readonly plan: DayPlan;
  readonly page: RecordPage;
  readonly id?: string;
}) {
  const { type, plan, page, id = 'day-plan' } = props;
  const { values } = page.record;
  const { lang } = useLanguage();
  const s = useWords(dossierWords);
  const lines = planLines(plan, values);
  if (lines.length === 0) return null;
  // The year is said once, with the first day.
  const first = lines[0]?.from ?? '';
  const words = (day: string, at: number) =>
    `${dayWords(day, at === 0 ? '' : first, lang)}（${weekday(day)}）`;
  const weekday = (day: string) => {
    const at = new Date(`${day}T00:00:00Z`).getUTCDay();
    return lang === 'zh' ? s('weekdays').slice(at, at + 1) : (s('weekdays').split(' ')[at] ?? '');
  };
  return (
    <section className="facts-part day-plan" aria-labelledby={id}>
      <h2 id={id}>{labelOf('dayPlan', plan, lang)}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('date')}</th>
              <th scope="col">{s('what')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.from} className={line.isOutside ? 'is-outside' : undefined}>
                <th scope="row">
                  {words(line.from, at)}
                  {line.to !== line.from && ` — ${words(line.to, 1)}`}
                </th>
                <td data-label={s('what')}>
                  {line.rows.length === 0 && <span className="soft">{s('free')}</span>}
                  <ul>
                    {line.rows.map(({ part, row }) => (
                      <li key={`${part} ${row}`}>
                        <Said {...{ type, plan, page, part, row }} values={values} />
                      </li>
                    ))}
                  </ul>
                  {line.isOutside && <strong className="late-day">{s('outside')}</strong>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Said(props: {
  readonly type: RecordType;
  readonly plan: DayPlan;
  readonly page: RecordPage;
  readonly values: Values;
  readonly part: number;
  readonly row: number;
}) {
  const { type, plan, page, values, part, row } = props;
  const { lang } = useLanguage();
  const declared = plan.parts[part];
  const field = declared && type.fields[declared.rows];
  const inner = field?.kind.inner?.(field.options) ?? {};
  const entries = ((values[declared?.rows ?? ''] ?? []) as readonly Values[])[row] ?? {};
  return (declared?.says ?? [])
    .filter((name) => entries[name] !== undefined)
    .map((name) => {
      const one = inner[name];
      const widget = one && widgets[one.kind.name];
      if (!widget) return null;
      return (
        <span key={name} className="said">
          <widget.Cell
            field={one}
            value={entries[name]}
            lang={lang}
            title={(id) => page.titles[id] ?? ''}
            compact
            path={`${declared?.rows ?? ''}.${name}`}
          />
        </span>
      );
    });
}
