import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { Asked } from '../settings/settings-page.tsx';
import { useWords } from '../use-words.ts';
import { ApprovalBanner } from './approval-banner.tsx';
import { PaperBar } from './paper-bar.tsx';
import { ReportOutline } from './report-outline.tsx';
import type { FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';
import { SidePanel, type SideTab } from './side-panel.tsx';
import { countOpen, useComments } from './use-comments.ts';
import { VersionsDrawer } from './versions-drawer.tsx';
import { newParagraph, WorkbenchText, type Editing } from './workbench-text.tsx';

/** A report in work: the outline, the text with its live figures, and beside it what belongs to it. */
export function Workbench(props: {
  readonly report: string;
  readonly period: string;
  /** What stands beside the text at first. */
  readonly first: SideTab;
  /** Which of the papers for others is looked at. */
  readonly paper: string | undefined;
  onPaper(paper: string | undefined): void;
}) {
  const { report, period, first, paper, onPaper } = props;
  const { w } = useLanguage();
  const s = useWords(reportWords);
  const [run, setRun] = useState<FigureRun>();
  const [tab, setTab] = useState(first);
  const [block, setBlock] = useState<string>();
  const [versions, setVersions] = useState<string>();
  const [editing, setEditing] = useState<Editing>();
  const comments = useComments(report, period);
  const open = countOpen(comments);
  const draft = useQuery({
    queryKey: ['reports', 'draft', report, period, paper],
    queryFn: ({ signal }) =>
      call(
        'readReport',
        { params: { report }, query: { period, ...(paper === undefined ? {} : { paper }) } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Asked query={draft}>
      {(found) => (
        <>
          <ApprovalBanner approval={found.approval} />
          {found.turned.map(({ block: place, figure, text }) => (
            <p key={`${place} ${figure}`} className="banner warn">
              <a href={`#block-${place}`}>{s('turned', { text })}</a>
            </p>
          ))}
          <PaperBar draft={found} {...{ report, period, paper, onPaper }} />
          <div className="workbench" aria-busy={draft.isFetching}>
            <ReportOutline
              draft={found}
              open={open}
              onWrite={(section) => setEditing(newParagraph(`${section}.heading`))}
            />
            <WorkbenchText
              editing={editing}
              onEdit={setEditing}
              draft={found}
              report={report}
              period={period}
              open={open}
              paper={paper}
              chosen={run?.figure}
              onFigure={(one) => (setRun(one), setTab('figure'))}
              onComment={(id) => (setBlock(id), setTab('comments'))}
              onVersions={setVersions}
            />
            <SidePanel
              {...{ report, period, tab, run, comments, block }}
              draft={found}
              onTab={setTab}
              onRun={setRun}
              onBlock={setBlock}
            />
          </div>
          {versions !== undefined && (
            <VersionsDrawer
              {...{ report, period }}
              block={versions}
              figures={found.figures}
              onClose={() => setVersions(undefined)}
            />
          )}
          <p className="record-foot">{w('asOf', { at: chinaTime(found.asOf) })}</p>
        </>
      )}
    </Asked>
  );
}
