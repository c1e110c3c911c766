import { Tabs } from 'antd';
import type { CallOutput } from '../client.ts';
import { useWords } from '../use-words.ts';
import { CommentPanel } from './comment-panel.tsx';
import { deskWords } from './desk-words.ts';
import { FigurePanel } from './figure-panel.tsx';
import { HighlightPanel } from './highlight-panel.tsx';
import type { FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';
import type { Comment } from './use-comments.ts';

/** What stands beside the text: where a figure comes from, and what people said. */
export type SideTab = 'figure' | 'comments' | 'highlights';

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
  const open = comments.filter(({ resolved }) => resolved === null).length;
  const items = [
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
  ];
  const names = { figure: r('figure'), comments: s('comments'), highlights: s('highlights') };
  const idle = tab === 'figure' && !run;
  return (
    <aside className={`report-panel no-print${idle ? ' is-idle' : ''}`} aria-label={names[tab]}>
      <Tabs size="small" activeKey={tab} items={items} onChange={(key) => onTab(key as SideTab)} />
    </aside>
  );
}
