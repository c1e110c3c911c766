import { Input } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { hasCode, problemText } from '../../problem.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { UnitSelect } from '../unit-select.tsx';
import { useAct } from '../use-act.ts';
import type { Account } from './user-table.tsx';
import { userWords } from './user-words.ts';

/** Makes an account, or changes name, place and post of one. */
export function UserDialog(props: {
  readonly account?: Account;
  onClose(): void;
  onMade(made: { readonly name: string; readonly password: string }): void;
}) {
  const { account, onClose, onMade } = props;
  const { lang } = useLanguage();
  const s = useWords(userWords);
  const { refresh } = useAct();
  const [login, setLogin] = useState(account?.login ?? '');
  const [name, setName] = useState(account?.name ?? '');
  const [unit, setUnit] = useState(account?.unit.id);
  const [post, setPost] = useState(account?.post ?? '');
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const dirty =
    name !== (account?.name ?? '') ||
    post !== (account?.post ?? '') ||
    unit !== account?.unit.id ||
    (!account && login !== '');

  const save = async () => {
    const missing = {
      ...(name.trim() === '' ? { name: s('needName') } : {}),
      ...(login.trim() === '' ? { login: s('needLogin') } : {}),
      ...(unit === undefined ? { unit: s('needUnit') } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0 || unit === undefined) return;
    setBusy(true);
    const entered = { name: name.trim(), unit, post: post.trim() };
    try {
      if (account) {
        await call('changeAccount', {
          params: { id: account.id },
          body: { ...entered, active: account.active },
        });
        onClose();
      } else {
        const { password } = await call('createAccount', { body: { login: login.trim(), ...entered } });
        onMade({ name: entered.name, password });
      }
      refresh();
    } catch (error) {
      const place = hasCode(error, 'login-taken', 'bad-login')
        ? 'login'
        : hasCode(error, 'unit-not-usable')
          ? 'unit'
          : 'all';
      setFaults({ [place]: problemText(error, lang) });
      setBusy(false);
    }
  };
  return (
    <SettingDialog
      title={account ? `${s('edit')} ${account.login}` : s('create')}
      width={460}
      dirty={dirty}
      busy={busy}
      okText={account ? s('edit') : s('create')}
      fault={faults.all}
      onSave={() => void save()}
      onClose={onClose}
    >
      <LabelledEntry id="user-name" label={s('name')} required fault={faults.name}>
        <Input
          id="user-name"
          value={name}
          maxLength={60}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </LabelledEntry>
      {!account && (
        <LabelledEntry id="user-login" label={s('login')} required help={s('loginHint')} fault={faults.login}>
          <Input
            id="user-login"
            value={login}
            maxLength={40}
            autoComplete="off"
            onChange={({ target }) => setLogin(target.value)}
          />
        </LabelledEntry>
      )}
      <LabelledEntry id="user-unit" label={s('unit')} required fault={faults.unit}>
        <UnitSelect id="user-unit" value={unit} faulty={faults.unit !== undefined} onChange={setUnit} />
      </LabelledEntry>
      <LabelledEntry id="user-post" label={s('post')}>
        <Input id="user-post" value={post} maxLength={60} onChange={({ target }) => setPost(target.value)} />
      </LabelledEntry>
    </SettingDialog>
  );
}
