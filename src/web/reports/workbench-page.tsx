import { findPeriod, periodLabel } from '../../model/period.ts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { spanOf } from '../../model/report/report.ts';
import { call } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useWords } from '../use-words.ts';
import { EditionList } from './edition-list.tsx';
import { FreezeButton } from './freeze-button.tsx';
import { HandInButton } from './hand-in-button.tsx';
import { ReportDownload } from './report-download.tsx';
import { reportWords } from './report-words.ts';
import { RollButton } from './roll-button.tsx';
import { Workbench } from './workbench.tsx';

/** 总结: the outline, the text with its live figures, and beside it where a figure comes from. */
export function WorkbenchPage() {
  const me = useMe();
  return me.duties.includes('reports') ? <Loaded /> : <NotFound />;
}

function Loaded() {
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const all = useQuery({
    queryKey: ['reports', 'all'],
    queryFn: ({ signal }) => call('listReports', {}, { signal }),
  });
  // A message leads to a report in work by its id.
  const work = all.data?.inWork.find(({ id }) => id === search.get('work'));
  const period = findPeriod(work?.period ?? search.get('period')) ?? findPeriod(usualPeriod(me.today));
  if (!period) return null;
  const offered = (all.data?.reports ?? []).filter(({ spans }) => spans.includes(spanOf(period)));
  const kind = offered.find(({ name }) => name === (work?.report ?? search.get('kind'))) ?? offered[0];
  const go = (next: Readonly<Record<string, string>>): void =>
    setSearch({ ...(kind ? { kind: kind.name } : {}), period: period.name, ...next });
  return (
    <SettingsPage
      title={s('title')}
      lead={kind?.purpose ?? ''}
      actions={
        <>
          <Select
            aria-label={s('kind')}
            className="report-kind"
            value={kind?.name ?? null}
            options={offered.map(({ name, label, en }) => ({
              value: name,
              label: lang === 'zh' ? label : en,
            }))}
            onChange={(name: string) => go({ kind: name })}
          />
          <PeriodPicker
            key={period.name}
            period={period}
            today={me.today}
            onPick={(name) => go({ period: name })}
          />
          {kind && <ReportDownload of={{ report: kind.name, period: period.name }} />}
          {kind && (
            <RollButton report={kind.name} period={period.name} onNext={(name) => go({ period: name })} />
          )}
          {kind && (
            <HandInButton
              report={kind.name}
              label={`${periodLabel(period, lang)}${lang === 'zh' ? '' : ' · '}${lang === 'zh' ? kind.label : kind.en}`}
              period={period.name}
            />
          )}
          {kind && all.data?.mayFreeze && <FreezeButton report={kind.name} period={period.name} />}
        </>
      }
    >
      <Asked query={all}>
        {({ editions }) => (
          <>
            {kind && (
              <Workbench
                // A message that is followed while the report is open shows what was said.
                key={`${kind.name} ${period.name} ${work?.id ?? ''}`}
                report={kind.name}
                period={period.name}
                first={work ? 'comments' : 'figure'}
                paper={search.get('paper') ?? undefined}
                onPaper={(paper) => go(paper === undefined ? {} : { paper })}
              />
            )}
            <EditionList editions={editions} />
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
