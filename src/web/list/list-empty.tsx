import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { RecordType } from '../../model/record-type.ts';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { isNarrowed, type ListState } from './list-state.ts';

/** An empty list says why it is empty and what to do about it. */
export function ListEmpty(props: {
  readonly type: RecordType;
  readonly label: string;
  readonly state: ListState;
  readonly mayCreate: boolean;
  onChange(state: ListState): void;
}) {
  const { w } = useLanguage();
  const navigate = useNavigate();
  const { type, label, state, mayCreate, onChange } = props;
  if (isNarrowed(state) || state.page > 1)
    return (
      <Notice title={w('noMatch')} hint={w('noMatchHint')}>
        <Button onClick={() => onChange({ ...state, q: '', filters: {}, page: 1 })}>
          {w('clearFilters')}
        </Button>
      </Notice>
    );
  if (type.signsReports)
    return (
      <Notice title={w('noRecords', { type: label })} hint={mayCreate ? w('handInHint') : undefined}>
        {mayCreate && (
          <Button type="primary" onClick={() => void navigate(addresses.reports())}>
            {w('toReports')}
          </Button>
        )}
      </Notice>
    );
  return (
    <Notice title={w('noRecords', { type: label })} hint={mayCreate ? w('noRecordsHint') : undefined}>
      {mayCreate && (
        <Button type="primary" onClick={() => void navigate(addresses.create(type.name))}>
          {w('createTitle', { type: label })}
        </Button>
      )}
      {mayCreate && (
        <Button onClick={() => void navigate(addresses.import(type.name))}>{w('importAction')}</Button>
      )}
    </Notice>
  );
}
