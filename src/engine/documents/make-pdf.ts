import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { WutongError } from '../../model/errors.ts';

const run = promisify(execFile);
const mostMilliseconds = 120_000;
const offices = ['soffice', 'libreoffice'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A document in the two forms out of which a PDF can be made: the Word file is preferred, for it is the official one. */
export interface PdfSource {
  readonly docx: () => Promise<Uint8Array>;
  readonly html: () => string;
}

/**
 * A PDF by LibreOffice out of the Word file, or by Chromium out of the page, whichever is installed.
 * @param path where programs are looked for, as in PATH
 * @throws pdf-not-possible, pdf-failed
 */
export async function makePdf(source: PdfSource, path = process.env['PATH'] ?? ''): Promise<Uint8Array> {
  const office = findProgram(offices, path);
  const browser = findProgram(browsers, path);
  if (office === undefined && browser === undefined) throw new WutongError('pdf-not-possible');
  const dir = mkdtempSync(join(tmpdir(), 'wutong-pdf-'));
  try {
    const pdf = join(dir, 'report.pdf');
    if (office !== undefined) {
      writeFileSync(join(dir, 'report.docx'), await source.docx(), { mode: 0o600 });
      // A profile of its own: a LibreOffice that somebody has open would take the work and answer nothing.
      const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`;
      const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, join(dir, 'report.docx')];
      await run(office, args, { timeout: mostMilliseconds });
    } else if (browser !== undefined) {
      writeFileSync(join(dir, 'report.html'), source.html(), { mode: 0o600 });
      const args = [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--no-pdf-header-footer',
        `--user-data-dir=${join(dir, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(join(dir, 'report.html')).href,
      ];
      await run(browser, args, { timeout: mostMilliseconds });
    }
    return readFileSync(pdf);
  } catch (cause) {
    throw new WutongError('pdf-failed', {}, { cause });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function findProgram(names: readonly string[], path: string): string | undefined {
  for (const name of names)
    for (const folder of path.split(delimiter).filter((one) => one !== '')) {
      const full = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      try {
        accessSync(full, constants.X_OK);
        return full;
      } catch {
        // Looked for elsewhere.
      }
    }
  return undefined;
}
