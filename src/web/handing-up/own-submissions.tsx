import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { HeadRow } from '../../ui/head-row.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { HandedTable } from './handed-table.tsx';
import { handingUpWords } from './handing-up-words.ts';

export type Submission = CallOutput<'getHandingUp'>['submissions'][number];

/** What the states look like. */
export const stateTones = { waiting: 'running', accepted: 'good', returned: 'ended' } as const;

/** Every time that the office handed up for a period, with what became of it. */
export function OwnSubmissions(props: {
  readonly period: string;
  readonly submissions: readonly Submission[];
}) {
  const { period, submissions } = props;
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const [open, setOpen] = useState<string>();
  if (submissions.length === 0) return <p className="soft">{s('nothingYet')}</p>;
  const heads = [s('which'), s('madeAt'), s('madeBy'), s('count'), s('state'), s('acts')];
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-label={s('ofPeriod')}>
        <table className="settings-table">
          <HeadRow heads={heads} />
          <tbody>
            {submissions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {s('number', { n: one.number })} {s(one.scope)}
                  {one.note !== null && <p className="help">{one.note}</p>}
                </th>
                <td data-label={heads[1]} className="figure">
                  {chinaTime(one.madeAt)}
                </td>
                <td data-label={heads[2]}>{one.madeBy}</td>
                <td data-label={heads[3]} className="figure">
                  <div>
                    {one.count}
                    {one.chosen && <span className="help"> {s('chosenOnly')}</span>}
                    {one.missing.length > 0 && (
                      <p className="help">
                        {s('missing', { names: one.missing.join(lang === 'zh' ? '、' : ', ') })}
                      </p>
                    )}
                  </div>
                </td>
                <td data-label={heads[4]}>
                  <div>
                    <StateTag tone={stateTones[one.state]}>{s(one.state)}</StateTag>
                    {one.reason !== null && <p className="return-reason">{one.reason}</p>}
                  </div>
                </td>
                <td data-label={heads[5]}>
                  <div>
                    <Button
                      size="small"
                      aria-expanded={open === one.id}
                      aria-label={`${s('view')} ${s('number', { n: one.number })}`}
                      onClick={() => setOpen(open === one.id ? undefined : one.id)}
                    >
                      {s(open === one.id ? 'hideFigures' : 'view')}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open !== undefined && <SubmittedFigures period={period} id={open} />}
    </>
  );
}

/** The figures of one submission, as they were. */
export function SubmittedFigures({ period, id }: { readonly period: string; readonly id: string }) {
  const s = useWords(handingUpWords);
  const asked = useQuery({
    queryKey: ['figures', 'submission', id],
    queryFn: ({ signal }) => call('getSubmission', { params: { id }, query: { period } }, { signal }),
  });
  return (
    <Asked query={asked}>
      {({ office, submission, figures }) => (
        <HandedTable
          label={`${s('loadFigures')} ${office.name} ${s('number', { n: submission.number })}`}
          figures={figures}
        />
      )}
    </Asked>
  );
}
