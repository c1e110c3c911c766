import type { Field } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { TypeBundle } from '../../model/record-type.ts';
import type { Registry } from '../../model/registry.ts';
import type { JsonSchema } from './document.ts';

/** `sister-city` becomes `SisterCityValues`. */
export function valuesName(type: string): string {
  return `${type.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter: string) => letter.toUpperCase())}Values`;
}

function ofField(name: string, field: Field): JsonSchema {
  return {
    title: field.label,
    description: [labelOf(name, field, 'en'), field.help].filter(Boolean).join('. '),
    ...field.kind.schema(field.options),
    ...(field.written === 'form' ? {} : { readOnly: true }),
  };
}

// Which entries must be filled depends on the state: a draft may be incomplete. The list is what a whole record has.
function ofType({ type }: TypeBundle): JsonSchema {
  const asked = Object.entries(type.fields).filter(([, field]) => field.required && field.written === 'form');
  return {
    title: type.label,
    description: `${type.en}. ${type.purpose}`,
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(type.fields).map(([name, field]) => [name, ofField(name, field)]),
    ),
    'x-required-when-complete': asked.map(([name]) => name),
    additionalProperties: false,
  };
}

/** The entries of every record type, from the schemas of their kinds; `Values` is any of them. */
export function typeSchemas(registry: Registry): Record<string, JsonSchema> {
  const each = registry.types.map((bundle) => [valuesName(bundle.type.name), ofType(bundle)] as const);
  return {
    Values: {
      description: 'The entries of a record; which ones, its type says.',
      anyOf: each.map(([name]) => ({ $ref: `#/components/schemas/${name}` })),
    },
    ...Object.fromEntries(each),
  };
}
