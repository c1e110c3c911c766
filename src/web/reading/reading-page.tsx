import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { NotFound } from '../shell/not-found.tsx';
import { CompareReports } from './compare-reports.tsx';
import { Contradictions } from './contradictions.tsx';
import { ChooseReport, DropZone } from './drop-zone.tsx';
import type { ReadReport } from './reading-state.ts';
import { ReportPane } from './report-pane.tsx';
import { sendFile } from '../send-file.ts';
import '../style/reading.css';
import '../style/reading-figures.css';

const compare = 'compare';

/** 读稿: reports of the past are read, corrected by a person, and their figures become baselines. */
export function ReadingPage() {
  const { lang, w } = useLanguage();
  const me = useMe();
  const [reports, setReports] = useState<readonly ReadReport[]>([]);
  const [shown, setShown] = useState<string>('');
  const [busy, setBusy] = useState<string>();
  usePageTitle(w('reading'));
  const send = useMutation({
    // One after the other: what was read before a refusal stays.
    mutationFn: async (files: readonly File[]) => {
      for (const file of files) {
        setBusy(file.name);
        const report = await sendFile('readDocument', file, {});
        setReports((before) => [...before, report]);
        setShown(report.file.id);
      }
      // Several at once are opened to be compared.
      if (files.length > 1) setShown(compare);
    },
    onSettled: () => setBusy(undefined),
  });
  const mayConfirm = may(me, 'baseline', 'create');
  const samples = useQuery({
    queryKey: ['sample-reports'],
    queryFn: ({ signal }) => call('listSampleReports', {}, { signal }),
    enabled: mayConfirm,
    staleTime: Infinity,
  }).data?.samples;
  if (!may(me, 'baseline', 'read')) return <NotFound />;
  const close = (id: string): void => {
    const rest = reports.filter((report) => report.file.id !== id);
    setReports(rest);
    setShown(rest.at(-1)?.file.id ?? '');
  };
  const open = reports.find(({ file }) => file.id === shown);
  return (
    <div className="page reading-page">
      <div className="page-head">
        <h1>{w('reading')}</h1>
        <div className="page-actions">
          {open && (
            <Button
              aria-label={w('closeNamed', { name: open.file.name })}
              onClick={() => close(open.file.id)}
            >
              {w('closeReport')}
            </Button>
          )}
          {reports.length > 0 && (
            <ChooseReport
              label={w('anotherReport')}
              disabled={send.isPending}
              onFiles={(files) => send.mutate(files)}
            />
          )}
        </div>
      </div>
      {reports.length === 0 && <p className="help reading-hint">{w('readingHint')}</p>}
      {send.isError && (
        <p className="banner warn" role="alert">
          {problemText(send.error, lang)}
        </p>
      )}
      <Contradictions mayDecide={mayConfirm} />
      {reports.length === 0 && mayConfirm && <DropZone busy={busy} onFiles={(files) => send.mutate(files)} />}
      {reports.length === 0 && busy === undefined && samples !== undefined && samples.length > 0 && (
        <Button
          className="sample-reports"
          onClick={() => send.mutate(samples.map(({ name, text }) => new File([text], name)))}
        >
          {w('sampleReports', { n: samples.length })}
        </Button>
      )}
      {reports.length > 0 && busy !== undefined && <Notice title={w('readingNow', { name: busy })} />}
      {reports.length > 1 && (
        <Segmented
          className="report-tabs"
          aria-label={w('showPart')}
          value={shown}
          onChange={setShown}
          options={[
            ...reports.map(({ file, office }) => ({
              value: file.id,
              label: office ?? file.name,
              title: file.name,
            })),
            { value: compare, label: w('compareReports') },
          ]}
        />
      )}
      {shown === compare && <CompareReports reports={reports} />}
      {/* All stay in place, so that corrections are not lost by looking at another. */}
      {reports.map((report) => (
        <div key={report.file.id} hidden={report.file.id !== shown}>
          <ReportPane report={report} active={report.file.id === shown} />
        </div>
      ))}
    </div>
  );
}
