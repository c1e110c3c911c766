import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call, type CallOutput } from '../../client.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useDirtyGuard } from '../../settings/use-dirty-guard.ts';
import { useWords } from '../../use-words.ts';
import { useAct } from '../use-act.ts';
import { securityWords } from './security-words.ts';

type Settings = CallOutput<'getSecurity'>['settings'];

// The bounds are those of the contract; the server judges again.
const numbers = [
  ['locking', ['lockAfter', 3, 10], ['lockMinutes', 5, 1440]],
  ['session', ['idleMinutes', 5, 240], ['sessionHours', 1, 24]],
  [
    'password',
    ['passwordMin', 8, 64],
    ['passwordClasses', 2, 4],
    ['passwordHistory', 1, 24],
    ['passwordDays', 0, 365],
  ],
] as const;

/** What the office demands when people sign in. */
export function SecurityPage() {
  const s = useWords(securityWords);
  const security = useQuery({
    queryKey: ['admin-security'],
    queryFn: ({ signal }) => call('getSecurity', {}, { signal }),
  });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={security}>
        {(data) => <SecurityForm key={JSON.stringify(data.settings)} {...data} />}
      </Asked>
    </SettingsPage>
  );
}

function SecurityForm({ settings, maySet }: CallOutput<'getSecurity'>) {
  const s = useWords(securityWords);
  const { act } = useAct();
  const [entered, setEntered] = useState<Settings>(settings);
  const [busy, setBusy] = useState(false);
  const dirty = JSON.stringify(entered) !== JSON.stringify(settings);
  useDirtyGuard(dirty);
  const change = (part: Partial<Settings>) => setEntered({ ...entered, ...part });
  const save = async () => {
    setBusy(true);
    await act(() => call('setSecurity', { body: entered }), s('saved'));
    setBusy(false);
  };
  return (
    <>
      {!maySet && <p className="banner info">{s('readOnly')}</p>}
      {numbers.map(([part, ...entries]) => (
        <section key={part} className="settings-part">
          <h2>{s(part)}</h2>
          <div className="setting-pair">
            {entries.map(([name, min, max]) => (
              <LabelledEntry key={name} id={`security-${name}`} label={s(name)}>
                <InputNumber
                  id={`security-${name}`}
                  value={entered[name]}
                  min={min}
                  max={max}
                  precision={0}
                  disabled={!maySet}
                  onChange={(value) => value !== null && change({ [name]: value })}
                />
              </LabelledEntry>
            ))}
          </div>
        </section>
      ))}
      <section className="settings-part">
        <h2>{s('factor')}</h2>
        <fieldset className="plain-set">
          <legend>{s('factorFor')}</legend>
          <Radio.Group
            value={entered.secondFactorFor}
            disabled={!maySet}
            options={(['nobody', 'administrators', 'everybody'] as const).map((value) => ({
              value,
              label: s(value),
            }))}
            onChange={({ target }) =>
              change({ secondFactorFor: target.value as Settings['secondFactorFor'] })
            }
          />
        </fieldset>
        <p className="help">{s('factorHint')}</p>
      </section>
      <section className="settings-part">
        <h2>{s('preset')}</h2>
        <fieldset className="plain-set">
          <legend className="unseen">{s('preset')}</legend>
          <Radio.Group
            vertical
            value={entered.preset}
            disabled={!maySet}
            options={(['three', 'five'] as const).map((value) => ({ value, label: s(value) }))}
            onChange={({ target }) => change({ preset: target.value as Settings['preset'] })}
          />
        </fieldset>
        <p className="help">{s('fiveHint')}</p>
      </section>
      <section className="settings-part">
        <h2>{s('watermark')}</h2>
        <fieldset className="plain-set">
          <legend>{s('watermarkWhere')}</legend>
          <Radio.Group
            vertical
            value={entered.watermark}
            disabled={!maySet}
            options={(['off', 'print', 'both'] as const).map((value) => ({ value, label: s(value) }))}
            onChange={({ target }) => change({ watermark: target.value as Settings['watermark'] })}
          />
        </fieldset>
        <p className="help">{s('watermarkHint')}</p>
      </section>
      {maySet && (
        <div className="row no-print">
          <Button type="primary" loading={busy} disabled={!dirty} onClick={() => void save()}>
            {s('save')}
          </Button>
        </div>
      )}
    </>
  );
}
