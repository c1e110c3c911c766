import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { addresses } from '../addresses.ts';
import { call } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { neighboursOf, pageOfList } from './list-neighbours.ts';

function useListPage(type: string, from: string, page: number, enabled: boolean) {
  const query = {
    ...Object.fromEntries(new URLSearchParams(from)),
    ...(page > 1 ? { page: String(page) } : {}),
  };
  return useQuery({
    queryKey: ['list', type, query],
    queryFn: ({ signal }) =>
      call('listRecords', { params: { type }, query: { ...query, total: '1' } }, { signal }),
    enabled: enabled && page > 0,
    staleTime: 60_000,
  }).data?.rows.map((row) => row.id);
}

/** To the record before and after this one in the list that it was opened from, across its pages. */
export function Neighbours(props: { readonly type: string; readonly id: string; readonly from: string }) {
  const { type, id, from } = props;
  const { w } = useLanguage();
  const navigate = useNavigate();
  const page = pageOfList(from);
  const here = useListPage(type, from, page, true);
  const at = here?.indexOf(id) ?? -1;
  const before = useListPage(type, from, page - 1, at === 0);
  const after = useListPage(type, from, page + 1, here !== undefined && at === here.length - 1);
  const { previous, next } = neighboursOf({ id, from, before, here, after });
  if (at < 0) return null;
  const go = (to: { readonly id: string; readonly from: string } | undefined) => {
    if (to) void navigate(addresses.record(type, to.id), { state: { from: to.from }, replace: true });
  };
  return (
    <span className="neighbours">
      <Button
        size="small"
        icon={<LeftOutlined aria-hidden />}
        disabled={!previous}
        onClick={() => go(previous)}
      >
        {w('previous')}
      </Button>
      <Button size="small" disabled={!next} onClick={() => go(next)}>
        {w('next')}
        <RightOutlined aria-hidden />
      </Button>
    </span>
  );
}
