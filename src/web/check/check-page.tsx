import { findPeriod } from '../../model/period.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { FileTextOutlined } from '@ant-design/icons';
import { FileChoice, FileDrop } from '../file-drop.tsx';
import { usualPeriod } from '../figures/period-choice.ts';
import { PeriodPicker } from '../figures/period-picker.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { CheckPane } from './check-pane.tsx';
import type { CheckedDraft } from './check-state.ts';
import { sendFile } from '../send-file.ts';
import '../style/reading.css';
import '../style/check.css';

const accept = '.docx,.doc,.wps,.pdf,.html,.htm,.txt,.md';

/** 核稿: a draft is held against the records and against itself before it is signed. */
export function CheckPage() {
  const { lang, w } = useLanguage();
  const me = useMe();
  const [checked, setChecked] = useState<{
    draft: CheckedDraft;
    file: File;
    round: number;
    /** The Word file that the person brought, and its words: corrections of later rounds go into it too. */
    source: { file: File; text: string } | undefined;
  }>();
  usePageTitle(w('check'));
  const send = useMutation({
    mutationFn: async ({ file, period }: { file: File; period?: string; again?: boolean }) => ({
      file,
      draft: await sendFile('checkDraft', file, { query: { otherwise: usualPeriod(me.today), period } }),
    }),
    onSuccess: ({ file, draft }, { again }) =>
      setChecked((before) => ({
        draft,
        file,
        round: (before?.round ?? 0) + 1,
        source: again ? before?.source : draft.format === 'docx' ? { file, text: draft.text } : undefined,
      })),
  });
  if (!may(me, 'baseline', 'read')) return <NotFound />;
  const take = (files: readonly File[]): void => {
    const [file] = files;
    if (file) send.mutate({ file });
  };
  const busy = send.isPending ? send.variables.file.name : undefined;
  const period = checked && findPeriod(checked.draft.period);
  return (
    <div className="page reading-page">
      <div className="page-head">
        <h1>{w('check')}</h1>
        {checked && (
          <div className="page-actions">
            {period && (
              <>
                <span className="help">{w('draftPeriod')}</span>
                <PeriodPicker
                  key={period.name}
                  period={period}
                  today={me.today}
                  onPick={(name) => send.mutate({ file: checked.file, period: name })}
                />
              </>
            )}
            <FileChoice label={w('anotherDraft')} disabled={send.isPending} accept={accept} onFiles={take} />
          </div>
        )}
      </div>
      {!checked && (
        <p className="help reading-hint">
          {w('checkHint')}
          {may(me, 'wording', 'read') && (
            <>
              {' '}
              <Link to={addresses.list('wording')}>{w('ownWordings')}</Link>
            </>
          )}
        </p>
      )}
      {send.isError && (
        <p className="banner warn" role="alert">
          {problemText(send.error, lang)}
        </p>
      )}
      {!checked && (
        <FileDrop
          icon={<FileTextOutlined />}
          title={busy === undefined ? w('dropDraft') : w('checkingNow', { name: busy })}
          hint={w('reportFormats')}
          label={w('chooseReport')}
          busy={busy !== undefined}
          accept={accept}
          onFiles={take}
        />
      )}
      {checked && busy !== undefined && <Notice title={w('checkingNow', { name: busy })} />}
      {checked && (
        <CheckPane
          key={checked.round}
          draft={checked.draft}
          source={checked.source}
          busy={send.isPending}
          onRecheck={(text) =>
            send.mutate({
              file: new File([text], `${checked.draft.name.replace(/\.[^.]+$/, '')}.txt`),
              period: checked.draft.period,
              again: true,
            })
          }
        />
      )}
    </div>
  );
}
