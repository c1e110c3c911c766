import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../fields/date-entry.tsx';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

/** Asks for the sentence and its day. */
export function HighlightDialog(props: {
  readonly type: string;
  readonly id: string;
  readonly first: { readonly on: string; readonly sentence: string };
  onClose(): void;
}) {
  const { type, id, first, onClose } = props;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const queries = useQueryClient();
  const [sentence, setSentence] = useState(first.sentence);
  const [on, setOn] = useState<string | undefined>(first.on);
  const [tried, setTried] = useState(false);
  const isShort = sentence.trim().length < 4;
  const mark = useMutation({
    mutationFn: () =>
      call('markHighlight', { params: { type, id }, body: { on: on ?? '', sentence: sentence.trim() } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
      onClose();
    },
  });
  return (
    <Modal open title={s('markTitle')} onCancel={onClose} footer={null} width={520}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isShort && on) mark.mutate();
        }}
      >
        <p>{s('markLead')}</p>
        <LabelledEntry
          id="mark-sentence"
          label={s('sentence')}
          required
          fault={tried && isShort ? s('sentenceShort') : undefined}
        >
          <Input.TextArea
            id="mark-sentence"
            autoFocus
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={sentence}
            onChange={({ target }) => setSentence(target.value)}
          />
        </LabelledEntry>
        <LabelledEntry
          id="mark-day"
          label={s('onDay')}
          required
          fault={tried && !on ? s('dayNeeded') : undefined}
        >
          <DateEntry
            attributes={{ id: 'mark-day', disabled: false, status: tried && !on ? 'error' : '' }}
            value={on}
            lang={lang}
            onChange={(value) => setOn(typeof value === 'string' ? value : undefined)}
          />
        </LabelledEntry>
        {mark.isError && (
          <p className="banner warn" role="alert">
            {problemText(mark.error, lang)}
          </p>
        )}
        <div className="row end">
          <Button onClick={onClose}>{s('cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={mark.isPending}>
            {s('saveMark')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
