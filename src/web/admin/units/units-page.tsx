import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useHotkey } from '../../../ui/use-hotkey.ts';
import { call } from '../../client.ts';
import { useLanguage } from '../../language.tsx';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { useUnits } from '../unit-select.tsx';
import { useAct } from '../use-act.ts';
import { UnitDialog } from './unit-dialog.tsx';
import { inTreeOrder, type Unit } from './unit-tree.ts';
import { unitWords } from './unit-words.ts';

/** The tree of divisions and applying units. */
export function UnitsPage() {
  const { w } = useLanguage();
  const s = useWords(unitWords);
  const { modal } = App.useApp();
  const { act } = useAct();
  const units = useUnits();
  const [task, setTask] = useState<{ readonly unit?: Unit }>();
  const [ended, setEnded] = useState(false);
  useHotkey('n', () => units.data?.maySet && setTask({}));
  const setEnd = (unit: Unit, end: boolean) => {
    const { name, parent, kind, sort } = unit;
    return act(
      () => call('changeUnit', { params: { id: unit.id }, body: { name, parent, kind, sort, ended: end } }),
      s('saved'),
    );
  };
  const ask = (unit: Unit) =>
    void modal.confirm({
      title: s('endQuestion', { name: unit.name }),
      content: s('endHint'),
      okText: s('end'),
      cancelText: w('cancel'),
      onOk: () => setEnd(unit, true),
    });
  return (
    <SettingsPage
      title={s('title')}
      lead={s('lead')}
      actions={
        units.data?.maySet && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setTask({})}>
            {s('create')}
          </Button>
        )
      }
    >
      <Asked query={units}>
        {(data) => {
          const over = data.units.filter(({ endedOn }) => endedOn !== null).length;
          const shown = inTreeOrder(data.units.filter(({ endedOn }) => ended || endedOn === null));
          return (
            <section className="settings-part">
              {shown.length === 0 && <p className="soft">{s('none')}</p>}
              <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
                <table className="settings-table">
                  <thead>
                    <tr>
                      <th scope="col">{s('name')}</th>
                      <th scope="col">{s('kind')}</th>
                      <th scope="col">{s('accounts')}</th>
                      <th scope="col">{s('state')}</th>
                      <th scope="col" className="no-print">
                        <span className="unseen">{s('action')}</span>
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map(({ unit, depth }) => (
                      <tr key={unit.id} className={unit.endedOn === null ? '' : 'closed-row'}>
                        <th scope="row" style={{ paddingLeft: depth * 20 }}>
                          {unit.name}
                        </th>
                        <td data-label={s('kind')}>{s(unit.kind)}</td>
                        <td className="figure" data-label={s('accounts')}>
                          {unit.accounts}
                        </td>
                        <td data-label={s('state')}>
                          {unit.endedOn === null ? s('inUse') : s('ended', { day: unit.endedOn })}
                        </td>
                        <td className="no-print acts">
                          {data.maySet && (
                            <span className="row end">
                              <Button size="small" onClick={() => setTask({ unit })}>
                                {s('edit')}
                              </Button>
                              {unit.endedOn === null ? (
                                <Button size="small" onClick={() => ask(unit)}>
                                  {s('end')}
                                </Button>
                              ) : (
                                <Button size="small" onClick={() => void setEnd(unit, false)}>
                                  {s('revive')}
                                </Button>
                              )}
                            </span>
                          )}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {over > 0 && !ended && (
                <p className="settings-more">
                  <button type="button" className="link" onClick={() => setEnded(true)}>
                    {s('showEnded', { n: over })}
                  </button>
                </p>
              )}
              {task && (
                <UnitDialog
                  {...(task.unit ? { unit: task.unit } : {})}
                  units={data.units}
                  onClose={() => setTask(undefined)}
                />
              )}
            </section>
          );
        }}
      </Asked>
    </SettingsPage>
  );
}
