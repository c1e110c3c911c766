import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { addDays } from '../../model/date.ts';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { addresses } from '../addresses.ts';
import { call, type CallOutput } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { collectionWords } from './collection-words.ts';
import { UnitPart, type CollectionRow } from './unit-part.tsx';

/** Who has handed in which numbers of a period, and who is late; heads approve them together. */
export function CollectionPage() {
  const { lang } = useLanguage();
  const me = useMe();
  const s = useWords(collectionWords);
  const [search, setSearch] = useSearchParams();
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const name = period?.name ?? '';
  const view = useQuery({
    queryKey: ['list', 'collection', name],
    queryFn: ({ signal }) => call('getCollection', { query: { period: name } }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (!period) return null;
  return (
    <SettingsPage
      title={`${s('title')} ${periodLabel(period, lang)}`}
      lead={s('lead')}
      actions={
        <PeriodPicker
          key={name}
          period={period}
          today={me.today}
          onPick={(next) => setSearch({ period: next })}
        />
      }
    >
      <Asked query={view}>{(data) => <Collected key={data.period.name} data={data} />}</Asked>
    </SettingsPage>
  );
}

function Collected({ data }: { readonly data: CallOutput<'getCollection'> }) {
  const { lang } = useLanguage();
  const s = useWords(collectionWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { rows, may, period, today } = data;
  const waiting = rows.flatMap(({ figure }) => (figure?.state === 'handedIn' ? [figure] : []));
  const chosen = waiting.filter(({ id }) => picked.has(id));
  const settle = {
    onError: (error: Error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  };
  const calling = useMutation({
    mutationFn: () => call('callForFigures', { body: { period: period.name } }),
    onSuccess: ({ made }) => void message.success(s('called', { n: made })),
    ...settle,
  });
  const approving = useMutation({
    mutationFn: () =>
      call('approveFigures', { body: { figures: chosen.map(({ id, version }) => ({ id, version })) } }),
    onSuccess: ({ approved }) => {
      setPicked(new Set());
      void message.success(s('approved', { n: approved }));
    },
    ...settle,
  });
  if (rows.length === 0) return <p className="soft">{s('nothing')}</p>;
  const notBegun = rows.filter(({ figure }) => figure === null).length;
  const count = (test: (row: CollectionRow) => boolean): number => rows.filter(test).length;
  const isIn = ({ figure }: CollectionRow): boolean =>
    figure?.state === 'handedIn' || figure?.state === 'approved';
  const late = count(({ light }) => light === 'late');
  const units = [...new Map(rows.map(({ unit }) => [unit.id, unit])).values()];
  return (
    <>
      <p className="collection-sum">
        {s('sum', {
          asked: rows.length,
          approved: count(({ figure }) => figure?.state === 'approved'),
          waiting: waiting.length,
          open: count((row) => !isIn(row)),
          late,
        })}
      </p>
      <div className="row collection-acts no-print">
        {may.call && notBegun > 0 && (
          <Button type="primary" loading={calling.isPending} onClick={() => calling.mutate()}>
            {s('call', { n: notBegun })}
          </Button>
        )}
        {may.call && late > 0 && (
          <Link
            to={addresses.list(
              'reported-figure',
              `?state.in=draft,returned&dueOn.between=,${addDays(today, -1)}`,
            )}
          >
            {s('remind')}
          </Link>
        )}
        {may.approve && waiting.length > 0 && (
          <>
            <Checkbox
              checked={chosen.length === waiting.length}
              indeterminate={chosen.length > 0 && chosen.length < waiting.length}
              onChange={({ target }) => setPicked(new Set(target.checked ? waiting.map(({ id }) => id) : []))}
            >
              {s('all')}
            </Checkbox>
            <Button
              type="primary"
              disabled={chosen.length === 0}
              loading={approving.isPending}
              onClick={() => approving.mutate()}
            >
              {s('approve', { n: chosen.length })}
            </Button>
          </>
        )}
      </div>
      {units.map((unit) => (
        <UnitPart
          key={unit.id}
          unit={unit}
          rows={rows.filter((row) => row.unit.id === unit.id)}
          picked={picked}
          {...(may.approve
            ? {
                onPick: (id: string, isPicked: boolean) => {
                  const next = new Set(picked);
                  if (isPicked) next.add(id);
                  else next.delete(id);
                  setPicked(next);
                },
              }
            : {})}
        />
      ))}
    </>
  );
}
