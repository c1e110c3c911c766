import { inject } from 'vitest';
import { examples } from '../../src/domain/examples.gen.ts';
import { registry } from '../../src/domain/server.gen.ts';
import type { Example } from '../../src/model/examples.ts';
import type { TypeBundle } from '../../src/model/record-type.ts';
import { createExampleStore, type ExampleStore } from '../harness/example-store.ts';
import { openTestMachine, testNow, type TestMachine } from '../harness/machine.ts';
import { makeOffice, type TestOffice } from '../harness/office.ts';

export { examples, registry };

/** The types by name, for `describe.each`. */
export const everyType: readonly (readonly [string, TypeBundle])[] = registry.types.map(
  (bundle) => [bundle.type.name, bundle] as const,
);

export function examplesOf(bundle: TypeBundle): readonly Example[] {
  return examples[bundle.type.name] ?? [];
}

/** The accepted example that fills the most entries, without its action. */
export function fullestExample(bundle: TypeBundle): Example {
  const valid = examplesOf(bundle).filter((example) => 'valid' in example);
  const [fullest] = [...valid].sort((a, b) => Object.keys(b.values).length - Object.keys(a.values).length);
  if (!fullest) throw new Error(`${bundle.type.name} has no accepted example`);
  const { action: _action, ...plain } = fullest;
  return plain;
}

/** A machine of the real registry with one office. */
export interface Place extends TestMachine {
  readonly office: TestOffice;
  readonly store: ExampleStore;
}

export async function openPlace(): Promise<Place> {
  // A millisecond for each look at the clock: what is saved later is newer, in its ids too.
  let looks = 0;
  const now = () => new Date(testNow.getTime() + looks++);
  const test = await openTestMachine(inject('database'), { now });
  const office = await makeOffice(test);
  return { ...test, office, store: createExampleStore(test.machine, office, examples) };
}
