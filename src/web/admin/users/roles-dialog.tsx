import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { roleLabel } from '../../settings/duty-roles.ts';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { RoleForm } from './role-form.tsx';
import type { Account } from './user-table.tsx';
import { userWords } from './user-words.ts';

type Held = Account['roles'][number];

const extentWords = {
  role: 'extentRole',
  unit: 'extentUnit',
  division: 'extentDivision',
  people: 'extentPeople',
} as const;

/** The roles of somebody: given, taken, and for how long. */
export function RolesDialog({ account, onClose }: { readonly account: Account; onClose(): void }) {
  const { lang, w } = useLanguage();
  const s = useWords(userWords);
  const { registry } = useDomain();
  const { modal } = App.useApp();
  const { act } = useAct();
  const [giving, setGiving] = useState(false);
  const take = ({ role, unit }: Held) =>
    modal.confirm({
      title: s('takeQuestion', { name: account.name, role: roleLabel(registry, role, lang) }),
      okText: s('take'),
      cancelText: w('cancel'),
      onOk: () => act(() => call('takeRole', { params: { id: account.id, role, unit: unit.id } }), s('done')),
    });
  return (
    <Modal
      open
      title={s('rolesOf', { name: account.name })}
      width={620}
      closable={{ 'aria-label': w('close') }}
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      <div className="stack">
        {account.roles.length === 0 && <p className="soft">{s('noRoles')}</p>}
        <ul className="held-roles">
          {account.roles.map((held) => (
            <li key={`${held.role} ${held.unit.id}`}>
              <span>
                <strong>{roleLabel(registry, held.role, lang)}</strong> · {held.unit.name}
                {held.extent !== 'role' && (
                  <span className="soft">
                    {' '}
                    · {s(extentWords[held.extent])}
                    {held.people.length > 0 &&
                      `${w('colon')}${held.people.map(({ name }) => name).join(w('listComma'))}`}
                  </span>
                )}
                {(held.from !== null || held.to !== null) && (
                  <span className="soft">
                    {' '}
                    · {s('period', { from: held.from ?? s('open'), to: held.to ?? s('open') })}
                  </span>
                )}
                {!held.inForce && <span className="mark">{s('notInForce')}</span>}
              </span>
              <Button size="small" onClick={() => void take(held)}>
                {s('take')}
              </Button>
            </li>
          ))}
        </ul>
        {giving ? (
          <RoleForm account={account} onDone={() => setGiving(false)} />
        ) : (
          <div className="row">
            <Button type="primary" onClick={() => setGiving(true)}>
              {s('give')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
