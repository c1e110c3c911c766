import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { CommentForm } from './comment-form.tsx';
import { deskWords } from './desk-words.ts';
import type { Comment } from './use-comments.ts';

/** The beginning of a paragraph, to know it by. */
export const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

/** A comment with its answers: to be answered, settled, opened again. */
export function CommentThread(props: {
  readonly report: string;
  readonly period: string;
  readonly comment: Comment;
  /** The words of the paragraph now; none where it is no more. */
  readonly now: string | undefined;
  /** Leads to the paragraph, where several are shown. */
  readonly onBlock: (() => void) | undefined;
}) {
  const { report, period, comment, now, onBlock } = props;
  const { id, block, about, replies, resolved } = comment;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const queries = useQueryClient();
  const [answering, setAnswering] = useState(false);
  const settle = useMutation({
    mutationFn: () => call('resolveComment', { params: { id }, body: { resolved: resolved === null } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports', 'comments'] }),
  });
  return (
    <section className={`comment-thread${resolved ? ' is-settled' : ''}`}>
      {onBlock && (
        <p className="comment-about">
          <a href={`#block-${block}`} onClick={onBlock}>
            {short(now ?? about)}
          </a>
          {now === undefined && s('gone')}
        </p>
      )}
      <RemarkText remark={comment} />
      {about !== '' && now !== undefined && about !== now && (
        <p className="comment-about">{s('aboutThen', { words: about })}</p>
      )}
      {replies.map((reply) => (
        <RemarkText key={reply.id} remark={reply} />
      ))}
      {resolved && (
        <p className="remark-head">{s('resolvedBy', { who: resolved.by, at: chinaTime(resolved.at) })}</p>
      )}
      {answering && (
        <CommentForm
          {...{ report, period, block, about: now ?? '' }}
          replyTo={id}
          onDone={() => setAnswering(false)}
        />
      )}
      {settle.isError && <p className="fault">{problemText(settle.error, lang)}</p>}
      <div className="comment-tools">
        {!answering && (
          <Button type="link" size="small" onClick={() => setAnswering(true)}>
            {s('reply')}
          </Button>
        )}
        <Button type="link" size="small" loading={settle.isPending} onClick={() => settle.mutate()}>
          {s(resolved ? 'reopen' : 'resolve')}
        </Button>
      </div>
    </section>
  );
}

/** Who said something, when, and what. */
function RemarkText({ remark }: { readonly remark: Pick<Comment, 'by' | 'at' | 'text'> }) {
  return (
    <div className="remark">
      <p className="remark-head">
        <strong>{remark.by}</strong> <time dateTime={remark.at}>{chinaTime(remark.at)}</time>
      </p>
      <p className="remark-text">{remark.text}</p>
    </div>
  );
}
