import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Period } from '../../model/period.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { handingUpWords } from './handing-up-words.ts';
import { ProgressLight } from './notices.tsx';
import { stateTones, SubmittedFigures, type Submission } from './own-submissions.tsx';
import { ReturnDialog } from './return-dialog.tsx';

type OfficeBelow = CallOutput<'getHandedUp'>['offices'][number];

/** The offices below with the last that each handed up; it can be looked at, taken, or given back. */
export function OfficeTable(props: {
  readonly period: Period;
  readonly offices: readonly OfficeBelow[];
  readonly mayDecide: boolean;
}) {
  const { period, offices, mayDecide } = props;
  const s = useWords(handingUpWords);
  const [open, setOpen] = useState<string>();
  const [returning, setReturning] = useState<{ name: string; submission: Submission }>();
  const heads = [s('office'), s('light'), s('last'), s('state'), s('acts')];
  return (
    <>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="downward">
        <table className="settings-table">
          <HeadRow heads={heads} />
          <tbody>
            {offices.map((of) => (
              <Row
                key={of.office.id}
                {...{ of, heads, period, mayDecide }}
                open={open}
                onOpen={setOpen}
                onReturn={setReturning}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open !== undefined && <SubmittedFigures period={period.name} id={open} />}
      {returning && (
        <ReturnDialog period={period.name} {...returning} onClose={() => setReturning(undefined)} />
      )}
    </>
  );
}

function Row(props: {
  readonly of: OfficeBelow;
  readonly heads: readonly string[];
  readonly period: Period;
  readonly mayDecide: boolean;
  readonly open: string | undefined;
  onOpen(id: string | undefined): void;
  onReturn(what: { readonly name: string; readonly submission: Submission }): void;
}) {
  const { of, heads, period, mayDecide, open, onOpen, onReturn } = props;
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [last] = of.submissions;
  const name = lang === 'zh' ? of.office.name : of.office.en;
  const accepting = useMutation({
    mutationFn: (id: string) =>
      call('decideSubmission', { params: { id }, body: { decision: 'accepted', period: period.name } }),
    onSuccess: () => void message.success(s('acceptedNow')),
    onError: (error: Error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={heads[1]}>
        <div>
          {of.light ? <ProgressLight light={of.light} /> : '—'}
          {of.reminded > 0 && <span className="help"> {s('remindedTimes', { n: of.reminded })}</span>}
        </div>
      </td>
      <td data-label={heads[2]}>
        <div>{last ? <Last submission={last} /> : s('notIn')}</div>
      </td>
      <td data-label={heads[3]}>
        <div>
          {last ? <StateTag tone={stateTones[last.state]}>{s(last.state)}</StateTag> : '—'}
          {last && last.reason !== null && <p className="return-reason">{last.reason}</p>}
        </div>
      </td>
      <td data-label={heads[4]}>
        {last && (
          <span className="row no-print">
            <Button
              size="small"
              aria-expanded={open === last.id}
              aria-label={s('viewOf', { office: name })}
              onClick={() => onOpen(open === last.id ? undefined : last.id)}
            >
              {s(open === last.id ? 'hideFigures' : 'view')}
            </Button>
            {mayDecide && last.state === 'waiting' && (
              <Button
                size="small"
                type="primary"
                loading={accepting.isPending}
                aria-label={s('acceptOf', { office: name })}
                onClick={() => accepting.mutate(last.id)}
              >
                {s('accept')}
              </Button>
            )}
            {mayDecide && last.state !== 'returned' && (
              <Button
                size="small"
                aria-label={s('giveBackOf', { office: name })}
                onClick={() => onReturn({ name, submission: last })}
              >
                {s('giveBack')}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  );
}

function Last({ submission }: { readonly submission: Submission }) {
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { number, scope, madeAt, chosen, missing, note } = submission;
  return (
    <>
      {s('number', { n: number })} {s(scope)} {chosen && s('chosenOnly')}{' '}
      <span className="figure soft">{chinaTime(madeAt)}</span>
      {missing.length > 0 && (
        <p className="help">{s('missing', { names: missing.join(lang === 'zh' ? '、' : ', ') })}</p>
      )}
      {note !== null && <p className="help">{note}</p>}
    </>
  );
}
