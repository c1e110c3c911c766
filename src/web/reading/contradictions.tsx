import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { addresses } from '../addresses.ts';
import { call, type CallOutput } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { Link } from 'react-router';

type Contradiction = CallOutput<'listContradictions'>['contradictions'][number];

/** Baselines that tell different values: both quotes, and the choice between them. Nothing where all agree. */
export function Contradictions({ mayDecide }: { readonly mayDecide: boolean }) {
  const { w } = useLanguage();
  const found = useQuery({
    queryKey: ['contradictions'],
    queryFn: ({ signal }) => call('listContradictions', {}, { signal }),
  });
  const list = found.data?.contradictions ?? [];
  if (list.length === 0) return null;
  return (
    <section className="contradictions" aria-labelledby="contradictions">
      <h2 id="contradictions">{w('contradictions')}</h2>
      <p className="help">{w('contradictionHint')}</p>
      {list.map((contradiction) => (
        <OneContradiction
          key={`${contradiction.indicator} ${contradiction.period}`}
          {...{ contradiction, mayDecide }}
        />
      ))}
    </section>
  );
}

function OneContradiction(props: { readonly contradiction: Contradiction; readonly mayDecide: boolean }) {
  const { contradiction, mayDecide } = props;
  const { lang, w } = useLanguage();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const period = findPeriod(contradiction.period);
  const decide = useMutation({
    mutationFn: async (chosen: Contradiction['baselines'][number]) => {
      const others = contradiction.baselines.filter(({ value }) => value !== chosen.value);
      for (const { id, version } of others)
        await call('actOnRecord', {
          params: { type: 'baseline', id, action: 'setAside' },
          body: {
            version,
            values: { setAsideFor: w('asideBecause', { quote: chosen.quote }).slice(0, 200) },
          },
        });
    },
    onError: (error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['contradictions'] }),
  });
  return (
    <div className="contradiction">
      <h3>
        {contradiction.name}
        <span className="period-name">{period ? periodLabel(period, lang) : contradiction.period}</span>
      </h3>
      <ul>
        {contradiction.baselines.map((baseline) => (
          <li key={baseline.id}>
            <Link className="figure" to={addresses.record('baseline', baseline.id)}>
              {baseline.value.toLocaleString('en-US')} {baseline.measure}
            </Link>
            <blockquote>{baseline.quote}</blockquote>
            <span className="help">
              {[baseline.source, baseline.confirmedBy, chinaTime(baseline.confirmedAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayDecide && (
              <Button
                size="small"
                loading={decide.isPending}
                onClick={() => decide.mutate(baseline)}
                aria-label={`${w('useThis')}${w('colon')}${baseline.value} ${baseline.measure}`}
              >
                {w('useThis')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
