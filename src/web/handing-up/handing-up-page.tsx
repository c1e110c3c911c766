import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { call } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { DownwardPart } from './downward-part.tsx';
import { handingUpWords } from './handing-up-words.ts';
import { UpwardPart } from './upward-part.tsx';

/** What the office hands up to the one above, and what comes from those below. */
export function HandingUpPage() {
  const { lang } = useLanguage();
  const me = useMe();
  const s = useWords(handingUpWords);
  const [search, setSearch] = useSearchParams();
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const name = period?.name ?? '';
  const scope = search.get('scope') === 'below' ? 'below' : 'own';
  const desk = useQuery({
    queryKey: ['figures', 'handing-up', name, scope],
    queryFn: ({ signal }) => call('getHandingUp', { query: { period: name, scope } }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (!period) return null;
  const put = (next: { readonly period?: string; readonly scope?: string }) => {
    const { period: at, scope: of } = { period: name, scope, ...next };
    setSearch({ period: at, ...(of === 'below' ? { scope: of } : {}) });
  };
  return (
    <SettingsPage
      title={`${s('title')} ${periodLabel(period, lang)}`}
      lead={s('lead')}
      actions={
        <PeriodPicker key={name} period={period} today={me.today} onPick={(next) => put({ period: next })} />
      }
    >
      <Asked query={desk}>
        {(data) => (
          <>
            {!data.above && !data.hasBelow && <p className="soft">{s('neither')}</p>}
            {data.hasBelow && <DownwardPart key={`below ${name}`} period={period} />}
            {data.above && (
              <UpwardPart
                key={`above ${name} ${scope}`}
                desk={data}
                scope={scope}
                onScope={(next) => put({ scope: next })}
              />
            )}
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
