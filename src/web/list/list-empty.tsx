import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { useLanguage } from '../language.tsx';
import { isNarrowed, type ListState } from './list-state.ts';

/** An empty list says why it is empty and what to do about it. */
export function ListEmpty(props: {
  readonly type: string;
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
  return (
    <Notice title={w('noRecords', { type: label })} hint={mayCreate ? w('noRecordsHint') : undefined}>
      {mayCreate && (
        <Button type="primary" onClick={() => void navigate(addresses.create(type))}>
          {w('createTitle', { type: label })}
        </Button>
      )}
      {mayCreate && (
        <Button onClick={() => void navigate(addresses.import(type))}>{w('importAction')}</Button>
      )}
    </Notice>
  );
}
