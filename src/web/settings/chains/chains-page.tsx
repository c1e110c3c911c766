import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../../../ui/notice.tsx';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { chinaTime } from '../../instants.ts';
import { useLanguage } from '../../language.tsx';
import { dutyRoles } from '../duty-roles.ts';
import { Asked, SettingsPage } from '../settings-page.tsx';
import { TypeChoice, useDecidedType } from '../type-choice.tsx';
import { useWords } from '../../use-words.ts';
import { settingsWords } from '../words.ts';
import { ChainEditor } from './chain-editor.tsx';
import { ChainPicture } from './chain-picture.tsx';
import { chainWords } from './chain-words.ts';

/** The steps of every purpose in order, as this office has them. */
export function ChainsPage() {
  const { lang } = useLanguage();
  const s = useWords(chainWords);
  const common = useWords(settingsWords);
  const { registry } = useDomain();
  const { bundle } = useDecidedType();
  const type = bundle?.type.name ?? '';
  const [editing, setEditing] = useState<string>();
  const chains = useQuery({
    queryKey: ['chains', type],
    queryFn: ({ signal }) => call('getChains', { params: { type } }, { signal }),
    enabled: bundle !== undefined,
  });
  if (!bundle)
    return (
      <SettingsPage title={s('title')} lead={s('lead')}>
        <Notice title={common('noType')} />
      </SettingsPage>
    );
  return (
    <SettingsPage title={s('title')} lead={s('lead')} actions={<TypeChoice />}>
      <Asked query={chains}>
        {(data) => (
          <>
            {!data.maySet && (
              <p className="settings-lead">
                {common('readOnlyHint', { roles: dutyRoles(registry, 'chains', lang) })}
              </p>
            )}
            {data.chains.map((chain) => (
              <section key={`${type} ${chain.purpose}`} className="settings-part">
                <div className="part-head">
                  <h2>{lang === 'zh' ? chain.label : chain.en}</h2>
                  <span className="soft chain-when">
                    {chain.changedAt === null
                      ? s('asDeclared')
                      : s('changed', { name: chain.changedBy ?? '', at: chinaTime(chain.changedAt) })}
                  </span>
                  {data.maySet && editing === undefined && (
                    <Button className="no-print" onClick={() => setEditing(chain.purpose)}>
                      {s('edit')}
                    </Button>
                  )}
                </div>
                {editing === chain.purpose ? (
                  <ChainEditor type={type} chain={chain} onDone={() => setEditing(undefined)} />
                ) : (
                  <ChainPicture chain={chain} type={type} />
                )}
              </section>
            ))}
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}
