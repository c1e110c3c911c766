import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import type { Uses } from '../../model/uses.ts';
import { Notice } from '../../ui/notice.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { HeadRow } from '../../ui/head-row.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';

/** How far each line of a record is used, and by what: planned, in course, approved, left. */
export function UsesTable({
  type,
  uses,
  id,
}: {
  readonly type: RecordType;
  readonly uses: Uses;
  readonly id: string;
}) {
  const { lang, w } = useLanguage();
  const by = useDomain().registry.getType(uses.by);
  // Under `list`, so that it is asked again after every save.
  const found = useQuery({
    queryKey: ['list', uses.by, 'uses', type.name, id],
    queryFn: ({ signal }) => call('getUses', { params: { type: type.name, id } }, { signal }),
  });
  if (found.isError)
    return (
      <Notice title={problemText(found.error, lang)}>
        <Button onClick={() => void found.refetch()}>{w('retry')}</Button>
      </Notice>
    );
  if (!found.data) return <Notice title={w('loading')} />;
  const { lines } = found.data;
  if (lines.length === 0) return null;
  const rowsField = type.fields[uses.rows];
  const inner = rowsField?.kind.inner?.(rowsField.options) ?? {};
  const headOf = (name: string) => labelOf(name, inner[name] ?? { label: name }, lang);
  const sum = (part: 'planned' | 'running' | 'done' | 'left') =>
    lines.reduce((all, line) => all + line[part], 0);
  const heads = [
    headOf(uses.place),
    headOf(uses.label),
    w('usesPlanned'),
    w('usesRunning'),
    w('usesDone'),
    w('usesLeft'),
    labelOf(by.type.name, by.type, lang),
  ];
  const left = (n: number) => (n < 0 ? <strong>{w('usesBeyond', { n: -n })}</strong> : n);
  return (
    <section className="facts-part uses-part" aria-labelledby="uses-title">
      <h2 id="uses-title">{w('uses')}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="uses-title">
        <table className="settings-table">
          <HeadRow heads={heads} />
          <tbody>
            {lines.map((line) => (
              <tr key={line.place}>
                <td data-label={heads[0]}>{line.place}</td>
                <th scope="row">{line.label}</th>
                <td data-label={heads[2]}>{line.planned}</td>
                <td data-label={heads[3]}>{line.running}</td>
                <td data-label={heads[4]}>{line.done}</td>
                <td data-label={heads[5]}>{left(line.left)}</td>
                <td data-label={heads[6]}>
                  {line.running + line.done === 0 && w('usesNone')}
                  <ul>
                    {line.records.map((record) => {
                      const state = by.workflow.states[record.state];
                      return (
                        <li key={record.id}>
                          <Link to={addresses.record(uses.by, record.id)}>
                            {record.title || w('untitled')}
                          </Link>{' '}
                          {state && (
                            <StateTag tone={state.tone}>{labelOf(record.state, state, lang)}</StateTag>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              <th scope="row">{w('usesAll')}</th>
              <td data-label={heads[2]}>{sum('planned')}</td>
              <td data-label={heads[3]}>{sum('running')}</td>
              <td data-label={heads[4]}>{sum('done')}</td>
              <td data-label={heads[5]}>{left(sum('left'))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="notice-hint">{w('usesHint')}</p>
    </section>
  );
}
