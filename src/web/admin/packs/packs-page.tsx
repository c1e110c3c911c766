import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../../../model/label.ts';
import { call, type CallOutput } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { packsWords } from './packs-words.ts';

type Pack = CallOutput<'listPacks'>['packs'][number];

/** Which fields of business the office uses. */
export function PacksPage() {
  const s = useWords(packsWords);
  const packs = useQuery({
    queryKey: ['admin-packs'],
    queryFn: ({ signal }) => call('listPacks', {}, { signal }),
  });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={packs}>
        {({ maySet, packs: lines }) => (
          <>
            {!maySet && <p className="banner info">{s('readOnly')}</p>}
            <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
              <table className="settings-table">
                <thead>
                  <tr>
                    <th scope="col">{s('field')}</th>
                    <th scope="col">{s('kinds')}</th>
                    <th scope="col">{s('state')}</th>
                    {maySet && <th scope="col" className="no-print" aria-label={s('switchOff')} />}
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <PackRow key={line.pack} line={line} maySet={maySet} />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Asked>
    </SettingsPage>
  );
}

function PackRow({ line, maySet }: { readonly line: Pack; readonly maySet: boolean }) {
  const { pack, on, types, neededBy } = line;
  const s = useWords(packsWords);
  const { lang } = useLanguage();
  const { registry, packs } = useDomain();
  const { modal } = App.useApp();
  const { act } = useAct();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const name = labelOf(pack, packs[pack] ?? { label: pack }, lang);
  const typeName = (type: string): string => labelOf(type, registry.getType(type).type, lang);
  const turn = async (): Promise<void> => {
    setBusy(true);
    await act(() => call('setPack', { params: { pack }, body: { on: !on } }), s(on ? 'doneOff' : 'doneOn'));
    await queries.invalidateQueries({ queryKey: ['me'] });
    setBusy(false);
  };
  const ask = (): void => {
    if (!on) return void turn();
    void modal.confirm({
      title: s('askOff', { pack: name }),
      content: s('askOffText', { n: types.reduce((sum, { records }) => sum + records, 0) }),
      okText: s('switchOff'),
      okButtonProps: { danger: true },
      cancelText: s('cancel'),
      onOk: turn,
    });
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {types
          .map(({ type, records }) => s('records', { label: typeName(type), n: records }))
          .join(lang === 'zh' ? '、' : ', ')}
        {on && neededBy.length > 0 && (
          <p className="help">
            {s('needed', { types: neededBy.map(typeName).join(lang === 'zh' ? '、' : ', ') })}
          </p>
        )}
      </td>
      <td>{s(on ? 'on' : 'off')}</td>
      {maySet && (
        <td className="acts no-print">
          {(!on || neededBy.length === 0) && (
            <Button
              size="small"
              loading={busy}
              aria-label={`${s(on ? 'switchOff' : 'switchOn')} ${name}`}
              onClick={ask}
            >
              {s(on ? 'switchOff' : 'switchOn')}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}
