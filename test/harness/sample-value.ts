import type { Field } from '../../src/model/field.ts';
import { testToday } from './machine.ts';

/** An entry that a kind accepts, for what an action asks of somebody who acts today. */
export function sampleValue(field: Field): unknown {
  const { choices } = field.options as { choices?: Readonly<Record<string, unknown>> };
  const candidates = [
    testToday,
    { from: testToday, to: testToday },
    '同意，按程序办理。',
    1,
    true,
    ...Object.keys(choices ?? {}),
    ...Object.keys(choices ?? {}).map((one) => [one]),
    'DE',
    { amount: '1.00', currency: 'CNY' },
  ];
  for (const candidate of candidates) {
    let refused = false;
    const context = { incomplete: false, problem: () => (refused = true) };
    const value = field.kind.parse(candidate, field.options, context as never);
    if (!refused && value !== undefined) return candidate;
  }
  throw new Error(`no sample for an entry of the kind ${field.kind.name}`);
}
