import { Pagination, Select } from 'antd';
import { useLanguage } from '../language.tsx';
import type { ListPage } from '../records.ts';
import { deepest, pageSizes, type ListState } from './list-state.ts';

/** How many there are, which page is shown, and how many stand on one. */
export function ListPages(props: {
  readonly total: ListPage['total'];
  readonly state: ListState;
  readonly small: boolean;
  onChange(state: ListState): void;
}) {
  const { w } = useLanguage();
  const { total, state, small, onChange } = props;
  const count = Math.min(total?.count ?? 0, deepest);
  return (
    <div className="list-pages">
      <span className="list-total" role="status">
        {total && w(total.atLeast ? 'totalAtLeast' : 'total', { n: total.count })}
      </span>
      <span className="list-keys">{w('listKeys')}</span>
      <Pagination
        current={state.page}
        pageSize={state.size}
        total={count}
        showSizeChanger={false}
        simple={small}
        size="small"
        onChange={(page) => {
          onChange({ ...state, page });
          window.scrollTo(0, 0);
        }}
      />
      <Select
        size="small"
        aria-label={w('pageSize')}
        value={state.size}
        options={pageSizes.map((n) => ({ value: n, label: w('perPage', { n }) }))}
        onChange={(size: number) => onChange({ ...state, size, page: 1 })}
      />
    </div>
  );
}
