import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useWords } from '../use-words.ts';
import { DifferenceSheet } from './difference-sheet.tsx';
import { editionName } from './edition-list.tsx';
import { EditionStanding } from './edition-standing.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { HandInButton } from './hand-in-button.tsx';
import { ReportDownload } from './report-download.tsx';
import { ReportText, type FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';
import { UploadCheck } from './upload-check.tsx';

/** A report that was made final: its text, what its figures would be now, and edited files held against it. */
export function EditionPage() {
  const me = useMe();
  const { id = '' } = useParams();
  return me.duties.includes('reports') ? <Loaded key={id} id={id} /> : <NotFound />;
}

function Loaded({ id }: { readonly id: string }) {
  const { lang } = useLanguage();
  const s = useWords(reportWords);
  const [run, setRun] = useState<FigureRun>();
  const edition = useQuery({
    queryKey: ['reports', 'edition', id],
    queryFn: ({ signal }) => call('getEdition', { params: { id } }, { signal }),
  });
  const found = edition.data;
  return (
    <SettingsPage
      title={found ? editionName(found, s, lang) : s('editions')}
      lead={found ? s('madeBy', { who: found.madeBy, at: chinaTime(found.madeAt) }) : ''}
      actions={
        found && (
          <>
            <ReportDownload of={{ edition: id }} />
            {found.approval === null && (
              <HandInButton
                report={found.report}
                label={editionName(found, s, lang)}
                period={found.period}
                edition={id}
              />
            )}
          </>
        )
      }
    >
      <Asked query={edition}>
        {({ blocks, figures, report, period, approval }) => (
          <>
            <p className="no-print">
              <Link to={addresses.reports(report, period)}>{s('toReport')}</Link>{' '}
              <EditionStanding approval={approval} />
            </p>
            <DifferenceSheet edition={id} />
            <UploadCheck edition={id} />
            <div className="workbench is-edition">
              <ReportText blocks={blocks} chosen={run?.figure} onFigure={setRun} />
              <aside
                className={run ? 'report-panel no-print' : 'report-panel no-print is-idle'}
                aria-label={s('figure')}
              >
                <FigurePanel run={run} figures={figures} period={period} onClose={() => setRun(undefined)} />
              </aside>
            </div>
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
