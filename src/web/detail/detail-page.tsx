import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import { labelOf } from '../../model/label.ts';
import { hostOf } from '../../model/registry.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useDomain, useFoundType } from '../domain.tsx';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { hasCode, problemText } from '../problem.ts';
import type { RecordPage } from '../records.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { sortOffers } from '../process/command-plan.ts';
import { FormsMenu } from '../process/forms-menu.tsx';
import { ProcessPanel } from '../process/process-panel.tsx';
import { AttendancePanel } from '../check-in/attendance-panel.tsx';
import { GuestCard } from '../check-in/guest-card.tsx';
import { CasePanel } from '../reports/case-panel.tsx';
import { HighlightPart } from '../reports/highlight-part.tsx';
import { DayTable } from '../dossier/day-table.tsx';
import { RecordTree } from '../tree/record-tree.tsx';
import { UsesTable } from '../uses/uses-table.tsx';
import { useProcess } from '../process/use-process.ts';
import { isClosedRecord, useClosedView } from '../watermark/closed-view.ts';
import { ActionBar } from './action-bar.tsx';
import { ApprovedVersions } from './approved-versions.tsx';
import { History } from './history.tsx';
import { MakeRecords } from './make-records.tsx';
import { Neighbours } from './neighbours.tsx';
import { PointingRecords } from './pointing-records.tsx';
import { OwnView } from './own-view.tsx';
import { RecordFacts } from './record-facts.tsx';

/** One record: what it says, what may be done with it, and what was. */
export function DetailPage() {
  const { type = '', id = '' } = useParams();
  const bundle = useFoundType(type);
  const me = useMe();
  return bundle && may(me, type, 'read') ? <Loaded key={id} bundle={bundle} id={id} /> : <NotFound />;
}

/** Where a record was opened from, as the list says it in the state of the address. */
function useFrom(): string | undefined {
  const state: unknown = useLocation().state;
  const from = (state as { readonly from?: unknown } | null)?.from;
  return typeof from === 'string' ? from : undefined;
}

function Loaded({ bundle, id }: { readonly bundle: TypeBundle; readonly id: string }) {
  const { lang, w } = useLanguage();
  const page = useQuery({
    queryKey: ['record', bundle.type.name, id],
    queryFn: ({ signal }) => call('getRecord', { params: { type: bundle.type.name, id } }, { signal }),
  });
  if (page.data) return <Record bundle={bundle} page={page.data} />;
  if (!page.isError) return <Notice title={w('loading')} />;
  if (hasCode(page.error, 'not-found', 'bad-request')) return <NotFound title={w('recordGone')} />;
  return (
    <Notice title={problemText(page.error, lang)}>
      <Button onClick={() => void page.refetch()}>{w('retry')}</Button>
    </Notice>
  );
}

function Record({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type, workflow } = bundle;
  const { record, titles } = page;
  const { lang, w } = useLanguage();
  const from = useFrom();
  const { registry } = useDomain();
  const title = String(record.values[type.title] ?? '') || w('untitled');
  usePageTitle(title);
  useClosedView(isClosedRecord(type, record.values));
  const state = workflow.states[record.state];
  const hasStates = Object.keys(workflow.states).length > 1;
  const label = labelOf(type.name, type, lang);
  // One next step at a time: where the process waits for this person, that is it.
  const { data } = useProcess(record);
  const busy = !!data?.process && sortOffers(data.process).next !== undefined;
  return (
    <article className="page detail-page">
      <div className="crumbs">
        <Link to={addresses.list(type.name, from)}>{label}</Link>
        {from !== undefined && <Neighbours type={type.name} id={record.id} from={from} />}
      </div>
      <div className="page-head">
        <h1>
          {title}{' '}
          {state && hasStates && <StateTag tone={state.tone}>{labelOf(record.state, state, lang)}</StateTag>}
        </h1>
        <div className="page-tools">
          <FormsMenu record={record} />
          <MakeRecords record={record} />
          <ActionBar bundle={bundle} page={page} quiet={busy} />
        </div>
      </div>
      <HighlightPart bundle={bundle} page={page} />
      <ProcessPanel bundle={bundle} page={page} />
      <ApprovedVersions bundle={bundle} page={page} />
      <OwnView
        type={type.name}
        id={record.id}
        state={record.state}
        values={record.values}
        titles={titles}
        lang={lang}
      />
      {registry.types.some((one) => hostOf(one.type) === type.name) && record.state !== workflow.initial && (
        <AttendancePanel event={record.id} />
      )}
      {type.registers && record.state !== workflow.initial && <GuestCard id={record.id} />}
      {type.signsReports && <CasePanel record={record.id} />}
      {type.tree && <RecordTree bundle={bundle} tree={type.tree} id={record.id} isPage />}
      {type.uses && <UsesTable type={type} uses={type.uses} id={record.id} />}
      {type.dayPlan && <DayTable type={type} plan={type.dayPlan} page={page} />}
      <RecordFacts bundle={bundle} page={page} />
      <PointingRecords type={type.name} id={record.id} />
      <p className="record-foot">
        {w('enteredBy', { name: titles[record.createdBy] ?? '—', at: chinaTime(record.createdAt) })}
        {'　'}
        {record.version > 1 &&
          w('updatedBy', { name: titles[record.updatedBy] ?? '—', at: chinaTime(record.updatedAt) })}
      </p>
      <History bundle={bundle} page={page} />
    </article>
  );
}
