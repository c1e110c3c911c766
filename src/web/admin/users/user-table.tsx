import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { call, type CallOutput } from '../../client.ts';
import { chinaTime } from '../../instants.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { useMe } from '../../session.tsx';
import { roleLabel } from '../../settings/duty-roles.ts';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { userWords } from './user-words.ts';

type Listed = CallOutput<'listAccounts'>;
export type Account = Listed['accounts'][number];
/** What opens a dialog. */
export type UserTask = 'edit' | 'roles' | 'password' | 'second-factor';

/** Accounts as rows: who, where, what they may, when they were last here, and what may be done. */
export function UserTable(props: {
  readonly accounts: readonly Account[];
  readonly may: Listed['may'];
  onTask(kind: UserTask, account: Account): void;
}) {
  const { accounts, may, onTask } = props;
  const s = useWords(userWords);
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
      <table className="settings-table user-table">
        <thead>
          <tr>
            <th scope="col">{s('name')}</th>
            <th scope="col">{s('login')}</th>
            <th scope="col">{s('unit')}</th>
            <th scope="col">{s('roles')}</th>
            <th scope="col">{s('lastSeen')}</th>
            <th scope="col" className="no-print">
              <span className="unseen">{s('action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className={account.active ? '' : 'closed-row'}>
              <th scope="row">
                {account.name}
                <Marks account={account} />
              </th>
              <td data-label={s('login')}>{account.login}</td>
              <td data-label={s('unit')}>
                <span>
                  {account.unit.name}
                  {account.post !== '' && <span className="soft"> · {account.post}</span>}
                </span>
              </td>
              <td data-label={s('roles')}>
                <RoleNames account={account} />
              </td>
              <td className="figure" data-label={s('lastSeen')}>
                {account.lastSignedInAt === null ? (
                  <span className="soft">{s('never')}</span>
                ) : (
                  chinaTime(account.lastSignedInAt)
                )}
              </td>
              <td className="no-print acts">
                <Acts account={account} may={may} onTask={(kind) => onTask(kind, account)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Marks({ account }: { readonly account: Account }) {
  const s = useWords(userWords);
  const marks = [
    account.active ? undefined : s('closed'),
    account.lockedUntil === null ? undefined : s('locked'),
    account.mustChange && account.active ? s('oneTime') : undefined,
    account.secondFactor ? s('withFactor') : undefined,
    account.sessions > 0 ? s('online', { n: account.sessions }) : undefined,
  ].filter((one) => one !== undefined);
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className={`mark${mark === s('locked') ? ' mark-warn' : ''}`}>
          {mark}
        </span>
      ))}
    </>
  );
}

function RoleNames({ account }: { readonly account: Account }) {
  const { lang, w } = useLanguage();
  const s = useWords(userWords);
  const { registry } = useDomain();
  if (account.roles.length === 0) return <span className="soft">{s('noRoles')}</span>;
  const names = account.roles.map(
    ({ role, inForce }) => roleLabel(registry, role, lang) + (inForce ? '' : `（${s('notInForce')}）`),
  );
  return <>{[...new Set(names)].join(w('listComma'))}</>;
}

function Acts(props: {
  readonly account: Account;
  readonly may: Listed['may'];
  onTask(kind: UserTask): void;
}) {
  const { account, may, onTask } = props;
  const { w } = useLanguage();
  const s = useWords(userWords);
  const me = useMe();
  const { modal } = App.useApp();
  const { act } = useAct();
  const own = account.id === me.id;
  const params = { id: account.id };
  const setActive = (active: boolean) =>
    act(
      () =>
        call('changeAccount', {
          params,
          body: { name: account.name, unit: account.unit.id, post: account.post, active },
        }),
      s('done'),
    );
  const tasks: Readonly<Record<string, readonly [boolean, string, () => unknown]>> = {
    unlock: [
      may.security && account.lockedUntil !== null,
      s('unlock'),
      () => act(() => call('unlockAccount', { params }), s('done')),
    ],
    sessions: [
      may.security && account.sessions > 0 && !own,
      s('endSessions'),
      () => act(() => call('endAccountSessions', { params }), s('done')),
    ],
    password: [may.resets && account.active && !own, s('resetPassword'), () => onTask('password')],
    factor: [
      may.resets && account.active && account.secondFactor && !own,
      s('resetFactor'),
      () => onTask('second-factor'),
    ],
    close: [
      may.accounts && account.active && !own,
      s('close'),
      () =>
        modal.confirm({
          title: s('closeQuestion', { name: account.name }),
          content: s('closeHint'),
          okText: s('close'),
          cancelText: w('cancel'),
          onOk: () => setActive(false),
        }),
    ],
    open: [may.accounts && !account.active, s('reopen'), () => setActive(true)],
  };
  const offered = Object.entries(tasks).filter(([, [possible]]) => possible);
  return (
    <span className="row end">
      {may.accounts && (
        <Button size="small" onClick={() => onTask('edit')}>
          {s('edit')}
        </Button>
      )}
      {may.roles && !own && account.active && (
        <Button size="small" onClick={() => onTask('roles')}>
          {s('roles')}
        </Button>
      )}
      {offered.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: offered.map(([key, [, label]]) => ({ key, label })),
            onClick: ({ key }) => void tasks[key]?.[2](),
          }}
        >
          <Button size="small" aria-label={s('moreOf', { name: account.name })} aria-haspopup="menu">
            {s('more')} <DownOutlined aria-hidden className="small-icon" />
          </Button>
        </Dropdown>
      )}
    </span>
  );
}
