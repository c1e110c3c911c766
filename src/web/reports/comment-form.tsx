import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

/** Says something of a paragraph, or answers. */
export function CommentForm(props: {
  readonly report: string;
  readonly period: string;
  readonly block: string;
  /** The words of the paragraph, as whoever comments has them before them. */
  readonly about: string;
  readonly replyTo?: string;
  onDone?(): void;
}) {
  const { report, period, block, about, replyTo, onDone } = props;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () =>
      call('addComment', {
        params: { report },
        query: { period },
        body: { block, about, text, ...(replyTo === undefined ? {} : { replyTo }) },
      }),
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: ['reports', 'comments'] });
      onDone?.();
    },
  });
  const id = `comment-${replyTo ?? block}`;
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add.mutate();
      }}
    >
      <LabelledEntry
        id={id}
        label={s(replyTo === undefined ? 'commentText' : 'replyText')}
        fault={add.isError ? problemText(add.error, lang) : undefined}
      >
        <Input.TextArea
          id={id}
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={2000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </LabelledEntry>
      <Button
        type="primary"
        size="small"
        htmlType="submit"
        loading={add.isPending}
        disabled={text.trim() === ''}
      >
        {s(replyTo === undefined ? 'say' : 'reply')}
      </Button>
    </form>
  );
}
