import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getDocument, root, writtenDocuments } from './documents.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const help = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'help'], { encoding: 'utf8' });
const usages = [...help.stderr.matchAll(/^wutong (.+)$/gm)].map(([, usage = '']) => usage);
const commands = usages.map((usage) => usage.split(' ')[0]);

test('the command line tells its commands', () => {
  expect(help.status).toBe(0);
  expect(commands).toEqual(expect.arrayContaining(['start', 'migrate', 'demo', 'figures', 'verify']));
});

describe.each(writtenDocuments())('$path', ({ text }) => {
  test('names no npm command that package.json does not have', () => {
    const named = [...text.matchAll(/npm (?:run ([\w-]+)|(start|test)\b)/g)];
    const unknown = named.map(([, run, short]) => run ?? short ?? '').filter((name) => !scripts[name]);
    expect(unknown).toEqual([]);
  });

  test('names no command of bin/wutong that does not exist', () => {
    const named = [...text.matchAll(/bin\/wutong ([a-z][\w-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (path) => {
  test('shows every command as the command line itself says it', () => {
    const rows = [...getDocument(path).text.matchAll(/^\| `bin\/wutong (.+?)` \|/gm)];
    const shown = rows.map(([, usage = '']) => usage.replaceAll('\\|', '|'));
    const plain = usages.map((usage) => usage.replace('FILE|-', 'FILE'));
    expect(shown.sort()).toEqual(plain.sort());
  });
});

test('README.md names every npm command but those that start with another', () => {
  const { text } = getDocument('README.md');
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(text));
  expect(missing).toEqual([]);
});
