import { LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { HistoryEntry, RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { ChangeTable } from './change-table.tsx';
import { actionLabels, isTold, tellChange, type ToldChange } from './history-words.ts';

const firstShown = 10;

/** Who did what and when, the latest first, with the words before and after. */
export function History({ bundle, page }: { readonly bundle: TypeBundle; readonly page: RecordPage }) {
  const { type } = bundle;
  const { record, titles, files } = page;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const [all, setAll] = useState(false);
  const history = useQuery({
    queryKey: ['history', type.name, record.id],
    queryFn: ({ signal }) => call('getHistory', { params: { type: type.name, id: record.id } }, { signal }),
  });
  const entries = history.data?.entries ?? [];
  const labels = actionLabels(bundle, entries, lang);
  const names = { ...titles, ...history.data?.titles };
  const title = (id: string) => names[id] ?? files[id]?.name ?? '';
  const shown = all ? entries : entries.slice(0, firstShown);
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">{w('history')}</h2>
      {history.isError && <p className="fault">{problemText(history.error, lang)}</p>}
      {history.isPending && <p>{w('loading')}</p>}
      {history.data && entries.length === 0 && <p>{w('noHistory')}</p>}
      <ol>
        {shown.map((entry) => (
          <li key={entry.id}>
            <Entry
              entry={entry}
              label={labels.get(entry.id) ?? entry.action}
              changes={entry.changes
                .filter(isTold)
                .map((change) => tellChange(change, { bundle, lang, values: record.values, title, today }))}
            />
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <Button onClick={() => setAll(true)}>{w('historyMore', { n: entries.length - shown.length })}</Button>
      )}
    </section>
  );
}

function Entry(props: {
  readonly entry: HistoryEntry;
  readonly label: string;
  readonly changes: readonly ToldChange[];
}) {
  const { entry, label, changes } = props;
  const { w } = useLanguage();
  const told = changes.filter(({ before, after, note }) => before !== after || note !== undefined);
  const initial = entry.action === 'create';
  return (
    <>
      <p className="history-line">
        <time dateTime={entry.at}>{chinaTime(entry.at)}</time>
        <strong>{entry.actor}</strong>
        <span>{label}</span>
        {(entry.action === 'reveal' || entry.action === 'retention') && (
          <span>{changes.map((change) => change.label).join(w('listComma'))}</span>
        )}
        {entry.demo && <span className="mark">{w('demoEntry')}</span>}
        {entry.sealed && (
          <span className="mark" title={w('sealedHint')}>
            <LockOutlined aria-hidden /> {w('sealed')}
          </span>
        )}
      </p>
      {entry.reason !== null && (
        <p className="history-reason">
          {w('reason')}
          {w('colon')}
          {entry.reason}
        </p>
      )}
      {told.length > 0 && (
        <details open={!initial && told.length <= 4}>
          <summary>{initial ? w('initialValues') : w('showChanges', { n: told.length })}</summary>
          <ChangeTable changes={told} initial={initial} />
        </details>
      )}
    </>
  );
}
