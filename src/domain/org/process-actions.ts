import type { Values } from '../../model/field.ts';
import type { Decided } from '../../model/workflow.ts';

/** Taken by the process, never by hand. */
export const byProcess = { by: 'process', roles: [] } as const;

/** A case that somebody decides about goes back to be corrected, with the reason. */
export const giveBack = {
  ...byProcess,
  label: '退回修改',
  en: 'Return',
  to: 'returned',
  sets: (_record: Values, _today: string, { reason }: Decided): Values => ({ reason }),
} as const;

/** Whoever handed it in takes it back. */
export const takeBack = { ...byProcess, label: '撤回', en: 'Withdraw', to: 'draft' } as const;
