import { Button } from 'antd';
import { verbs } from '../../../model/procedure.ts';
import { useDomain } from '../../domain.tsx';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { useMe } from '../../session.tsx';
import { roleLabel } from '../duty-roles.ts';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { isSuperseded, keys, keyWords, type Choices, type Key, type Line } from './authority-lines.ts';
import { authorityWords } from './authority-words.ts';

/** Lines of the table: for whom, what the office does, who has the last word, on what it rests. */
export function LineTable(props: {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly choices: Readonly<Partial<Record<Key, Choices>>>;
  /** Lines of before and of later: with their time, without anything to do. */
  readonly past?: boolean;
  readonly onChange?: ((line: Line) => void) | undefined;
}) {
  const { label, lines, choices, past = false, onChange } = props;
  const { lang } = useLanguage();
  const s = useWords(authorityWords);
  const common = useWords(settingsWords);
  const me = useMe();
  const { registry } = useDomain();
  const shownKeys = keys.filter((key) => choices[key] !== undefined);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="settings-table">
        <thead>
          <tr>
            {shownKeys.map((key) => (
              <th key={key} scope="col">
                {s(key)}
              </th>
            ))}
            <th scope="col">{s('verb')}</th>
            <th scope="col">{s('decider')}</th>
            <th scope="col">{common('basis')}</th>
            <th scope="col">{s(past ? 'since' : 'origin')}</th>
            {onChange && (
              <th scope="col" className="no-print">
                <span className="unseen">{common('action')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const superseded = !past && isSuperseded(line, lines);
            return (
              <tr key={line.id ?? `program ${at}`} className={superseded ? 'superseded' : undefined}>
                {shownKeys.map((key) => (
                  <td
                    key={key}
                    data-label={s(key)}
                    className={key !== 'rank' && line[key] === null ? 'open-key' : undefined}
                  >
                    {keyWords(choices[key], line[key], lang) ?? <span className="soft">{common('any')}</span>}
                  </td>
                ))}
                <td data-label={s('verb')}>{lang === 'zh' ? verbs[line.verb].label : verbs[line.verb].en}</td>
                <td data-label={s('decider')}>
                  <strong>
                    {'body' in line.decider
                      ? line.decider.body
                      : roleLabel(registry, line.decider.role, lang)}
                  </strong>
                </td>
                <td data-label={common('basis')}>{line.basis || '—'}</td>
                <td data-label={s(past ? 'since' : 'origin')}>
                  {past && line.from !== null && line.from > me.today ? (
                    <span className="mark">{s('upcoming', { from: line.from })}</span>
                  ) : past ? (
                    <span className="figure">
                      {line.from} – {line.to}
                    </span>
                  ) : superseded ? (
                    <span className="mark">{s('superseded')}</span>
                  ) : (
                    <span className={line.id === null ? 'soft' : undefined}>
                      {s(line.id === null ? 'program' : 'own')}
                      {line.from !== null && (
                        <span className="figure">
                          {' '}
                          {line.from} {s('since')}
                        </span>
                      )}
                    </span>
                  )}
                  {line.setAt !== null && (
                    <span className="help">
                      {common('setBy', { name: line.setBy, at: chinaTime(line.setAt) })}
                    </span>
                  )}
                </td>
                {onChange && (
                  <td className="no-print acts">
                    {!superseded && (
                      <Button size="small" onClick={() => onChange(line)}>
                        {s('change')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
