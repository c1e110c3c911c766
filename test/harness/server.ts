import { tmpdir } from 'node:os';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { contracts, type ContractName } from '../../src/api/contracts.ts';
import { problem, type Problem } from '../../src/api/problem.ts';
import { createServer, type ServerOptions } from '../../src/server/create-server.ts';
import { examples } from '../../src/domain/examples.gen.ts';
import type { Machine } from '../../src/engine/machine.ts';
import { hashPassword } from '../../src/engine/secrets/password.ts';
import { createExampleStore, type ExampleStore } from './example-store.ts';
import type { ServerAddress } from './database.ts';
import { openTestMachine, type TestMachine } from './machine.ts';
import { makeOffice, type TestOffice, type UnitName } from './office.ts';

/** The password of every account that these tests sign in with. */
export const testPassword = 'lantian2018';

/** An answer as a client sees it. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The same as it was sent. */
  readonly bytes: Buffer;
  /** The JSON of the answer, if it is any. */
  readonly body: unknown;
}

type Answered<N extends ContractName> = z.output<(typeof contracts)[N]['response']>;

/** The body of an answer that must be a success, held against its contract. */
export function read<N extends ContractName>(name: N, answer: Answer): Answered<N> {
  if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}: ${answer.text}`);
  return contracts[name].response.parse(answer.body) as Answered<N>;
}

/** The refusal in an answer. */
export function refusal(answer: Answer): Problem {
  const type = String(answer.headers['content-type']);
  if (!type.startsWith('application/problem+json'))
    throw new Error(`${answer.status} is no refusal: ${type}`);
  return problem.parse(answer.body);
}

type Headers = Readonly<Record<string, string>>;

/** Somebody who sends requests, as the web does. */
export interface Client {
  readonly cookie: string;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  /** `fields` stand in the form before the file. */
  upload(
    path: string,
    name: string,
    content: Uint8Array,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  send(method: Method, path: string, body: unknown, headers: Headers): Promise<Answer>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A server with the real registry on a database of its own, and an office whose people can sign in. */
export interface TestApp extends TestMachine {
  readonly app: FastifyInstance;
  readonly office: TestOffice;
  readonly store: ExampleStore;
  /** What went into the log of faults. */
  readonly log: string[];
  readonly stranger: Client;
  /** Another office with the same people, to look over the wall. */
  addOffice(): Promise<TestOffice>;
  /** Signs in with a role; `other` is the applicant of the other unit. */
  signIn(login: string, office?: TestOffice): Promise<Client>;
}

export interface TestAppOptions {
  readonly wrap?: (machine: Machine) => Machine;
  readonly now?: () => Date;
  readonly server?: Partial<ServerOptions>;
}

/** Opens the server on a clone of the template, as the app role. */
export async function openTestApp(address: ServerAddress, options: TestAppOptions = {}): Promise<TestApp> {
  const test = await openTestMachine(address, {
    ...(options.wrap === undefined ? {} : { wrap: options.wrap }),
    ...(options.now === undefined ? {} : { now: options.now }),
  });
  const log: string[] = [];
  const app = await createServer({
    machine: test.machine,
    demo: false,
    version: '0.0.0',
    installation: {
      witness: { signer: test.signer, headsFile: test.headsFile },
      dir: tmpdir(),
    },
    log: (line) => void log.push(line),
    ...options.server,
  });
  const addOffice = async (): Promise<TestOffice> => {
    const office = await makeOffice(test);
    await openAccounts(test, office);
    return office;
  };
  const office = await addOffice();
  const stranger = createClient(app, '');
  return {
    ...test,
    app,
    office,
    store: createExampleStore(test.machine, office, examples),
    log,
    stranger,
    addOffice,
    async signIn(login, at = office) {
      const body = { office: at.code, login, password: testPassword };
      const answer = await stranger.post('/api/session', body);
      if (answer.status !== 200) throw new Error(`${login} cannot sign in: ${answer.text}`);
      return createClient(app, readCookie(answer));
    },
    async close() {
      await app.close();
      await test.close();
    },
  };
}

let hashed: Promise<string> | undefined;

// The harness makes the accounts without passwords; here they get one, and the other unit its applicant.
async function openAccounts(test: Pick<TestMachine, 'owner'>, office: TestOffice): Promise<void> {
  hashed ??= hashPassword(testPassword);
  await test.owner(
    `INSERT INTO account (office_id, id, login, name, unit_id, password_hash, created_at)
     VALUES ($1, gen_random_uuid(), 'other', '另一位专办员', $2, '', now())`,
    [office.id, office.units.other],
  );
  await test.owner('UPDATE account SET password_hash = $2 WHERE office_id = $1', [office.id, await hashed]);
  const place = async (login: string, role: string, unit: UnitName): Promise<void> => {
    await test.owner(
      `INSERT INTO account_role (office_id, account_id, role, unit_id)
       SELECT office_id, id, $3, $4 FROM account WHERE office_id = $1 AND login = $2`,
      [office.id, login, role, office.units[unit]],
    );
  };
  await place('other', 'applicant', 'other');
}

/** The value of the session cookie that an answer sets. */
export function readCookie(answer: Answer): string {
  return /wutong=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
}

/** Somebody with a cookie; `address` for who sits behind another one than the rest. */
export function createClient(app: FastifyInstance, cookie: string, address?: string): Client {
  async function inject(
    method: Method,
    url: string,
    payload: string | Buffer | undefined,
    headers: Headers,
  ): Promise<Answer> {
    const answer = await app.inject({
      method,
      url,
      ...(address === undefined ? {} : { remoteAddress: address }),
      headers: { ...(cookie === '' ? {} : { cookie: `wutong=${cookie}` }), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      bytes: answer.rawPayload,
      body: isJson ? JSON.parse(answer.payload) : undefined,
    };
  }
  const send: Client['send'] = (method, path, body, headers) =>
    inject(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
  const ours = { 'x-wutong': '1' };
  return {
    cookie,
    send,
    get: (path) => send('GET', path, undefined, {}),
    post: (path, body = {}, headers = {}) => send('POST', path, body, { ...ours, ...headers }),
    put: (path, body = {}, headers = {}) => send('PUT', path, body, { ...ours, ...headers }),
    delete: (path) => send('DELETE', path, undefined, ours),
    upload(path, name, content, fields = {}) {
      const boundary = 'plain-words-between-parts';
      const before = Object.entries(fields).map(
        ([field, value]) =>
          `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
      );
      const head = `${before.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
      const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
      return inject('POST', path, payload, {
        ...ours,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      });
    },
  };
}
