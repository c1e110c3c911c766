import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { TLSSocket, createSecureContext } from 'node:tls';
import { createServer as createSafeServer } from 'node:tls';
import type { TestCertificate } from './certificate.ts';

/** A mail as it arrived. */
export interface ArrivedMail {
  readonly user: string;
  readonly to: string;
  readonly secure: boolean;
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server in the test process: it speaks as much SMTP as is needed, and can be told to misbehave. */
export interface MailServer {
  readonly port: number;
  readonly mails: ArrivedMail[];
  /** `lost`: the mail is taken and the connection dies before the answer. */
  mode: 'good' | 'busy' | 'hang' | 'lost';
  /** Addresses that are refused for good. */
  readonly unknown: Set<string>;
  close(): Promise<void>;
}

/** Starts it; with a certificate it speaks TLS from the first byte, or after STARTTLS. */
export async function startMailServer(
  options: {
    readonly tls?: TestCertificate;
    readonly starttls?: TestCertificate;
    readonly password?: string;
  } = {},
): Promise<MailServer> {
  const { tls, starttls, password } = options;
  const sockets = new Set<Socket>();
  const state = {
    mails: [] as ArrivedMail[],
    mode: 'good' as MailServer['mode'],
    unknown: new Set<string>(),
  };
  const talk = (socket: Socket, secure: boolean): void => {
    sockets.add(socket);
    socket.on('error', () => {});
    let [user, to, data, text] = ['', '', false, ''];
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    const take = (line: string): void => {
      const [verb = '', ...rest] = line.split(' ');
      if (state.mode === 'hang') return;
      switch (verb.toUpperCase()) {
        case 'EHLO':
          say('250-test');
          if (starttls && !secure) say('250-STARTTLS');
          return say('250 AUTH PLAIN');
        case 'STARTTLS': {
          say('220 go ahead');
          socket.removeAllListeners('data');
          const { cert, key } = starttls ?? { cert: '', key: '' };
          const safe = new TLSSocket(socket, {
            isServer: true,
            secureContext: createSecureContext({ cert, key }),
          });
          return talk(safe, true);
        }
        case 'AUTH': {
          const [, name = '', given = ''] = Buffer.from(rest[1] ?? '', 'base64')
            .toString()
            .split('\0');
          user = name;
          return say(password === undefined || given === password ? '235 yes' : '535 wrong password');
        }
        case 'MAIL':
          return say(state.mode === 'busy' ? '451 try again later' : '250 ok');
        case 'RCPT':
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          return say(state.unknown.has(to) ? '550 no such mailbox' : '250 ok');
        case 'DATA':
          data = true;
          return say('354 go');
        case 'QUIT':
          say('221 bye');
          return void socket.end();
        default:
          return say('250 ok');
      }
    };
    let rest = '';
    socket.on('data', (part: Buffer) => {
      rest += part.toString('utf8');
      if (data) {
        const end = rest.indexOf('\r\n.\r\n');
        if (end < 0) return;
        text = rest.slice(0, end);
        rest = rest.slice(end + 5);
        data = false;
        state.mails.push({ user, to, secure, ...readMail(text) });
        if (state.mode === 'lost') return void socket.destroy();
        say('250 taken');
      }
      for (let at = rest.indexOf('\r\n'); at >= 0 && !data; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        take(line);
      }
    });
    if (!secure || tls) if (state.mode !== 'hang') say('220 test');
  };
  const server: Server = tls
    ? createSafeServer({ cert: tls.cert, key: tls.key }, (socket) => talk(socket, true))
    : createServer((socket) => talk(socket, false));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

const word = (text: string): string =>
  text.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi, (_, kind: string, inner: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(inner, 'base64').toString()
      : decodeURIComponent(inner.replaceAll('_', ' ').replaceAll('=', '%')),
  );

function readMail(raw: string): Pick<ArrivedMail, 'id' | 'subject' | 'text'> {
  const split = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, split).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(split + 4);
  const encoding = header('Content-Transfer-Encoding');
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body
              .replace(/=\r\n/g, '')
              .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          )
        : Buffer.from(body);
  return {
    id: /<([^@]*)@/.exec(header('Message-ID'))?.[1] ?? '',
    subject: word(header('Subject')).trim(),
    text: bytes.toString('utf8'),
  };
}
