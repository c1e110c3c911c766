import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { LabelledEntry } from '../../../ui/labelled-entry.tsx';
import { call } from '../../client.ts';
import { SettingDialog } from '../../settings/setting-dialog.tsx';
import { useWords } from '../../use-words.ts';
import { UnitSelect } from '../unit-select.tsx';
import { useDialogSave } from '../use-act.ts';
import { subtreeOf, type Unit } from './unit-tree.ts';
import { unitWords } from './unit-words.ts';

const kinds = ['division', 'applicant', 'office'] as const;

/** Makes a unit, or renames and moves one. */
export function UnitDialog(props: {
  readonly unit?: Unit;
  readonly units: readonly Unit[];
  onClose(): void;
}) {
  const { unit, units, onClose } = props;
  const s = useWords(unitWords);
  const [name, setName] = useState(unit?.name ?? '');
  const [kind, setKind] = useState<Unit['kind']>(unit?.kind ?? 'applicant');
  const [parent, setParent] = useState<string | undefined>(unit?.parent ?? undefined);
  const [sort, setSort] = useState(unit?.sort ?? Math.max(0, ...units.map((one) => one.sort)) + 1);
  const saving = useDialogSave(s('saved'), onClose);
  const save = async () => {
    if (name.trim() === '') return saving.setFault(s('needName'));
    const body = { name: name.trim(), kind, parent: parent ?? null, sort };
    await saving.save(() =>
      unit
        ? call('changeUnit', { params: { id: unit.id }, body: { ...body, ended: unit.endedOn !== null } })
        : call('createUnit', { body }),
    );
  };
  return (
    <SettingDialog
      title={unit ? `${s('edit')} ${unit.name}` : s('create')}
      width={460}
      dirty={name !== (unit?.name ?? '') || (parent ?? null) !== (unit?.parent ?? null)}
      busy={saving.busy}
      okText={unit ? s('edit') : s('create')}
      fault={saving.fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <LabelledEntry id="unit-name" label={s('name')} required>
        <Input
          id="unit-name"
          value={name}
          maxLength={80}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </LabelledEntry>
      <LabelledEntry id="unit-kind" label={s('kind')}>
        <Select
          id="unit-kind"
          className="wide-select"
          value={kind}
          options={kinds.map((value) => ({ value, label: s(value) }))}
          onChange={setKind}
        />
      </LabelledEntry>
      <LabelledEntry id="unit-parent" label={s('parent')} help={s('parentHint')}>
        <UnitSelect
          id="unit-parent"
          value={parent}
          clearable
          without={unit ? subtreeOf(units, unit.id) : []}
          onChange={setParent}
        />
      </LabelledEntry>
      <LabelledEntry id="unit-sort" label={s('order')}>
        <InputNumber
          id="unit-sort"
          value={sort}
          min={0}
          max={100_000}
          precision={0}
          onChange={(value) => setSort(value ?? 0)}
        />
      </LabelledEntry>
    </SettingDialog>
  );
}
