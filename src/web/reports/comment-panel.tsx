import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { wordsOfBlock } from '../../model/report/changed-blocks.ts';
import { useWords } from '../use-words.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread, short } from './comment-thread.tsx';
import { deskWords } from './desk-words.ts';
import type { Block } from './report-text.tsx';
import type { Comment } from './use-comments.ts';

/** What people said of a report, of one paragraph or of all, in the order of the text. */
export function CommentPanel(props: {
  readonly report: string;
  readonly period: string;
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** The paragraph that was chosen. */
  readonly block: string | undefined;
  onBlock(block: string | undefined): void;
}) {
  const { report, period, blocks, comments, block, onBlock } = props;
  const s = useWords(deskWords);
  const [settled, setSettled] = useState(false);
  const place = new Map(blocks.map(({ id }, i) => [id, i]));
  const words = (id: string): string | undefined => {
    const found = blocks[place.get(id) ?? -1];
    return found && wordsOfBlock(found as Parameters<typeof wordsOfBlock>[0]);
  };
  const mine = comments.filter((one) => block === undefined || one.block === block);
  const done = mine.filter(({ resolved }) => resolved !== null).length;
  const shown = mine
    .filter(({ resolved }) => settled || resolved === null)
    .sort((a, b) => (place.get(a.block) ?? Infinity) - (place.get(b.block) ?? Infinity));
  return (
    <div className="comment-panel">
      {block !== undefined && (
        <>
          <p className="comment-about">{short(words(block) ?? s('gone'))}</p>
          <CommentForm key={block} {...{ report, period, block }} about={words(block) ?? ''} />
          <Button type="link" size="small" onClick={() => onBlock(undefined)}>
            {s('allComments')}
          </Button>
        </>
      )}
      {comments.length === 0 && block === undefined && <p className="panel-hint">{s('noComments')}</p>}
      {done > 0 && (
        <Checkbox checked={settled} onChange={({ target }) => setSettled(target.checked)}>
          {s('showResolved', { n: done })}
        </Checkbox>
      )}
      <ul className="comment-list">
        {shown.map((comment) => (
          <li key={comment.id}>
            <CommentThread
              {...{ report, period, comment }}
              now={words(comment.block)}
              onBlock={block === undefined ? () => onBlock(comment.block) : undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
