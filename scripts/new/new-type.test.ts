import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { root } from '../../test/harness/database.ts';

const folder = temporaryFolder('new-type');
const copied = ['src', 'scripts', 'test', 'migrations', 'docs/generated', 'schema.sql', 'GLOSSARY.md'];
const settings = ['package.json', 'tsconfig.json', 'vitest.config.ts', '.prettierrc.json', '.prettierignore'];

beforeAll(() => {
  for (const path of [...copied, ...settings])
    cpSync(join(root, path), join(folder.dir, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder.dir, 'node_modules'));
});
afterAll(() => folder.remove());

function node(...args: string[]): { readonly code: number | null; readonly text: string } {
  const { DATABASE_URL: _outside, ...env } = process.env;
  const done = spawnSync(process.execPath, args, { cwd: folder.dir, encoding: 'utf8', env });
  return { code: done.status, text: `${done.stdout}${done.stderr}` };
}

/** path → hash of everything in the copy but the packages, which it shares. */
function everyFile(): Map<string, string> {
  const files = readdirSync(folder.dir)
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => filesBelow(join(folder.dir, name)));
  const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((file) => [file.slice(folder.dir.length + 1), hash(file)]));
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const added = 'src/domain/types/people/guest-note';
const generated = /^(src\/(domain|fields)\/[a-z]+\.gen\.ts|docs\/generated\/.*|schema\.sql|GLOSSARY\.md)$/;

test('names that cannot be are refused, and nothing is made', () => {
  const before = everyFile();
  const make = (...words: string[]) => node('scripts/new.ts', ...words);
  const label = ['--label', '来宾记事', '--en', 'Guest note'];
  expect(make('type', 'people/guest-note').text).toContain('npm run new type');
  expect(make('type', 'people/GuestNote', ...label).text).toContain('kebab-case');
  expect(make('type', 'nowhere/guest-note', ...label).text).toContain('src/domain/org/packs.ts');
  expect(make('type', 'people/person', ...label).text).toContain('already');
  expect(make('type', 'people/guest-note', '--label', 'Note', '--en', 'Note')).toMatchObject({ code: 1 });
  expect(everyFile()).toEqual(before);
}, 60_000);

test('a second small type is one folder by hand; the rest is generated, and it conforms', () => {
  // Whatever is out of date here is another test's matter.
  expect(node('scripts/gen.ts').text).not.toContain('npm run gen:');
  const before = everyFile();
  const made = node(
    'scripts/new.ts',
    'type',
    'people/guest-note',
    '--label',
    '来宾记事',
    '--en',
    'Guest note',
  );
  expect(made.code, made.text).toBe(0);
  const after = everyFile();
  const changed = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
  const byHand = changed.filter((path) => !generated.test(path));
  const migrations = byHand.filter((path) => path.startsWith('migrations/'));
  expect(migrations).toEqual([expect.stringMatching(/^migrations\/\d{4}-add-guest-note\.sql$/)]);
  expect(byHand.filter((path) => !migrations.includes(path)).sort()).toEqual(
    ['README.md', 'examples.ts', 'type.test.ts', 'type.ts'].map((file) => `${added}/${file}`),
  );
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);

  const check = node('scripts/gen.ts', '--check');
  expect(check.code, check.text).toBe(0);
  const style = node('node_modules/prettier/bin/prettier.cjs', '--check', added);
  expect(style.code, style.text).toBe(0);
  const small = { extends: './tsconfig.json', include: [added, 'src/domain/server.gen.ts'] };
  writeFileSync(join(folder.dir, 'tsconfig.small.json'), JSON.stringify(small));
  const types = node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.small.json');
  expect(types.code, types.text).toBe(0);

  const report = join(folder.dir, 'report.json');
  const vitest = (...args: string[]) =>
    node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    );
  const own = vitest('--project', 'unit', added);
  expect(own.code, own.text).toBe(0);
  const conformance = vitest('--project', 'database', 'test/conformance', '-t', 'guest-note');
  expect(conformance.code, conformance.text).toBe(0);
  const { numPassedTests } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number };
  expect(numPassedTests).toBeGreaterThan(40);
}, 600_000);

test('a declared column without a migration is named together with the command that drafts it', () => {
  const file = join(folder.dir, added, 'type.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace("note: longText('备注'", "place: text('地点'),\n    note: longText('备注'")
      .replace("'happenedOn', 'note'] }", "'happenedOn', 'place', 'note'] }"),
  );
  const refused = node('scripts/gen.ts');
  expect(refused.code).toBe(1);
  expect(refused.text).toContain('ALTER TABLE guest_note ADD COLUMN place text');
  expect(refused.text).toContain('npm run gen -- --migration');
  expect(node('scripts/gen.ts', '--migration', 'Bad Name').text).toContain('verb-noun');
  expect(node('scripts/gen.ts', '--migration', 'add-guest-note-place').code).toBe(0);
  // Asked for again, the last draft is written anew instead of another one after it.
  const drafts = () =>
    readdirSync(join(folder.dir, 'migrations')).filter((file) => file.includes('guest-note'));
  const before = drafts();
  expect(node('scripts/gen.ts', '--migration', 'add-guest-note-place').code).toBe(0);
  expect(drafts()).toEqual(before);
  expect(readFileSync(join(folder.dir, 'schema.sql'), 'utf8')).toMatch(
    /CREATE TABLE guest_note[^;]*\n {2}place text/,
  );
  // A column that is gone needs a person.
  rmSync(join(folder.dir, added, 'examples.ts'));
  expect(node('scripts/gen.ts', '--check').text).toContain(`${added}/examples.ts`);
}, 120_000);
