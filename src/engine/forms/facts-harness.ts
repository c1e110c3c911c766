import { registry } from '../../domain/server.gen.ts';
import type { Values } from '../../model/field.ts';
import type { FormFacts } from '../../model/form.ts';
import type { ChainStep } from '../../model/process/chain.ts';
import type { ProcessState, SeatDecision, StepState } from '../../model/process/state.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { printedRecord } from './printed-record.ts';

const at = '2018-06-15T02:00:00.000Z';

/** Facts of a record that no database holds; `titles` are the names of what it points to. */
export function factsOf(
  typeName: string,
  values: Values,
  more: Partial<Omit<FormFacts, 'record'>> & {
    readonly state?: string;
    readonly titles?: Readonly<Record<string, string>>;
  } = {},
): FormFacts {
  const { state = 'approved', titles = {}, ...rest } = more;
  const record: StoredRecord = {
    id: '0190a000-0000-7000-8000-000000000001',
    type: typeName,
    unitId: 'unit',
    state,
    version: 1,
    createdAt: at,
    createdBy: 'somebody',
    updatedAt: at,
    updatedBy: 'somebody',
    values,
  };
  return {
    record: printedRecord(registry.getType(typeName).type, record, titles),
    office: { name: '明港市外事侨务办公室', short: '明' },
    process: undefined,
    findings: [],
    tree: [],
    referred: {},
    today: '2018-06-15',
    ...rest,
  };
}

/** A step of a chain that has one seat; `opinion` makes it passed. */
export function stepOf(
  plan: Partial<ChainStep> & Pick<ChainStep, 'label'>,
  more: Partial<StepState> & { readonly opinion?: string } = {},
): StepState {
  const { opinion, ...rest } = more;
  const holder = { id: plan.label, name: `${plan.label}甲` };
  const decision: SeatDecision | undefined =
    opinion === undefined
      ? undefined
      : {
          verdict: 'approve',
          on: '2018-06-14',
          at,
          opinion,
          medium: 'system',
          by: holder,
          as: { kind: 'holder' },
        };
  return {
    plan: {
      name: plan.label,
      en: plan.label,
      side: 'office',
      seating: { role: 'officer' },
      mode: 'any',
      state: 'submitted',
      mayRefuse: true,
      ...plan,
    },
    status: decision ? 'passed' : 'waiting',
    seats: [{ holder, ...(decision ? { decision } : {}) }],
    pauses: [],
    reminders: 0,
    ...rest,
  };
}

/** A process that waits for the first step that is open. */
export function processOf(
  steps: readonly StepState[],
  status: ProcessState['status'] = 'open',
): ProcessState {
  const current = steps.findIndex((step) => step.status === 'open');
  return { status, steps, ...(current < 0 ? {} : { current }), fresh: [], at, events: 1 };
}
