import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call, type CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { useMe } from '../../session.tsx';
import { Asked } from '../settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { SecretaryDialog } from './secretary-dialog.tsx';

type Secretary = CallOutput<'listSecretaries'>['secretaries'][number];

/** Who writes for which leader. A leader chooses the own secretary; the others are set by whoever sets the chains. */
export function Secretaries() {
  const { lang, w } = useLanguage();
  const s = useWords(settingsWords);
  const me = useMe();
  const { registry } = useDomain();
  const queries = useQueryClient();
  const { modal, message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const secretaries = useQuery({
    queryKey: ['secretaries'],
    queryFn: ({ signal }) => call('listSecretaries', {}, { signal }),
  });
  const leads = registry.types.some(({ procedure }) =>
    procedure?.keepers.some((role) => me.roles.includes(role)),
  );
  const maySet = secretaries.data?.maySet === true;
  const remove = ({ leader, secretary, decides }: Secretary) =>
    void modal.confirm({
      title: s('removeQuestion', { leader: leader.name, secretary: secretary.name }),
      okText: s('removeSecretary'),
      cancelText: w('cancel'),
      onOk: async () => {
        try {
          const body = { leader: leader.id, secretary: secretary.id, decides, remove: true };
          await call('setSecretary', { body });
          message.success(s('secretaryRemoved'));
        } catch (error) {
          message.error(problemText(error, lang));
        }
        void queries.invalidateQueries({ queryKey: ['secretaries'] });
      },
    });
  return (
    <section className="settings-part">
      <div className="part-head">
        <h2>{s('secretaries')}</h2>
        {secretaries.data && (maySet || leads) && (
          <Button className="no-print" onClick={() => setAdding(true)}>
            {s(maySet ? 'addSecretary' : 'addMySecretary')}
          </Button>
        )}
      </div>
      <p className="settings-lead">{s('secretariesLead')}</p>
      <Asked query={secretaries}>
        {({ secretaries: rows }) =>
          rows.length === 0 ? (
            <p className="soft">{s('noSecretaries')}</p>
          ) : (
            <div className="table-frame" tabIndex={0} role="region" aria-label={s('secretaries')}>
              <table className="settings-table">
                <thead>
                  <tr>
                    <th scope="col">{s('leader')}</th>
                    <th scope="col">{s('secretary')}</th>
                    <th scope="col">{s('extent')}</th>
                    <th scope="col" className="no-print">
                      <span className="unseen">{s('action')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((one) => (
                    <tr key={`${one.leader.id} ${one.secretary.id}`}>
                      <th scope="row">{one.leader.name}</th>
                      <td data-label={s('secretary')}>{one.secretary.name}</td>
                      <td data-label={s('extent')}>{s(one.decides ? 'mayDecide' : 'mayRegister')}</td>
                      <td className="no-print acts">
                        {(maySet || one.leader.id === me.id) && (
                          <Button size="small" onClick={() => remove(one)}>
                            {s('removeSecretary')}
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Asked>
      {adding && <SecretaryDialog maySet={maySet} onClose={() => setAdding(false)} />}
    </section>
  );
}
