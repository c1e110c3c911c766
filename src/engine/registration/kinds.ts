import { hostOf } from '../../model/registry.ts';
import type { RecordType, TypeBundle } from '../../model/record-type.ts';
import type { Registers } from '../../model/registers.ts';
import type { Machine } from '../machine.ts';

/** A type in which guests register themselves, and the type of what they register for. */
export interface Registration {
  readonly bundle: TypeBundle;
  readonly type: RecordType;
  readonly declared: Registers;
  readonly host: TypeBundle;
}

/** Every such type of the registry. */
export function registrationsOf({ registry }: Pick<Machine, 'registry'>): Registration[] {
  return registry.types.flatMap((bundle) => {
    const { registers } = bundle.type;
    const host = hostOf(bundle.type);
    if (registers === undefined || host === undefined) return [];
    return [{ bundle, type: bundle.type, declared: registers, host: registry.getType(host) }];
  });
}
