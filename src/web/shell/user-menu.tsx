import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { expiredSession } from '../expired-session.ts';
import { useLanguage } from '../language.tsx';
import { useMe } from '../session.tsx';
import { endSession } from '../sign-in/end-session.ts';
import { PasswordDialog } from './password-dialog.tsx';

/** Who is signed in, and what concerns only them. */
export function UserMenu() {
  const { w } = useLanguage();
  const me = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [changing, setChanging] = useState(false);
  const signOut = async () => {
    expiredSession.guard(false);
    // A session that has ended already is as good.
    await call('signOut', {}).catch(() => undefined);
    endSession(queries);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'who', type: 'group', label: `${me.unit.name}　${me.post}` },
            { key: 'account', label: w('myAccount') },
            { key: 'password', label: w('changePassword') },
            { key: 'sign-out', label: w('signOut') },
          ],
          onClick: ({ key }) => {
            if (key === 'account') void navigate(addresses.account);
            else if (key === 'password') setChanging(true);
            else void signOut();
          },
        }}
      >
        <Button type="text" aria-label={w('userMenu', { name: me.name })} aria-haspopup="menu">
          <UserOutlined aria-hidden />
          <span className="user-name">{me.name}</span>
          <DownOutlined aria-hidden className="small-icon" />
        </Button>
      </Dropdown>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </>
  );
}
