import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../model/record-type.ts';
import { call } from '../client.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { HistoryChange, RecordPage } from '../records.ts';
import { useMe } from '../session.tsx';
import { ChangeTable } from './change-table.tsx';
import { tellChange } from './history-words.ts';
import { RecordFacts } from './record-facts.tsx';

/**
 * What was approved of a record, once it is changed or was changed: an approval is never hidden by the next one, and
 * whoever decides a change reads what would be other than approved.
 */
export function ApprovedVersions({
  bundle,
  page,
}: {
  readonly bundle: TypeBundle;
  readonly page: RecordPage;
}) {
  const { type, workflow } = bundle;
  const { record } = page;
  const { lang, w } = useLanguage();
  const { today } = useMe();
  const [opened, setOpened] = useState<number>();
  const keeps = Object.values(workflow.actions).some((actions) =>
    Object.values(actions).some((action) => action.keeps),
  );
  const loaded = useQuery({
    queryKey: ['versions', type.name, record.id, record.version],
    queryFn: ({ signal }) => call('listVersions', { params: { type: type.name, id: record.id } }, { signal }),
    enabled: keeps && record.state !== workflow.initial,
  });
  if (loaded.isError) return <p className="fault">{problemText(loaded.error, lang)}</p>;
  const { versions = [], since = [], titles = {} } = loaded.data ?? {};
  // One approval, and all as it was approved: the page above says it.
  if (versions.length === 0 || (versions.length === 1 && since.length === 0)) return null;
  const named = { ...page, titles: { ...titles, ...page.titles } };
  const tell = (changes: readonly HistoryChange[]) =>
    changes.map((change) =>
      tellChange(change, {
        bundle,
        lang,
        values: record.values,
        title: (id) => named.titles[id] ?? page.files[id]?.name ?? '',
        today,
      }),
    );
  const shown = versions.find(({ version }) => version === opened);
  const nth = (at: number) => String(versions.length - at);
  return (
    <section className="facts-part versions-part" aria-labelledby="versions-title">
      <h2 id="versions-title">{w('approvedVersions')}</h2>
      {since.length > 0 && (
        <>
          <p>{w('otherThanApproved', { n: since.length })}</p>
          <ChangeTable changes={tell(since)} />
        </>
      )}
      <ol reversed>
        {versions.map(({ version, keptAt, changes }, at) => (
          <li key={version}>
            <p className="history-line">
              <strong>{w('approvalNth', { n: nth(at) })}</strong>
              <time dateTime={keptAt}>{chinaTime(keptAt)}</time>
              <Button size="small" onClick={() => setOpened(version)}>
                {w('asApproved')}
              </Button>
            </p>
            {changes.length > 0 && (
              <details open={changes.length <= 4}>
                <summary>{w('againstBefore', { n: changes.length })}</summary>
                <ChangeTable changes={tell(changes)} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <Modal
        open={shown !== undefined}
        width={960}
        title={shown && w('asApprovedAt', { n: nth(versions.indexOf(shown)), at: chinaTime(shown.keptAt) })}
        footer={null}
        onCancel={() => setOpened(undefined)}
      >
        {shown && (
          <RecordFacts
            bundle={bundle}
            page={{ ...named, record: { ...record, values: shown.values }, revealable: [] }}
          />
        )}
      </Modal>
    </section>
  );
}
