import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Term } from '../../../model/terms.ts';
import { call, type CallOutput } from '../../client.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useDirtyGuard } from '../../settings/use-dirty-guard.ts';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { termsWords } from './terms-words.ts';

/** What the office calls otherwise than the program. */
export function TermsPage() {
  const s = useWords(termsWords);
  const terms = useQuery({
    queryKey: ['admin-terms'],
    queryFn: ({ signal }) => call('getTerms', {}, { signal }),
  });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={terms}>{(data) => <TermsForm key={JSON.stringify(data.terms)} {...data} />}</Asked>
    </SettingsPage>
  );
}

const most = 50;

function TermsForm({ terms, maySet }: CallOutput<'getTerms'>) {
  const s = useWords(termsWords);
  const { act } = useAct();
  const queries = useQueryClient();
  const [rows, setRows] = useState<readonly Term[]>(terms);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(rows) !== JSON.stringify(terms);
  useDirtyGuard(dirty);
  const change = (at: number, part: Partial<Term>): void =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)));
  const save = async (): Promise<void> => {
    const given = rows.map(({ from, to }) => ({ from: from.trim(), to: to.trim() }));
    if (given.some(({ from, to }) => from.length < 2 || to === '')) return setFault(s('short'));
    setFault(undefined);
    setBusy(true);
    await act(() => call('setTerms', { body: { terms: given } }), s('saved'));
    await queries.invalidateQueries({ queryKey: ['me'] });
    setBusy(false);
  };
  return (
    <>
      {!maySet && <p className="banner info">{s('readOnly')}</p>}
      {rows.length === 0 && <p className="soft">{s('none')}</p>}
      {rows.length > 0 && (
        <table className="settings-table">
          <thead>
            <tr>
              <th scope="col">{s('from')}</th>
              <th scope="col">{s('to')}</th>
              {maySet && <td />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {(['from', 'to'] as const).map((part) => (
                  <td key={part}>
                    <Input
                      value={row[part]}
                      maxLength={40}
                      disabled={!maySet}
                      aria-label={`${s('nth', { n: at + 1 })} ${s(part)}`}
                      onChange={({ target }) => change(at, { [part]: target.value })}
                    />
                  </td>
                ))}
                {maySet && (
                  <td className="acts">
                    <Button
                      type="text"
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={s('remove', { n: at + 1 })}
                      onClick={() => setRows(rows.filter((_, i) => i !== at))}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fault !== undefined && <p role="alert">{fault}</p>}
      {maySet && (
        <p className="setting-acts">
          <Button
            icon={<PlusOutlined aria-hidden />}
            disabled={rows.length >= most}
            onClick={() => setRows([...rows, { from: '', to: '' }])}
          >
            {s('add')}
          </Button>{' '}
          <Button type="primary" disabled={!dirty} loading={busy} onClick={() => void save()}>
            {s('save')}
          </Button>
        </p>
      )}
    </>
  );
}
