import { findPeriod } from '../../model/period.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { spanOf } from '../../model/report/report.ts';
import { call, type CallOutput } from '../client.ts';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useWords } from '../use-words.ts';
import { EditionList } from './edition-list.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FreezeButton } from './freeze-button.tsx';
import { ReportDownload } from './report-download.tsx';
import type { FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';
import { newParagraph, WorkbenchText, type Editing } from './workbench-text.tsx';

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
  const period = findPeriod(search.get('period')) ?? findPeriod(usualPeriod(me.today));
  const all = useQuery({
    queryKey: ['reports', 'all'],
    queryFn: ({ signal }) => call('listReports', {}, { signal }),
  });
  if (!period) return null;
  const offered = (all.data?.reports ?? []).filter(({ spans }) => spans.includes(spanOf(period)));
  const kind = offered.find(({ name }) => name === search.get('kind')) ?? offered[0];
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
          {kind && all.data?.mayFreeze && <FreezeButton report={kind.name} period={period.name} />}
        </>
      }
    >
      <Asked query={all}>
        {({ editions }) => (
          <>
            {kind && (
              <Workbench key={`${kind.name} ${period.name}`} report={kind.name} period={period.name} />
            )}
            <EditionList editions={editions} />
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}

function Workbench({ report, period }: { readonly report: string; readonly period: string }) {
  const { w } = useLanguage();
  const s = useWords(reportWords);
  const [run, setRun] = useState<FigureRun>();
  const [editing, setEditing] = useState<Editing>();
  const draft = useQuery({
    queryKey: ['reports', 'draft', report, period],
    queryFn: ({ signal }) => call('readReport', { params: { report }, query: { period } }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Asked query={draft}>
      {(found) => (
        <>
          {found.turned.map(({ block, figure, text }) => (
            <p key={`${block} ${figure}`} className="banner warn">
              <a href={`#block-${block}`}>{s('turned', { text })}</a>
            </p>
          ))}
          <div className="workbench" aria-busy={draft.isFetching}>
            <Outline draft={found} onWrite={(section) => setEditing(newParagraph(`${section}.heading`))} />
            <WorkbenchText
              editing={editing}
              onEdit={setEditing}
              draft={found}
              report={report}
              period={period}
              chosen={run?.figure}
              onFigure={setRun}
            />
            <aside
              className={run ? 'report-panel no-print' : 'report-panel no-print is-idle'}
              aria-label={s('figure')}
            >
              <FigurePanel
                run={run}
                figures={found.figures}
                period={period}
                onClose={() => setRun(undefined)}
              />
            </aside>
          </div>
          <p className="record-foot">{w('asOf', { at: chinaTime(found.asOf) })}</p>
        </>
      )}
    </Asked>
  );
}

/** The parts of the report; what is empty says whether somebody may write it. */
function Outline(props: { readonly draft: CallOutput<'readReport'>; onWrite(section: string): void }) {
  const { draft, onWrite } = props;
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const firstOf = (section: string): string | undefined =>
    draft.blocks.find(({ id }) => id.startsWith(`${section}.`))?.id;
  return (
    <nav className="report-outline no-print" aria-label={s('outline')}>
      <h2>{s('outline')}</h2>
      <ol>
        {draft.outline.map(({ name, label, en, byHand, empty }) => (
          <li key={name} className={empty ? 'is-empty' : ''}>
            {empty ? (
              <>
                {lang === 'zh' ? label : en}{' '}
                {byHand ? (
                  <Button type="link" size="small" onClick={() => onWrite(name)}>
                    {s('byHand')}
                  </Button>
                ) : (
                  <small>{s('none')}</small>
                )}
              </>
            ) : (
              <a href={`#block-${firstOf(name) ?? ''}`}>{lang === 'zh' ? label : en}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
