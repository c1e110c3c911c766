// npm run screenshots: the pictures of the READMEs, taken of a Wutong of its own with the demonstration of 2018.
// With names (list, detail …) only those.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../test/harness/temporary-folder.ts';
import { openBrowser } from './screenshots/open-browser.ts';
import { pictures } from './screenshots/pictures.ts';
import { servePages } from './screenshots/serve-pages.ts';
import { signIn, takePicture } from './screenshots/take-picture.ts';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'docs/images');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !pictures.some((picture) => picture.name === name));
if (unknown.length > 0) throw new Error(`no picture is called ${unknown.join(', ')}`);
const wanted = asked.length === 0 ? pictures : pictures.filter(({ name }) => asked.includes(name));

mkdirSync(target, { recursive: true });
const folder = temporaryFolder('screenshots');
const pages = await servePages(root, join(folder.dir, 'data'));
try {
  const browser = await openBrowser();
  try {
    const { address } = pages;
    const context = await signIn(browser, address);
    for (const picture of wanted) console.log(await takePicture({ context, address, picture, target }));
  } finally {
    await browser.close();
  }
} finally {
  await pages.stop();
  folder.remove();
}
