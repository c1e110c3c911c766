import { expect, test } from 'vitest';
import { contracts } from '../api/contracts.ts';
import { openApiDocument } from '../api/openapi.ts';
import { registry } from '../domain/server.gen.ts';
import { errors } from '../model/errors.ts';
import { docsPage } from './docs-page.ts';

const document = openApiDocument(contracts, registry);
const page = docsPage(document);

test('nothing runs and nothing is fetched', () => {
  expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(|\son\w+="/);
  expect(
    [...page.matchAll(/href="([^"]+)"/g)].map((m) => m[1]).filter((to) => !/^(#|\/api\/)/.test(to ?? '')),
  ).toEqual([]);
});

test('words of a declaration cannot become markup', () => {
  const hostile = { ...document, info: { ...document.info, title: '<script>alert(1)</script>' } };
  expect(docsPage(hostile)).not.toContain('<script>');
});

test('the type of a problem leads to its code', () => {
  for (const code of Object.keys(errors)) expect(page).toContain(`id="error-${code}"`);
});

test('every endpoint has its place, and every link leads to one', () => {
  for (const name of Object.keys(contracts)) expect(page).toContain(`id="${name}"`);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, to] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
});
