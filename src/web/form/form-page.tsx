import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { isCivilDate } from '../../model/date.ts';
import { newId } from '../../model/id.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { isClosedRecord, useClosedView } from '../watermark/closed-view.ts';
import { loadNew, loadRecord, type CopyFrom } from './load-start.ts';
import { presetOf } from './own-unit.ts';
import { RecordForm } from './record-form.tsx';

/** The form of a new record or of one that is corrected. */
export function FormPage() {
  const { type = '', id } = useParams();
  const [search] = useSearchParams();
  const [newDraft] = useState(newId);
  const me = useMe();
  const bundle = useFoundType(type);
  const draft = search.get('draft');
  const from = search.get('from') ?? undefined;
  const start = search.get('start') ?? undefined;
  const parent = search.get('parent') ?? undefined;
  if (!bundle || !may(me, type, id === undefined ? 'create' : 'save')) return <NotFound />;
  // A form has its draft in its address from the first moment, so that going back or reloading finds it again.
  if (id === undefined && draft === null) {
    const to = addresses.draft(type, newDraft);
    return (
      <Navigate
        replace
        to={`${to}${from === undefined ? '' : `&from=${from}${start === undefined ? '' : `&start=${start}`}`}${parent === undefined ? '' : `&parent=${parent}`}`}
      />
    );
  }
  const copyFrom =
    from === undefined ? undefined : { id: from, start: isCivilDate(start) ? start : undefined };
  return (
    <Loaded key={id ?? draft} bundle={bundle} id={id} draft={draft ?? ''} from={copyFrom} parent={parent} />
  );
}

function Loaded(props: {
  readonly bundle: TypeBundle;
  readonly id: string | undefined;
  readonly draft: string;
  readonly from: CopyFrom | undefined;
  readonly parent: string | undefined;
}) {
  const { bundle, id, draft, from, parent } = props;
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [turn, setTurn] = useState(0);
  const start = useQuery({
    queryKey: ['form-start', type.name, id ?? draft, turn],
    queryFn: ({ signal }) =>
      id === undefined
        ? loadNew(type, draft, from, presetOf(type, me, parent), signal)
        : loadRecord(type, id, signal),
    // What is being typed must not be replaced under the person's hands.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useClosedView(start.data !== undefined && isClosedRecord(type, start.data.values));
  if (start.isError)
    return hasCode(start.error, 'not-found', 'bad-request') ? (
      <NotFound title={w('recordGone')} />
    ) : (
      <Notice title={problemText(start.error, lang)}>
        <Button onClick={() => void start.refetch()}>{w('retry')}</Button>
      </Notice>
    );
  if (!start.data) return <Notice title={w('loading')} />;
  const { editable, state = '', recordId, draftId, restored } = start.data;
  const discard = async (record: string) => {
    await call('deleteDraft', { params: { id: draftId } }).catch(() => undefined);
    void queries.invalidateQueries({ queryKey: ['drafts', type.name] });
    void navigate(addresses.record(type.name, record), { replace: true });
  };
  const declared = bundle.workflow.states[state];
  if (!editable && recordId !== null)
    return (
      <Notice title={w('notEditable', { state: declared ? labelOf(state, declared, lang) : state })}>
        <Button type="primary" onClick={() => void navigate(addresses.record(type.name, recordId))}>
          {w('back')}
        </Button>{' '}
        {restored && <Button onClick={() => void discard(recordId)}>{w('discardThis')}</Button>}
      </Notice>
    );
  return <RecordForm key={turn} bundle={bundle} start={start.data} onStartOver={() => setTurn(turn + 1)} />;
}
