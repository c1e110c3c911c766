import { useQuery } from '@tanstack/react-query';
import { call } from '../client.ts';
import type { WutongRecord } from '../records.ts';

/** How a record is decided and what the rules find in it; asked again with every version of the record. */
export function useProcess({ type, id, version }: Pick<WutongRecord, 'type' | 'id' | 'version'>) {
  return useQuery({
    queryKey: ['process', type, id, version],
    queryFn: ({ signal }) => call('getProcess', { params: { type, id } }, { signal }),
    placeholderData: (before) => before,
  });
}
