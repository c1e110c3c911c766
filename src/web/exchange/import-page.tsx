import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { errors, errorText, type ErrorCode } from '../../model/errors.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { ImportResult } from './import-result.tsx';
import { JobProgress } from './job-progress.tsx';
import { sendFile } from '../send-file.ts';
import { UploadStep } from './upload-step.tsx';
import { isMoving, useImport, type ImportView } from './use-import.ts';

/** Brings a workbook in: file, findings and preview, done. */
export function ImportPage() {
  const { type = '' } = useParams();
  const bundle = useFoundType(type);
  const me = useMe();
  const { w } = useLanguage();
  if (!bundle || !may(me, type, 'read')) return <NotFound />;
  if (!may(me, type, 'create') && !may(me, type, 'save'))
    return <Notice alone title={w('importForbidden')} />;
  return <Import key={type} bundle={bundle} />;
}

function stepOf(found: ImportView | undefined, id: string | undefined): number {
  if (id === undefined || !found) return 0;
  const { state, phase } = found.job;
  if (state === 'done') return 2;
  return phase === 'commit' && state === 'cancelled' ? 0 : 1;
}

function Import({ bundle }: { readonly bundle: TypeBundle }) {
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const id = search.get('job') ?? undefined;
  const found = useImport(id);
  const label = labelOf(type.name, type, lang);
  const title = w('importTitle', { type: label });
  usePageTitle(title);
  const send = useMutation({
    mutationFn: (file: File) => sendFile('startImport', file, { params: { type: type.name } }),
    onSuccess: ({ id: job }) => {
      setSearch({ job });
      void queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['import', id] });
    void queries.invalidateQueries({ queryKey: ['jobs'] });
  };
  const cancel = useMutation({
    mutationFn: (job: string) => call('cancelJob', { params: { id: job } }),
    onSettled: refresh,
  });
  const commit = useMutation({
    mutationFn: ({ job, hash }: ImportView) =>
      call('commitImport', { params: { id: job.id }, body: { hash } }),
    onSettled: refresh,
  });
  const state = found.data?.job.state;
  const over = state === 'done' || state === 'failed';
  useEffect(() => {
    if (!over || id === undefined) return;
    // Whoever looks at the end here need not be told of it again.
    void call('seeJob', { params: { id } }).catch(() => undefined);
    if (state !== 'done') return;
    for (const queryKey of [['list', type.name], ['figures'], ['search'], ['work'], ['jobs']])
      void queries.invalidateQueries({ queryKey });
  }, [over, state, id, queries, type.name]);
  const again = () => {
    // Another file takes its place: the first one waits for nobody any more.
    if (state === 'waiting' && id !== undefined) cancel.mutate(id);
    setSearch({});
    commit.reset();
    send.reset();
  };
  const refused = found.data?.job.error;
  const refusal =
    refused && refused.code in errors
      ? errorText(refused.code as ErrorCode, refused.params, lang)
      : undefined;
  const fault = send.isError ? problemText(send.error, lang) : state === 'failed' ? refusal : undefined;
  const step = stepOf(found.data, id);
  const names = [w('stepUpload'), w('stepCheck'), w('stepDone')];
  const upload = id === undefined || state === 'failed' || state === 'cancelled';
  return (
    <div className="page import-page">
      <div className="page-head">
        <h1>{title}</h1>
        <div className="page-actions">
          <Link to={addresses.list(type.name)}>{w('backToList')}</Link>
        </div>
      </div>
      <ol className="import-steps">
        {names.map((name, i) => (
          <li
            key={name}
            className={i < step ? 'past' : undefined}
            aria-current={i === step ? 'step' : undefined}
          >
            <span aria-hidden>{i + 1}</span> {name}
          </li>
        ))}
      </ol>
      {state === 'cancelled' && <p role="status">{w('importCancelled')}</p>}
      {found.isError && !upload ? (
        <Notice title={problemText(found.error, lang)}>
          <Button onClick={again}>{w('uploadAgain')}</Button>
        </Notice>
      ) : upload ? (
        <UploadStep
          type={type.name}
          busy={send.isPending ? send.variables.name : undefined}
          fault={fault}
          onFile={(file) => send.mutate(file)}
        />
      ) : !found.data ? (
        <Notice title={w('loading')} />
      ) : isMoving(found.data.job) ? (
        <JobProgress
          job={found.data.job}
          busy={cancel.isPending}
          onCancel={() => cancel.mutate(found.data.job.id)}
        />
      ) : (
        <ImportResult
          found={found.data}
          type={type.name}
          note={refusal}
          busy={commit.isPending}
          fault={commit.isError ? problemText(commit.error, lang) : undefined}
          onConfirm={() => commit.mutate(found.data)}
          onAgain={again}
          onCancel={() => cancel.mutate(found.data.job.id)}
        />
      )}
    </div>
  );
}
