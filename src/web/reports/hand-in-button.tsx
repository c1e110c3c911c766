import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LabelledEntry } from '../../ui/labelled-entry.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { useWords } from '../use-words.ts';
import { deskWords } from './desk-words.ts';

/** 送审: asks for a note, takes an edition and opens its case. With an edition it hands that one in. */
export function HandInButton(props: {
  readonly report: string;
  readonly label: string;
  readonly period: string;
  readonly edition?: string;
}) {
  const { report, label, period, edition } = props;
  const { lang } = useLanguage();
  const s = useWords(deskWords);
  const me = useMe();
  const { registry } = useDomain();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const handIn = useMutation({
    mutationFn: () =>
      call('handInReport', {
        params: { report },
        body: {
          period,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
          ...(edition ? { edition } : {}),
        },
      }),
    onSuccess: async ({ type, record, edition: { number } }) => {
      void message.success(s('handedIn', { n: number }));
      await queries.invalidateQueries({ queryKey: ['reports'] });
      void navigate(addresses.record(type, record));
    },
  });
  const signing = registry.types.find(({ type }) => type.signsReports);
  if (!signing || !may(me, signing.type.name, 'act')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{edition ? s('handInEdition') : s('handIn')}</Button>
      <Modal
        open={open}
        title={s('handInTitle', { report: label })}
        onCancel={() => setOpen(false)}
        footer={null}
        width={480}
        destroyOnHidden
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            handIn.mutate();
          }}
        >
          <p>{s('handInSure')}</p>
          <LabelledEntry id="hand-in-note" label={s('note')} help={s('noteHint')}>
            <Input.TextArea
              id="hand-in-note"
              aria-describedby="hand-in-note.help"
              value={note}
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              onChange={({ target }) => setNote(target.value)}
            />
          </LabelledEntry>
          {handIn.isError && (
            <p className="banner warn" role="alert">
              {problemText(handIn.error, lang)}
            </p>
          )}
          <div className="row end">
            <Button onClick={() => setOpen(false)}>{s('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={handIn.isPending}>
              {s('handIn')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
