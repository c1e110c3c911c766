import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getDocument, root } from './documents.ts';
import { browserPackages, importLines } from './import-lines.ts';

const { text } = getDocument('ARCHITECTURE.md');

test('the import table is the one that the check reads', () => {
  const from = text.indexOf('| place | may import | packages |');
  const shown = text.slice(from).split('\n\n')[0]?.split('\n').slice(2);
  expect(shown).toEqual(importLines());
  expect(text).toContain(`The packages of the browser are ${browserPackages()}.`);
});

test('the lines of each type are told to within a fifth, and no type is left out', () => {
  const folder = join(root, 'src/domain/types');
  const counted = readdirSync(folder).flatMap((pack) =>
    readdirSync(join(folder, pack)).map((type) => {
      const files = readdirSync(join(folder, pack, type)).filter((name) => name.endsWith('.ts'));
      const lines = files.map(
        (name) => readFileSync(join(folder, pack, type, name), 'utf8').split('\n').length - 1,
      );
      return { type: `${pack}/${type}`, lines: lines.reduce((sum, n) => sum + n, 0) };
    }),
  );
  for (const { type, lines } of counted) {
    const shown = Number(new RegExp(`^\\| \`${type}\` \\| (\\d+) \\|$`, 'm').exec(text)?.[1]);
    expect(Math.abs(shown - lines) / lines, `${type}: ${shown} shown, ${lines} counted`).toBeLessThan(0.2);
  }
});
