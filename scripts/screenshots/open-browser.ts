import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../chromium.ts';

/** The Chromium of the tests. */
export async function openBrowser(): Promise<Browser> {
  const { executable, args, env } = await findChromium((line) => console.log(line));
  const plain = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launch({
    executablePath: executable,
    args: [...args],
    // Without a language that can write them, Chinese names of downloads become “download”.
    env: { ...Object.fromEntries(plain), LC_ALL: 'C.UTF-8' },
  });
}
