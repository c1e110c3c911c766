import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, findPackage, moveIfFirst } from './unpack.ts';
import { unwrapWoff } from './woff.ts';

/** Whether the system itself can write Chinese. */
export function hasChineseFont(): boolean {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

/**
 * What a browser's environment needs so that Chinese is more than empty boxes: nothing where the system has a font,
 * else one made from the font package, which holds the characters of GB 2312 in regular and bold.
 */
export function chineseFontEnv(): NodeJS.ProcessEnv {
  if (hasChineseFont()) return {};
  const source = findPackage('@fontsource/noto-sans-sc');
  if (!source) return {};
  const target = cacheFolder('fonts');
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    for (const subset of ['chinese-simplified', 'latin']) {
      for (const weight of [400, 700]) {
        const woff = readFileSync(join(source, 'files', `noto-sans-sc-${subset}-${weight}-normal.woff`));
        writeFileSync(join(draft, `${subset}-${weight}.ttf`), unwrapWoff(woff));
      }
    }
    moveIfFirst(draft, target);
  }
  const config = join(target, 'fonts.conf');
  writeFileSync(config, fontConfig(target));
  return { FONTCONFIG_FILE: config };
}

function fontConfig(dir: string): string {
  const prefer = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map(
      (family) => `<alias><family>${family}</family><default><family>Noto Sans SC</family></default></alias>`,
    )
    .join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${dir}</dir>
<cachedir>${join(dir, 'cache')}</cachedir>
${prefer}
</fontconfig>
`;
}
