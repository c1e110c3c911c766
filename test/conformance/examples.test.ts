import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWutongError } from '../../src/model/errors.ts';
import type { Values } from '../../src/model/field.ts';
import { getRecordPage } from '../../src/engine/query/record-page.ts';
import { saveMany } from '../../src/engine/save/save-many.ts';
import { parseField } from '../../src/fields/parse-field.ts';
import { everyType, examplesOf, openPlace, type Place } from './prepare.ts';

let place: Place;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

/** What was given, as the kinds read it, without what is only known masked afterwards. */
function asRead(fields: (typeof everyType)[number][1]['type']['fields'], values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const field = fields[name];
      if (!field || field.kind.storage === 'sealed') return [];
      const read = parseField(field, value, { incomplete: true, problem: () => undefined });
      return read === undefined ? [] : [[name, read]];
    }),
  );
}

describe.each(everyType)('%s', (name, bundle) => {
  const { fields } = bundle.type;

  for (const example of examplesOf(bundle)) {
    if ('invalid' in example) {
      test(`${example.name} is refused for exactly what it says`, async () => {
        const { office, machine, store } = place;
        const values = await store.resolve(example.values);
        const action = example.action === undefined ? {} : { action: example.action };
        const saving = saveMany(machine, {
          actor: office.everyRole(),
          type: name,
          items: [{ values, ...action }],
        });
        const refusal: unknown = await saving.then(
          () => undefined,
          (error: unknown) => error,
        );
        if (!isWutongError(refusal)) throw refusal ?? new Error('it was accepted');
        expect(refusal.code).toBe('invalid-record');
        const found = refusal.findings.map(({ path, code }) => `${path} ${code}`).sort();
        expect(found).toEqual(example.invalid.map(({ path, code }) => `${path} ${code}`).sort());
        const kinds = new Set(
          refusal.findings.map(({ path }) => fields[path.split('.')[0] ?? '']?.kind.name),
        );
        expect(kinds).not.toContain(undefined);
      });
      continue;
    }
    test(`${example.name} is accepted and comes back as it was given`, async () => {
      const { office, machine, store } = place;
      const values = await store.resolve(example.values);
      const saved = await store.storeAgain(name, { ...example, values });
      const { record } = await getRecordPage(machine, office.everyRole(), name, saved.id);
      expect(record.version).toBe(1);
      const given = asRead(fields, values);
      // A declaration may compute and order; what it does not touch must be the same, row by row.
      const derived = bundle.type.derive?.(given) ?? {};
      expect(record.values).toMatchObject({ ...given, ...pickGiven(derived, given) });
    });
  }

  test('saved again as it came, a record does not change', async () => {
    const { office, machine, store } = place;
    const actor = office.everyRole();
    for (const example of examplesOf(bundle)) {
      if ('invalid' in example) continue;
      const { action: _action, ...plain } = example;
      const saved = await store.storeAgain(name, plain);
      const before = await getRecordPage(machine, actor, name, saved.id);
      const writable = Object.entries(before.record.values).filter(
        ([field]) => fields[field]?.written === 'form',
      );
      const items = [{ id: saved.id, version: saved.version, values: Object.fromEntries(writable) }];
      await saveMany(machine, { actor, type: name, items });
      const after = await getRecordPage(machine, actor, name, saved.id);
      expect(after.record.values).toEqual(before.record.values);
      expect(after.record.version).toBe(2);
    }
  });
});

function pickGiven(derived: Values, given: Values): Values {
  return Object.fromEntries(Object.entries(derived).filter(([name]) => name in given));
}
