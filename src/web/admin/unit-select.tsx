import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { call } from '../client.ts';
import { inTreeOrder } from './units/unit-tree.ts';

/** The units of the office, ended ones too. */
export function useUnits() {
  return useQuery({
    queryKey: ['admin-units'],
    queryFn: ({ signal }) => call('listUnits', {}, { signal }),
    staleTime: 30_000,
  });
}

/** Chooses a unit that has not ended, in the order of the tree. */
export function UnitSelect(props: {
  readonly id: string;
  readonly value: string | undefined;
  readonly faulty?: boolean;
  readonly clearable?: boolean;
  readonly without?: readonly string[];
  onChange(unit: string | undefined): void;
}) {
  const { id, value, faulty = false, clearable = false, without = [], onChange } = props;
  const units = useUnits();
  const offered = inTreeOrder(
    (units.data?.units ?? []).filter((unit) => unit.endedOn === null && !without.includes(unit.id)),
  );
  return (
    <Select
      id={id}
      className="wide-select"
      value={value}
      status={faulty ? 'error' : ''}
      loading={units.isFetching}
      allowClear={clearable}
      showSearch={{ optionFilterProp: 'name' }}
      options={offered.map(({ unit, depth }) => ({
        value: unit.id,
        name: unit.name,
        label: `${'　'.repeat(depth)}${unit.name}`,
      }))}
      onChange={(next: string | undefined) => onChange(next)}
    />
  );
}
