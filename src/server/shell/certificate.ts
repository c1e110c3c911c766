import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Server } from 'node:https';
import { civilDateOf } from '../../model/date.ts';
import { WutongError, errorText, isWutongError } from '../../model/errors.ts';

/** A certificate with its key as they were read, and when it ends. */
export interface LoadedCertificate {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly endsAt: Date;
}

/** The certificate of the office, which may be replaced while the server runs. */
export interface Certificate {
  current(): LoadedCertificate;
  /** Puts a new one to use as soon as both files fit; until then the old one serves. */
  follow(server: Server, log: (line: string) => void): void;
  close(): void;
}

const lookEveryMs = 5_000;

/**
 * Reads the certificate that `WUTONG_CERT` and `WUTONG_KEY` name; nothing where neither does.
 * @throws certificate-half-named, certificate-unreadable, certificate-mismatch, certificate-ended, certificate-not-begun
 */
export function openCertificate(
  env: NodeJS.ProcessEnv,
  now: () => Date,
  everyMs = lookEveryMs,
): Certificate | undefined {
  const certFile = env['WUTONG_CERT'] || undefined;
  const keyFile = env['WUTONG_KEY'] || undefined;
  if (certFile === undefined && keyFile === undefined) return undefined;
  if (certFile === undefined || keyFile === undefined)
    throw new WutongError('certificate-half-named', {
      missing: certFile === undefined ? 'WUTONG_CERT' : 'WUTONG_KEY',
    });
  let loaded = loadCertificate(certFile, keyFile, now());
  return {
    current: () => loaded,
    follow(server, log) {
      const look = (): void => {
        try {
          loaded = loadCertificate(certFile, keyFile, now());
          server.setSecureContext(loaded);
          log(`已换上新证书，有效期至 ${civilDateOf(loaded.endsAt)}  A new certificate is in use`);
        } catch (error) {
          // The two files are seldom replaced at one moment; the second one brings us here again.
          if (!isWutongError(error)) throw error;
          log(`新证书没有换上，仍用原来的：${errorText(error.code, error.params, 'zh')}`);
        }
      };
      for (const file of [certFile, keyFile])
        watchFile(file, { interval: everyMs, persistent: false }, (is, was) => {
          if (is.mtimeMs !== was.mtimeMs || is.ino !== was.ino) look();
        });
    },
    close() {
      for (const file of [certFile, keyFile]) unwatchFile(file);
    },
  };
}

function loadCertificate(certFile: string, keyFile: string, now: Date): LoadedCertificate {
  const cert = read(certFile);
  const key = read(keyFile);
  const parsed = attempt(certFile, () => new X509Certificate(cert));
  const secret = attempt(keyFile, () => createPrivateKey(key));
  if (!parsed.checkPrivateKey(secret))
    throw new WutongError('certificate-mismatch', { key: keyFile, cert: certFile });
  const [from, endsAt] = [new Date(parsed.validFrom), new Date(parsed.validTo)];
  if (endsAt <= now) throw new WutongError('certificate-ended', { cert: certFile, day: civilDateOf(endsAt) });
  if (from > now) throw new WutongError('certificate-not-begun', { cert: certFile, day: civilDateOf(from) });
  return { cert, key, endsAt };
}

const read = (file: string): Buffer => attempt(file, () => readFileSync(file));

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const detail = (cause as Error).message.slice(0, 200);
    throw new WutongError('certificate-unreadable', { file, detail }, { cause });
  }
}
