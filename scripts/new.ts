// npm run new type <pack>/<name> -- --label 中文名 --en "English name"
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './gen/generate.ts';
import { makeType } from './new/make-type.ts';

const root = resolve(import.meta.dirname, '..');
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { label: { type: 'string' }, en: { type: 'string' } },
  });
  const [what, path = '', ...more] = positionals;
  const [pack = '', name = '', ...deeper] = path.split('/');
  if (
    what !== 'type' ||
    more.length > 0 ||
    deeper.length > 0 ||
    values.label === undefined ||
    values.en === undefined
  )
    throw new Error('write: npm run new type <pack>/<name> -- --label 中文名 --en "English name"');
  const folder = await makeType(root, { pack, name, label: values.label, en: values.en });
  await generate({ root, migration: `add-${name}` });
  console.log(`${folder}: change it into what the office needs, then run npm run gen`);
} catch (error) {
  console.error(`npm run new: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
