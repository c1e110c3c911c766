import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useDebounced } from '../../../ui/use-debounced.ts';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call } from '../../client.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { OneTimeDialog } from '../one-time-dialog.tsx';
import { ResetDialog } from './reset-dialog.tsx';
import { RolesDialog } from './roles-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';
import { UserTable, type Account, type UserTask } from './user-table.tsx';
import { userWords } from './user-words.ts';

/** Everybody who can sign in, with their roles. What is offered depends on which administrator looks. */
export function UsersPage() {
  const s = useWords(userWords);
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 250);
  const [task, setTask] = useState<{ readonly kind: UserTask | 'create'; readonly account?: string }>();
  const [made, setMade] = useState<{ readonly name: string; readonly password: string }>();
  const accounts = useQuery({
    queryKey: ['admin-accounts', asked],
    queryFn: ({ signal }) => call('listAccounts', { query: { q: asked } }, { signal }),
    placeholderData: (before) => before,
  });
  const may = accounts.data?.may;
  useHotkey('n', () => may?.accounts && setTask({ kind: 'create' }));
  const close = () => setTask(undefined);
  const chosen = accounts.data?.accounts.find(({ id }) => id === task?.account);
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        may?.accounts && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setTask({ kind: 'create' })}
          >
            {s('create')}
          </Button>
        )
      }
    >
      <section className="settings-part">
        <div className="part-head no-print">
          <Input.Search
            className="admin-search"
            aria-label={s('search')}
            placeholder={s('search')}
            allowClear
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          {accounts.data && <span className="soft">{s('total', { n: accounts.data.total })}</span>}
        </div>
        <Asked query={accounts}>
          {(data) => (
            <>
              {data.accounts.length === 0 ? (
                <p className="soft">{s('none')}</p>
              ) : (
                <UserTable
                  accounts={data.accounts}
                  may={data.may}
                  onTask={(kind, account: Account) => setTask({ kind, account: account.id })}
                />
              )}
              {data.total > data.accounts.length && <p className="soft">{s('tooMany')}</p>}
            </>
          )}
        </Asked>
      </section>
      {task?.kind === 'create' && (
        <UserDialog
          onClose={close}
          onMade={(one) => {
            close();
            setMade(one);
          }}
        />
      )}
      {task?.kind === 'edit' && chosen && <UserDialog account={chosen} onClose={close} onMade={close} />}
      {task?.kind === 'roles' && chosen && <RolesDialog account={chosen} onClose={close} />}
      {(task?.kind === 'password' || task?.kind === 'second-factor') && chosen && (
        <ResetDialog account={chosen} kind={task.kind} onClose={close} />
      )}
      {made && <OneTimeDialog {...made} fresh onClose={() => setMade(undefined)} />}
    </SettingsPage>
  );
}
