import { DownloadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { findPeriod, periodLabel } from '../../model/period.ts';
import { call, type CallOutput } from '../client.ts';
import { endpoints, queryString } from '../endpoints.ts';
import { useDownload } from '../exchange/use-download.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useWords } from '../use-words.ts';
import { FrequencyTable } from './frequency-table.tsx';
import { OverdueTable } from './overdue-table.tsx';
import { PlanTable } from './plan-table.tsx';
import { supervisionWords } from './supervision-words.ts';
import { WaiverTable } from './waiver-table.tsx';

export type Supervision = CallOutput<'getSupervision'>;

/** How often who travelled, how plans are used, what was let pass and what is overdue: for heads and supervisors. */
export function SupervisionPage() {
  const me = useMe();
  return me.duties.includes('supervision') ? <Loaded /> : <NotFound />;
}

function Loaded() {
  const { lang } = useLanguage();
  const me = useMe();
  const s = useWords(supervisionWords);
  const get = useDownload();
  const [search, setSearch] = useSearchParams();
  // A year is what limits of frequency are about.
  const period = findPeriod(search.get('period')) ?? findPeriod(me.today.slice(0, 4));
  const { from = '', to = '', name = '' } = period ?? {};
  const view = useQuery({
    queryKey: ['list', 'supervision', from, to],
    queryFn: ({ signal }) => call('getSupervision', { query: { from, to } }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (!period) return null;
  const path = endpoints.exportSupervision.replace(/^GET /, '') + queryString({ from, to });
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        <>
          <PeriodPicker
            key={name}
            period={period}
            today={me.today}
            onPick={(next) => setSearch({ period: next })}
          />
          <Button
            icon={<DownloadOutlined aria-hidden />}
            disabled={!me.mayExport}
            title={me.mayExport ? undefined : s('exportForbidden')}
            loading={get.isPending}
            onClick={() => get.mutate(path)}
          >
            {s('exportAction')}
          </Button>
        </>
      }
    >
      <p className="period-line">
        <strong>{periodLabel(period, lang)}</strong>
      </p>
      <Asked query={view}>
        {(page) => (
          <div aria-busy={view.isFetching}>
            {page.more && <p className="banner warn">{s('more')}</p>}
            <FrequencyTable page={page} of="leaders" />
            <FrequencyTable page={page} of="units" />
            <PlanTable plans={page.plans} year={Number(page.to.slice(0, 4))} />
            <WaiverTable waivers={page.waivers} />
            <OverdueTable overdue={page.overdue} />
          </div>
        )}
      </Asked>
    </SettingsPage>
  );
}
