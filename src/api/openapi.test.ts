import { describe, expect, test } from 'vitest';
import { registry } from '../domain/server.gen.ts';
import { errors } from '../model/errors.ts';
import { contracts } from './contracts.ts';
import { openApiDocument } from './openapi.ts';
import type { JsonSchema, Operation } from './openapi/document.ts';

const document = openApiDocument(contracts, registry);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
    path,
    method,
    operation,
  ]),
);

function everyNode(node: unknown, visit: (node: JsonSchema) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as JsonSchema);
  for (const inner of Object.values(node)) everyNode(inner, visit);
}

describe('the document is OpenAPI 3.1', () => {
  test('it can travel as JSON without loss', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    expect(document.openapi).toBe('3.1.0');
  });
  test('every reference leads to a component', () => {
    let count = 0;
    everyNode(document, ({ $ref }) => {
      if ($ref === undefined) return;
      count += 1;
      const name = String($ref).replace('#/components/schemas/', '');
      expect(Object.keys(document.components.schemas)).toContain(name);
    });
    expect(count).toBeGreaterThan(20);
  });
  test.each(operations)(
    '%s %s: parameters, responses and its name hold together',
    (path, _method, operation) => {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]);
      const declared = operation.parameters.filter((one) => one.in === 'path');
      expect(declared.map((one) => one.name)).toEqual(inPath);
      expect(declared.every((one) => one.required)).toBe(true);
      const keys = operation.parameters.map((one) => `${one.in} ${one.name}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(operation.responses['200']).toBeDefined();
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        expect(response.description).not.toBe('');
      }
      expect(document.tags.map((tag) => tag.name)).toEqual(expect.arrayContaining([...operation.tags]));
    },
  );
  test('operations are named once', () => {
    const names = operations.map(([, , operation]) => operation.operationId);
    expect(names.sort()).toEqual(Object.keys(contracts).sort());
  });
  test('no schema uses a word that JSON Schema 2020-12 does not know', () => {
    const odd: string[] = [];
    for (const schema of Object.values(document.components.schemas))
      everyNode(schema, (node) => {
        if ('nullable' in node || 'definitions' in node || '$schema' in node)
          odd.push(JSON.stringify(node).slice(0, 80));
      });
    expect(odd).toEqual([]);
  });
});

test('refusals are problems with codes of the closed list, under the status of the code', () => {
  for (const [path, method, operation] of operations)
    for (const [status, response] of Object.entries(operation.responses)) {
      if (status === '200') continue;
      expect(Object.keys(response.content ?? {}), `${method} ${path}`).toEqual(['application/problem+json']);
      everyNode(response.content, ({ enum: codes }) => {
        for (const code of (codes ?? []) as (keyof typeof errors)[])
          expect(errors[code].status).toBe(Number(status));
      });
    }
});

test('an entry of a record has the schema of its kind', () => {
  const schema = document.components.schemas['DelegationValues'] as {
    properties: Record<string, JsonSchema>;
  };
  expect(schema.properties['name']).toMatchObject({ title: '团组名称', type: 'string', maxLength: 120 });
  expect(schema.properties['approvedOn']).toMatchObject({ readOnly: true });
  const create =
    document.paths['/api/records/{type}']?.['post']?.requestBody?.content['application/json']?.schema;
  expect(create).toMatchObject({ properties: { values: { $ref: '#/components/schemas/Values' } } });
});
