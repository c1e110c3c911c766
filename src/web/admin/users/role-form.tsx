import { Button, Select } from 'antd';
import { useState } from 'react';
import { DateEntry } from '../../../fields/date-entry.tsx';
import { isCivilDate } from '../../../model/date.ts';
import { labelOf } from '../../../model/label.ts';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { problemText } from '../../problem.ts';
import { PeoplePicker, type Picked } from '../../people-picker.tsx';
import { useWords } from '../../use-words.ts';
import { UnitSelect } from '../unit-select.tsx';
import { useAct } from '../use-act.ts';
import type { Account } from './user-table.tsx';
import { userWords } from './user-words.ts';

const extents = [
  ['role', 'extentRole'],
  ['unit', 'extentUnit'],
  ['division', 'extentDivision'],
  ['people', 'extentPeople'],
] as const;

/** Gives a role: which, where, how far and how long. */
export function RoleForm({ account, onDone }: { readonly account: Account; onDone(): void }) {
  const { lang, w } = useLanguage();
  const s = useWords(userWords);
  const { registry } = useDomain();
  const { refresh } = useAct();
  const [role, setRole] = useState<string>();
  const [unit, setUnit] = useState<string | undefined>(account.unit.id);
  const [extent, setExtent] = useState<Account['roles'][number]['extent']>('role');
  const [people, setPeople] = useState<readonly Picked[]>([]);
  const [days, setDays] = useState<{ from?: string | undefined; to?: string | undefined }>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const administers = registry.roles.some((one) => one.name === role && one.administers !== undefined);

  const save = async () => {
    const missing = {
      ...(role === undefined ? { role: s('needRole') } : {}),
      ...(unit === undefined ? { unit: s('needUnit') } : {}),
      ...(extent === 'people' && people.length === 0 ? { people: s('needPeople') } : {}),
      ...(days.from !== undefined && !isCivilDate(days.from) ? { from: s('needDay') } : {}),
      ...(days.to !== undefined && !isCivilDate(days.to) ? { to: s('needDay') } : {}),
    };
    setFaults(missing);
    if (Object.keys(missing).length > 0 || role === undefined || unit === undefined) return;
    setBusy(true);
    try {
      await call('giveRole', {
        params: { id: account.id },
        body: {
          role,
          unit,
          extent: administers ? 'role' : extent,
          people: people.map(({ id }) => id),
          from: days.from ?? null,
          to: days.to ?? null,
        },
      });
      refresh();
      onDone();
    } catch (error) {
      setFaults({ all: problemText(error, lang) });
      setBusy(false);
    }
  };
  const day = (name: 'from' | 'to') => (
    <LabelledEntry id={`role-${name}`} label={s(name)} fault={faults[name]}>
      <DateEntry
        attributes={{ id: `role-${name}`, disabled: false, status: faults[name] ? 'error' : '' }}
        value={days[name]}
        lang={lang}
        onChange={(value) => setDays({ ...days, [name]: value })}
      />
    </LabelledEntry>
  );
  return (
    <div className="stack role-form">
      <LabelledEntry id="role-name" label={s('role')} required fault={faults.role}>
        <Select
          id="role-name"
          className="wide-select"
          value={role}
          options={registry.roles.map((one) => ({ value: one.name, label: labelOf(one.name, one, lang) }))}
          onChange={(value: string) => setRole(value)}
        />
      </LabelledEntry>
      <LabelledEntry id="role-unit" label={s('scopeUnit')} required fault={faults.unit}>
        <UnitSelect id="role-unit" value={unit} faulty={faults.unit !== undefined} onChange={setUnit} />
      </LabelledEntry>
      {!administers && (
        <LabelledEntry
          id="role-extent"
          label={s('extent')}
          help={extent === 'role' ? undefined : s('extentHint')}
        >
          <Select
            id="role-extent"
            className="wide-select"
            value={extent}
            options={extents.map(([value, word]) => ({ value, label: s(word) }))}
            onChange={setExtent}
          />
        </LabelledEntry>
      )}
      {extent === 'people' && !administers && (
        <LabelledEntry id="role-people" label={s('people')} required fault={faults.people}>
          <PeoplePicker
            id="role-people"
            value={people}
            faulty={faults.people !== undefined}
            onChange={setPeople}
          />
        </LabelledEntry>
      )}
      <div className="setting-pair">
        {day('from')}
        {day('to')}
      </div>
      <p className="help">{s('datesHint')}</p>
      {faults.all !== undefined && (
        <p className="fault" role="alert">
          {faults.all}
        </p>
      )}
      <div className="row end">
        <Button onClick={onDone}>{w('cancel')}</Button>
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {s('give')}
        </Button>
      </div>
    </div>
  );
}
