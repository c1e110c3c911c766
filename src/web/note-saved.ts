import type { QueryClient } from '@tanstack/react-query';
import type { RecordPage } from './records.ts';

/** A record has changed: its page is known, everything that counts or lists it is asked for again. */
export function noteSaved(queries: QueryClient, page: RecordPage): void {
  const { type, id } = page.record;
  queries.setQueryData(['record', type, id], page);
  for (const queryKey of [
    ['process', type, id],
    ['forms', type, id],
    ['work'],
    ['list'],
    ['history', type, id],
    ['drafts', type],
    ['figures'],
    ['search'],
  ])
    void queries.invalidateQueries({ queryKey });
  // What it holds or what follows it changed with it.
  void queries.invalidateQueries({
    predicate: ({ queryKey: [kind, of] }) => kind === 'record' && of !== type,
  });
}
