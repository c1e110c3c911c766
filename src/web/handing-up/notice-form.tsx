import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { addDays } from '../../model/date.ts';
import { periodLabel, type Period } from '../../model/period.ts';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { handingUpWords } from './handing-up-words.ts';

/** So many days after its period figures are due unless somebody says otherwise. */
const usualDays = 10;

/** Asks all offices below for the figures of a period by a day. */
export function NoticeForm(props: { readonly period: Period; readonly today: string; onDone(): void }) {
  const { period, today, onDone } = props;
  const { lang, w } = useLanguage();
  const s = useWords(handingUpWords);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const usual = addDays(period.to, usualDays);
  const [dueOn, setDueOn] = useState<string | undefined>(usual < today ? addDays(today, 3) : usual);
  const [words, setWords] = useState(s('usualWords', { period: periodLabel(period, lang) }));
  const [asked, setAsked] = useState(false);
  const calling = useMutation({
    mutationFn: () =>
      call('callOfficesBelow', {
        body: { period: period.name, dueOn: dueOn ?? '', words: words.trim() },
      }),
    onSuccess: () => {
      void message.success(s('called'));
      onDone();
    },
    onError: (error: Error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack notice-form no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (dueOn !== undefined && words.trim() !== '') calling.mutate();
      }}
    >
      <LabelledEntry
        id="notice-due"
        label={s('due')}
        required
        fault={asked && dueOn === undefined ? s('dueNeeded') : undefined}
      >
        <DateEntry
          attributes={{
            id: 'notice-due',
            disabled: false,
            status: asked && dueOn === undefined ? 'error' : '',
          }}
          value={dueOn}
          lang={lang}
          onChange={setDueOn}
        />
      </LabelledEntry>
      <LabelledEntry
        id="notice-words"
        label={s('words')}
        required
        fault={asked && words.trim() === '' ? s('wordsNeeded') : undefined}
      >
        <Input
          id="notice-words"
          value={words}
          maxLength={500}
          onChange={({ target }) => setWords(target.value)}
        />
      </LabelledEntry>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={calling.isPending}>
          {s('call')}
        </Button>
        <Button onClick={onDone}>{w('cancel')}</Button>
      </div>
    </form>
  );
}
