import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { TypeBundle } from '../../../model/record-type.ts';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { dutyRoles } from '../duty-roles.ts';
import { Asked, SettingsPage } from '../settings-page.tsx';
import { TypeChoice, useDecidedType } from '../type-choice.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { AuthorityDialog } from './authority-dialog.tsx';
import { inOrder, keyChoices, type AuthorityPageData, type Line } from './authority-lines.ts';
import { authorityWords } from './authority-words.ts';
import { LineTable } from './line-table.tsx';

/** Who has the last word, by rank, category and kind, and since when. */
export function AuthorityPage() {
  const s = useWords(authorityWords);
  const common = useWords(settingsWords);
  const { bundle } = useDecidedType();
  const type = bundle?.type.name ?? '';
  // `null` is a new line.
  const [editing, setEditing] = useState<Line | null>();
  const table = useQuery({
    queryKey: ['authority', type],
    queryFn: ({ signal }) => call('getAuthority', { params: { type } }, { signal }),
    enabled: bundle !== undefined,
  });
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        <>
          <TypeChoice />
          {table.data?.maySet && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing(null)}>
              {s('add')}
            </Button>
          )}
        </>
      }
    >
      {bundle ? (
        <Asked query={table}>{(data) => <Table data={data} bundle={bundle} onChange={setEditing} />}</Asked>
      ) : (
        <Notice title={common('noType')} />
      )}
      {bundle && editing !== undefined && (
        <AuthorityDialog
          key={editing?.id ?? 'new'}
          bundle={bundle}
          line={editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </SettingsPage>
  );
}

function Table(props: {
  readonly data: AuthorityPageData;
  readonly bundle: TypeBundle;
  onChange(line: Line): void;
}) {
  const { data, bundle, onChange } = props;
  const { lang } = useLanguage();
  const s = useWords(authorityWords);
  const common = useWords(settingsWords);
  const { registry } = useDomain();
  const choices = keyChoices(bundle);
  const known = ['province', 'city', 'district', 'subdistrict'] as const;
  const level = known.find((one) => one === data.level);
  return (
    <>
      {!data.maySet && (
        <p className="settings-lead">
          {common('readOnlyHint', { roles: dutyRoles(registry, 'authority', lang) })}
        </p>
      )}
      <section className="settings-part">
        <div className="part-head">
          <h2>{s('inForce')}</h2>
          {level && <span className="soft">{s('level', { level: s(level) })}</span>}
        </div>
        <LineTable
          label={s('inForce')}
          lines={inOrder(data.lines, choices)}
          choices={choices}
          onChange={data.maySet ? onChange : undefined}
        />
      </section>
      <section className="settings-part">
        <h2>{s('history')}</h2>
        {data.history.length === 0 ? (
          <p className="soft">{s('noHistory')}</p>
        ) : (
          <LineTable label={s('history')} lines={data.history} choices={choices} past />
        )}
      </section>
    </>
  );
}
