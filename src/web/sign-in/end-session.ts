import type { QueryClient } from '@tanstack/react-query';
import { expiredSession } from '../expired-session.ts';

/** Back to the door: nothing of the person who left stays in the page. */
export function endSession(queries: QueryClient): void {
  expiredSession.guard(false);
  expiredSession.settle(false);
  queries.setQueryData(['me'], null);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}
