import { CommentOutlined, EditOutlined, HistoryOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { variantOf } from '../../model/report/paper.ts';
import type { CallOutput } from '../client.ts';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { paperWords } from './paper-words.ts';
import { ReportText, type Block, type FigureRun } from './report-text.tsx';
import { reportWords } from './report-words.ts';

/** What is being written: a block that stands, or a new one behind it. */
export interface Editing {
  readonly block: string;
  readonly after: string | null;
}

/** A new paragraph behind a block. */
export function newParagraph(after: string): Editing {
  return { block: `own.${Date.now().toString(36)}`, after };
}

/** The text of a report in work: every paragraph can be written by hand, and own ones be added. */
export function WorkbenchText(props: {
  readonly draft: CallOutput<'readReport'>;
  readonly report: string;
  readonly period: string;
  /** The paper whose own words are written; without it the common ones. */
  readonly paper: string | undefined;
  readonly chosen: string | undefined;
  readonly editing: Editing | undefined;
  /** How many comments wait for an answer, by block. */
  readonly open: ReadonlyMap<string, number>;
  onComment(block: string): void;
  onVersions(block: string): void;
  onEdit(editing: Editing | undefined): void;
  onFigure(run: FigureRun): void;
}) {
  const { draft, report, period, paper, chosen, editing, open, onEdit, onComment, onVersions, onFigure } =
    props;
  const s = useWords(reportWords);
  const d = useWords(deskWords);
  const p = useWords(paperWords);
  const keptAs = (block: string): string => (paper === undefined ? block : variantOf(paper, block));
  const commonOf = (block: string) => draft.paragraphs.find((one) => one.block === block);
  const writtenOf = (block: string) => commonOf(keptAs(block));
  const editor = ({ block, after }: Editing, line: ReturnType<typeof lineOf>) => (
    <ParagraphEditor
      key={block}
      {...{ report, period, after }}
      block={keptAs(block)}
      line={line ?? ''}
      written={writtenOf(block)}
      common={commonOf(block)}
      {...(paper === undefined ? {} : { back: p('backToCommon') })}
      figures={draft.figures}
      onDone={() => onEdit(undefined)}
    />
  );
  const shown = (id: string): boolean => draft.blocks.some((block) => block.id === id);
  // The heading of a section that is empty so far does not stand in the text.
  const homeless =
    editing !== undefined && editing.after !== null && !shown(editing.after) && !shown(editing.block);
  return (
    <div>
      {homeless && editor(editing, '')}
      <ReportText
        blocks={draft.blocks}
        chosen={chosen}
        onFigure={onFigure}
        instead={(block) =>
          editing?.block === block.id
            ? editor({ block: block.id, after: writtenOf(block.id)?.after ?? null }, lineOf(block))
            : undefined
        }
        after={(block) => (
          <>
            {editing?.after === block.id &&
              !draft.blocks.some(({ id }) => id === editing.block) &&
              editor(editing, '')}
            {editing === undefined && (
              <div className="block-tools no-print">
                {writtenOf(block.id)?.content && (
                  <span className="mark">{paper === undefined ? s('own') : p('forThisPaper')}</span>
                )}
                {lineOf(block) !== undefined && (
                  <BlockTool
                    icon={<EditOutlined aria-hidden />}
                    label={s('edit')}
                    onClick={() => onEdit({ block: block.id, after: null })}
                  />
                )}
                <Button
                  type="text"
                  size="small"
                  className={open.has(block.id) ? 'has-comments' : ''}
                  icon={<CommentOutlined aria-hidden />}
                  aria-label={
                    open.has(block.id) ? d('commentsHere', { n: open.get(block.id) ?? 0 }) : d('commentOn')
                  }
                  title={d('commentOn')}
                  onClick={() => onComment(block.id)}
                >
                  {open.get(block.id)}
                </Button>
                {writtenOf(block.id) && (
                  <BlockTool
                    icon={<HistoryOutlined aria-hidden />}
                    label={d('versions')}
                    onClick={() => onVersions(keptAs(block.id))}
                  />
                )}
                {block.id !== 'title' && (
                  <BlockTool
                    icon={<PlusOutlined aria-hidden />}
                    label={s('add')}
                    onClick={() => onEdit(newParagraph(block.id))}
                  />
                )}
              </div>
            )}
          </>
        )}
      />
    </div>
  );
}

/** The line of a block that can be written; of a heading its words. */
function lineOf({ node }: Block) {
  if (node.kind === 'paragraph') return node.text;
  if (node.kind === 'heading') return node.body ?? node.text;
  return undefined;
}

/** What may be done with a paragraph: a sign beside it, with its word. */
function BlockTool(props: { readonly icon: ReactNode; readonly label: string; onClick(): void }) {
  const { icon, label, onClick } = props;
  return <Button type="text" size="small" icon={icon} aria-label={label} title={label} onClick={onClick} />;
}
