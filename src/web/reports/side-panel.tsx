import { PanelTabs, type PanelTab } from '../../ui/panel-tabs.tsx';
import type { CallOutput } from '../client.ts';
import { useWords } from '../use-words.ts';
import { CommentPanel } from './comment-panel.tsx';
import { deskWords } from './desk-words.ts';
import { FigurePanel } from './figure-panel.tsx';
import { HighlightPanel } from './highlight-panel.tsx';
import type { FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';
import { rollingWords } from './rolling-words.ts';
import { TaskPanel } from './task-panel.tsx';
import type { Comment } from './use-comments.ts';
import { useTasks } from './use-tasks.ts';

/** What stands beside the text: where a figure comes from, and what people said. */
export type SideTab = 'figure' | 'comments' | 'highlights' | 'tasks';

/** The panel beside a report in work. */
export function SidePanel(props: {
  readonly draft: CallOutput<'readReport'>;
  readonly report: string;
  readonly period: string;
  readonly tab: SideTab;
  readonly run: FigureRun | undefined;
  readonly comments: readonly Comment[];
  readonly block: string | undefined;
  onTab(tab: SideTab): void;
  onRun(run: undefined): void;
  onBlock(block: string | undefined): void;
}) {
  const { draft, report, period, tab, run, comments, block, onTab, onRun, onBlock } = props;
  const r = useWords(reportWords);
  const s = useWords(deskWords);
  const t = useWords(rollingWords);
  const tasks = useTasks(report, period);
  const waiting = tasks.filter(({ standing }) => standing === 'open').length;
  // A plan that was carried out belongs to what was done: behind the first heading of the text.
  const after = draft.blocks.find(({ node }) => node.kind === 'heading')?.id;
  const open = comments.filter(({ resolved }) => resolved === null).length;
  const tabs: readonly PanelTab<SideTab>[] = [
    {
      key: 'figure',
      label: r('figure'),
      children: (
        <FigurePanel run={run} figures={draft.figures} period={period} onClose={() => onRun(undefined)} />
      ),
    },
    {
      key: 'comments',
      label: open === 0 ? s('comments') : s('commentsOpen', { n: open }),
      children: <CommentPanel {...{ report, period, comments, block, onBlock }} blocks={draft.blocks} />,
    },
    { key: 'highlights', label: s('highlights'), children: <HighlightPanel period={period} /> },
    {
      key: 'tasks',
      label: waiting === 0 ? t('tasks') : t('tasksOpen', { n: waiting }),
      children: <TaskPanel tasks={tasks} after={after} />,
    },
  ];
  const names = {
    figure: r('figure'),
    comments: s('comments'),
    highlights: s('highlights'),
    tasks: t('tasks'),
  };
  const idle = tab === 'figure' && !run;
  return (
    <aside className={`report-panel has-tabs no-print${idle ? ' is-idle' : ''}`} aria-label={names[tab]}>
      <PanelTabs tabs={tabs} active={tab} onTab={onTab} />
    </aside>
  );
}
