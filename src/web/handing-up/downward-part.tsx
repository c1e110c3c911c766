import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Period } from '../../model/period.ts';
import { addresses } from '../addresses.ts';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { handingUpWords } from './handing-up-words.ts';
import { NoticeForm } from './notice-form.tsx';
import { Notices } from './notices.tsx';
import { OfficeTable } from './office-table.tsx';

type Data = CallOutput<'getHandedUp'>;

/** What came from the offices below: who is late, and what is done with what came. */
export function DownwardPart({ period }: { readonly period: Period }) {
  const s = useWords(handingUpWords);
  const desk = useQuery({
    queryKey: ['figures', 'handed-up', period.name],
    queryFn: ({ signal }) => call('getHandedUp', { query: { period: period.name } }, { signal }),
  });
  return (
    <section className="settings-part" aria-labelledby="downward">
      <div className="part-head">
        <h2 id="downward">{s('downward')}</h2>
        <Link to={`${addresses.figures(period.name)}&scope=below`} className="no-print">
          {s('toFigures')}
        </Link>
      </div>
      <Asked query={desk}>{(data) => <Came data={data} period={period} />}</Asked>
    </section>
  );
}

function Came({ data, period }: { readonly data: Data; readonly period: Period }) {
  const { lang } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [calling, setCalling] = useState(false);
  const { offices, may, notices, dueOn, today } = data;
  const standing = (of: Data['offices'][number]) =>
    of.submissions.find(({ state }) => state !== 'returned')?.state;
  const open = offices.filter((of) => standing(of) === undefined);
  const reminding = useMutation({
    mutationFn: () =>
      call('remindOfficesBelow', {
        body: { period: period.name, offices: open.map(({ office }) => office.id) },
      }),
    onSuccess: ({ reminded }) => void message.success(s('reminded', { n: reminded })),
    onError: (error: Error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  const count = (state: string): number => offices.filter((of) => standing(of) === state).length;
  return (
    <>
      <p className="collection-sum">
        {s('sum', {
          all: offices.length,
          accepted: count('accepted'),
          waiting: count('waiting'),
          open: open.length,
          late: offices.filter(({ light }) => light === 'late').length,
        })}{' '}
        {dueOn !== null && s('dueOn', { day: dueOn })}
      </p>
      <Notices notices={notices.filter(({ kind }) => kind === 'notice')} />
      {may.decide && (
        <div className="row collection-acts no-print">
          <Button aria-expanded={calling} onClick={() => setCalling(!calling)}>
            {s(dueOn === null ? 'call' : 'again')}
          </Button>
          {dueOn !== null && open.length > 0 && (
            <Button loading={reminding.isPending} onClick={() => reminding.mutate()}>
              {s('remind', { n: open.length })}
            </Button>
          )}
        </div>
      )}
      {calling && <NoticeForm period={period} today={today} onDone={() => setCalling(false)} />}
      <OfficeTable period={period} offices={offices} mayDecide={may.decide} />
    </>
  );
}
