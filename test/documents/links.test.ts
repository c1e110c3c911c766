import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, getDocument, linksOf, readDocuments, root, writtenDocuments } from './documents.ts';

describe.each(readDocuments())('$path', (document) => {
  test('every link and picture leads to a file, and every anchor to a heading', () => {
    const astray = linksOf(document).filter(({ path, anchor }) => {
      if (!existsSync(join(root, path))) return true;
      return anchor !== '' && !anchorsOf(getDocument(path)).has(anchor);
    });
    expect(astray.map(({ target }) => target)).toEqual([]);
  });
});

// The one folder that the READMEs take as an example of what is made.
const invented = ['src/domain/types/outbound/travel-report'];

describe.each(writtenDocuments())('$path', ({ prose }) => {
  test('every file and folder that it names is there', () => {
    const named = [...prose.matchAll(/`((?:src|scripts|test|docs|bench|migrations)\/[\w./-]+)`/g)];
    const missing = named.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(missing.filter((path) => !invented.includes(path))).toEqual([]);
  });
});
