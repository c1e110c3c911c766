import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { amount } from '../../model/report/amount.ts';
import { addresses } from '../addresses.ts';
import { call, type CallOutput } from '../client.ts';
import { Asked } from '../settings/settings-page.tsx';
import { useWords, type Say } from '../use-words.ts';
import { reportWords } from './report-words.ts';

type Difference = CallOutput<'compareEdition'>['differences'][number];

/** 原报46，现47: the figures of an edition that would be others now, with the records that made them so. */
export function DifferenceSheet({ edition }: { readonly edition: string }) {
  const s = useWords(reportWords);
  const sheet = useQuery({
    queryKey: ['reports', 'differences', edition],
    queryFn: ({ signal }) => call('compareEdition', { params: { id: edition } }, { signal }),
  });
  return (
    <section className="difference-sheet no-print">
      <h2>{s('difference')}</h2>
      <p className="panel-hint">{s('differenceLead')}</p>
      <Asked query={sheet}>
        {({ differences }) =>
          differences.length === 0 ? (
            <p role="status">{s('noDifference')}</p>
          ) : (
            <ul>
              {differences.map((one) => (
                <DifferenceLine key={one.indicator} difference={one} say={s} />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

type SayReport = Say<keyof typeof reportWords>;

function DifferenceLine({ difference, say }: { readonly difference: Difference; readonly say: SayReport }) {
  const { label, unit, then, now, previousThen, previousNow, count, records } = difference;
  const told = (value: number | null): string => (value === null ? '—' : amount(value, unit));
  return (
    <li>
      <strong>{label}</strong>{' '}
      {then !== now && (
        <span className="then-now">{say('thenNow', { then: told(then), now: told(now) })}</span>
      )}
      {previousThen !== previousNow && (
        <span> {say('baseThenNow', { then: told(previousThen), now: told(previousNow) })}</span>
      )}
      {count > 0 && (
        <details open={count <= 5}>
          <summary>{say('records', { n: count })}</summary>
          <ul>
            {records.map(({ id, type, title, how, then: before, now: after }) => (
              <li key={id}>
                <Link to={addresses.record(type, id)}>{title || id}</Link>{' '}
                {how === 'changed'
                  ? say('changedRecord', { then: told(before), now: told(after) })
                  : `${say(how)} ${told(how === 'came' ? after : before)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
