import { contracts } from '../../src/api/contracts.ts';
import { openApiDocument } from '../../src/api/openapi.ts';
import type { Example } from '../../src/model/examples.ts';
import type { Labelled } from '../../src/model/label.ts';
import type { Registry } from '../../src/model/registry.ts';
import { apiReference } from './api-reference.ts';
import { errorCodes } from './error-codes.ts';
import { fieldDictionary } from './field-dictionary.ts';
import { findTypes } from './find-types.ts';
import { glossary } from './glossary.ts';
import { indicatorDictionary } from './indicator-dictionary.ts';
import type { Output } from './output.ts';
import { ruleBook } from './rule-book.ts';

/** The documents that follow from the declarations and the contracts. */
export function documentOutput(
  root: string,
  domain: {
    readonly registry: Registry;
    readonly packs: Readonly<Record<string, Labelled>>;
    readonly examples: Readonly<Record<string, readonly Example[]>>;
  },
): Output {
  const { registry, packs, examples } = domain;
  const document = openApiDocument(contracts, registry);
  return {
    ...Object.fromEntries(
      registry.types.map((bundle) => [
        `docs/generated/fields/${bundle.type.name}.md`,
        fieldDictionary(bundle, examples[bundle.type.name] ?? []),
      ]),
    ),
    'docs/generated/indicators.md': indicatorDictionary(registry),
    'docs/generated/rules.md': ruleBook(registry),
    'docs/generated/errors.md': errorCodes(),
    'docs/generated/api.md': apiReference(document),
    'docs/generated/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'GLOSSARY.md': glossary(registry, packs, findTypes(root)),
  };
}
