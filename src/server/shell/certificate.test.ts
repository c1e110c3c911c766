import { writeFileSync } from 'node:fs';
import { get, type RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeCertificate, type TestCertificate } from '../../../test/harness/certificate.ts';
import { temporaryFolder } from '../../../test/harness/temporary-folder.ts';
import { openCertificate } from './certificate.ts';
import { openShell } from './open-shell.ts';

const day = 86_400_000;
const now = () => new Date('2018-06-15T02:00:00Z');
const inDays = (n: number) => new Date(now().getTime() + n * day);
const folder = temporaryFolder('certificate');
afterAll(() => folder.remove());

const [certFile, keyFile] = [join(folder.dir, 'office.crt'), join(folder.dir, 'office.key')];
const env = { WUTONG_CERT: certFile, WUTONG_KEY: keyFile };
const good = makeCertificate(inDays(-1), inDays(90));
const put = ({ cert, key }: TestCertificate) => (writeFileSync(certFile, cert), writeFileSync(keyFile, key));
beforeEach(() => put(good));

describe('refused in words that name the file', () => {
  const refused = (given: NodeJS.ProcessEnv = env) => expect(() => openCertificate(given, now));

  test('one without the other', () => {
    refused({ WUTONG_CERT: certFile }).toThrowError(
      expect.objectContaining({ code: 'certificate-half-named', params: { missing: 'WUTONG_KEY' } }),
    );
    expect(openCertificate({}, now)).toBeUndefined();
  });
  test('a file that is not there, and one that is no certificate', () => {
    refused({ ...env, WUTONG_KEY: '/nowhere' }).toThrowError(
      expect.objectContaining({
        code: 'certificate-unreadable',
        message: expect.stringContaining('/nowhere'),
      }),
    );
    writeFileSync(certFile, 'hello');
    refused().toThrowError(expect.objectContaining({ code: 'certificate-unreadable' }));
  });
  test('a key that belongs to another', () => {
    put({ ...good, key: makeCertificate(inDays(-1), inDays(9)).key });
    refused().toThrowError(expect.objectContaining({ code: 'certificate-mismatch' }));
  });
  test('one that has ended, and one that has not begun', () => {
    put(makeCertificate(inDays(-9), inDays(-1)));
    refused().toThrowError(
      expect.objectContaining({ code: 'certificate-ended', params: { cert: certFile, day: '2018-06-14' } }),
    );
    put(makeCertificate(inDays(1), inDays(9)));
    refused().toThrowError(expect.objectContaining({ code: 'certificate-not-begun' }));
  });
});

interface Seen {
  readonly endsAt: Date;
  readonly protocol: string;
  readonly body: string;
}

const look = (port: number, more: RequestOptions = {}) =>
  new Promise<Seen>((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/', rejectUnauthorized: false, agent: false, ...more };
    get(options, (response) => {
      const socket = response.socket as TLSSocket;
      const endsAt = new Date(socket.getPeerCertificate().valid_to);
      const protocol = socket.getProtocol() ?? '';
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ endsAt, protocol, body }));
    }).on('error', reject);
  });

test('it serves HTTPS, takes a new certificate while it runs, and keeps the old one where the new one is wrong', async () => {
  const said: string[] = [];
  const certificate = openCertificate(env, now, 50);
  const app = openShell({ certificate, log: (line) => void said.push(line) });
  app.get('/', (request) => request.protocol);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  try {
    expect(await look(port)).toEqual({
      endsAt: inDays(90),
      protocol: expect.stringMatching(/^TLSv1\.[23]$/),
      body: 'https',
    });
    await expect(look(port, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1' })).rejects.toThrow();

    const next = makeCertificate(inDays(-1), inDays(365));
    writeFileSync(certFile, next.cert);
    await vi.waitFor(() => expect(said.join()).toContain('仍用原来的'), 5_000);
    expect((await look(port)).endsAt).toEqual(inDays(90));
    writeFileSync(keyFile, next.key);
    await vi.waitFor(() => expect(said.join()).toContain('已换上新证书，有效期至 2019-06-15'), 5_000);
    expect((await look(port)).endsAt).toEqual(inDays(365));
    expect(certificate?.current().endsAt).toEqual(inDays(365));
  } finally {
    await app.close();
  }
});
