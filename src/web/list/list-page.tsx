import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useFoundType } from '../domain.tsx';
import { queryString } from '../endpoints.ts';
import { ExportButton } from '../exchange/export-button.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import { may, useMe } from '../session.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { usePageTitle } from '../use-page-title.ts';
import { LatestTree } from '../tree/latest-tree.tsx';
import { QuickLine } from '../quick/quick-line.tsx';
import { SettleLine } from '../quick/settle-line.tsx';
import { ColumnChooser } from './column-chooser.tsx';
import { DraftStrip } from './draft-strip.tsx';
import { ListEmpty } from './list-empty.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListForms } from './list-forms.tsx';
import { ListPages } from './list-pages.tsx';
import { ListViews } from './list-views.tsx';
import { isNarrowed, readListState, writeListState, type ListState } from './list-state.ts';
import { RemindBar } from './remind-bar.tsx';
import { useReminders } from './use-reminders.ts';
import { RecordCards } from './record-cards.tsx';
import { RecordTable } from './record-table.tsx';
import { useColumns } from './use-columns.ts';

/** The list of one kind of business. */
export function ListPage() {
  const { type = '' } = useParams();
  const bundle = useFoundType(type);
  const me = useMe();
  return bundle && may(me, type, 'read') ? <List key={type} bundle={bundle} /> : <NotFound />;
}

function List({ bundle }: { readonly bundle: TypeBundle }) {
  const { type } = bundle;
  const { lang, w } = useLanguage();
  const me = useMe();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const state = readListState(search, bundle);
  const written = writeListState(state);
  const small = useMedia(phone);
  const columns = useColumns(bundle);
  const label = labelOf(type.name, type, lang);
  usePageTitle(label);
  const mayCreate = may(me, type.name, 'create');
  // What carries a report to its signature begins at the report.
  const create = type.signsReports ? addresses.reports() : addresses.create(type.name);
  useHotkey('n', () => void navigate(create), mayCreate);

  const page = useQuery({
    queryKey: ['list', type.name, written],
    queryFn: ({ signal }) =>
      call('listRecords', { params: { type: type.name }, query: { ...written, total: '1' } }, { signal }),
    placeholderData: keepPreviousData,
  });
  // Typing words or turning pages is one visit; going back leads to where the list was before.
  const change = (next: ListState, replace = false) => setSearch(writeListState(next), { replace });
  const rows = page.data?.rows ?? [];
  const reminders = useReminders(bundle, rows);
  const shared = {
    bundle,
    rows,
    titles: page.data?.titles ?? {},
    ...(reminders ? { reminders } : {}),
    columns: columns.columns,
    state,
    // Where a record was opened from, for “previous” and “next”.
    from: queryString(written),
  };
  return (
    <div className="page list-page">
      <div className="page-head">
        <h1>{label}</h1>
        <div className="page-actions">
          <ListForms bundle={bundle} state={state} />
          <ExportButton type={type.name} state={state} total={page.data?.total} />
          {(mayCreate || may(me, type.name, 'save')) && !type.signsReports && (
            <Button
              icon={<UploadOutlined aria-hidden />}
              onClick={() => void navigate(addresses.import(type.name))}
            >
              {w('importAction')}
            </Button>
          )}
          {mayCreate && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate(create)}>
              {type.signsReports ? w('toReports') : w('create')}
            </Button>
          )}
        </div>
      </div>
      {mayCreate && <DraftStrip bundle={bundle} />}
      {mayCreate && type.quickEntry && <QuickLine bundle={bundle} line={type.quickEntry} />}
      {type.quickEntry?.settles && may(me, type.name, 'act') && (
        <SettleLine bundle={bundle} line={type.quickEntry.settles} />
      )}
      {type.tree && !isNarrowed(state) && <LatestTree bundle={bundle} tree={type.tree} />}
      {type.list.views && <ListViews bundle={bundle} views={type.list.views} state={state} />}
      <div className="list-tools">
        <ListFilters bundle={bundle} state={state} titles={shared.titles} onChange={change} />
        {!small && <ColumnChooser type={type} {...columns} />}
      </div>
      {reminders && <RemindBar reminders={reminders} />}
      <div className="list-body" aria-busy={page.isFetching}>
        {page.isError ? (
          <Notice title={problemText(page.error, lang)}>
            <Button onClick={() => void page.refetch()}>{w('retry')}</Button>
          </Notice>
        ) : page.isPending ? (
          <Notice title={w('loading')} />
        ) : rows.length === 0 ? (
          <ListEmpty label={label} state={state} mayCreate={mayCreate} type={type} onChange={change} />
        ) : small ? (
          <RecordCards {...shared} />
        ) : (
          <RecordTable {...shared} label={label} onSort={(sort) => change({ ...state, sort, page: 1 })} />
        )}
      </div>
      {page.data && (rows.length > 0 || state.page > 1) && (
        <ListPages total={page.data.total} state={state} small={small} onChange={change} />
      )}
    </div>
  );
}
