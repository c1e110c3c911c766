import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../../fields/date-entry.tsx';
import { isCivilDate } from '../../../model/date.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { endpoints, queryString } from '../../endpoints.ts';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { PersonPicker, type Picked } from '../../people-picker.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { AuditCheck } from './audit-check.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditWords } from './audit-words.ts';
import { actionChoices, typeChoices } from './entry-words.ts';

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Searches, checks and exports what was done. */
export function AuditPage() {
  const { lang, w } = useLanguage();
  const s = useWords(auditWords);
  const { registry } = useDomain();
  const [person, setPerson] = useState<Picked | null>(null);
  const [asked, setAsked] = useState<Readonly<Record<string, string | undefined>>>({});
  const change = (part: Readonly<Record<string, string | undefined>>) => setAsked({ ...asked, ...part });
  const { record = '', type, action, from, to } = asked;
  const query = {
    person: person?.id,
    record: idShape.test(record.trim()) ? record.trim() : undefined,
    type,
    action,
    from: isCivilDate(from) ? from : undefined,
    to: isCivilDate(to) ? to : undefined,
  };
  const found = useInfiniteQuery({
    queryKey: ['admin-audit', query],
    queryFn: ({ signal, pageParam }) =>
      call('searchAudit', { query: { ...query, before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.id : undefined),
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const day = (name: 'from' | 'to') => (
    <LabelledEntry id={`audit-${name}`} label={s(name)}>
      <DateEntry
        attributes={{ id: `audit-${name}`, disabled: false, status: '' }}
        value={asked[name]}
        lang={lang}
        onChange={(value) => change({ [name]: value })}
      />
    </LabelledEntry>
  );
  const choose = (name: 'type' | 'action', options: { value: string; label: string }[]) => (
    <LabelledEntry id={`audit-${name}`} label={s(name)}>
      <Select
        id={`audit-${name}`}
        className="wide-select"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={s('any')}
        value={asked[name]}
        options={options}
        onChange={(value: string | undefined) => change({ [name]: value })}
      />
    </LabelledEntry>
  );
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={endpoints.exportAudit.replace('GET ', '') + queryString(query)}
          title={s('exportHint')}
        >
          {s('export')}
        </Button>
      }
    >
      <AuditCheck />
      <section className="settings-part">
        <div className="audit-query no-print">
          <LabelledEntry id="audit-person" label={s('person')}>
            <PersonPicker id="audit-person" value={person} clearable onChange={setPerson} />
          </LabelledEntry>
          {choose('type', typeChoices(registry, lang))}
          {choose('action', actionChoices(lang))}
          {day('from')}
          {day('to')}
          <LabelledEntry id="audit-record" label={s('record')}>
            <Input
              id="audit-record"
              value={record}
              placeholder={s('recordHint')}
              allowClear
              status={record.trim() === '' || query.record !== undefined ? '' : 'error'}
              onChange={({ target }) => change({ record: target.value })}
            />
          </LabelledEntry>
        </div>
        {found.isError && <Notice title={problemText(found.error, lang)} />}
        {found.isPending && <Notice title={w('loading')} />}
        {found.isSuccess && rows.length === 0 && <p className="soft">{s('none')}</p>}
        {rows.length > 0 && <AuditTable rows={rows} />}
        {found.hasNextPage && (
          <div className="row no-print">
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {s('older')}
            </Button>
          </div>
        )}
      </section>
    </SettingsPage>
  );
}
