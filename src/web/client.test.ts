import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contracts } from '../api/contracts.ts';
import { call } from './client.ts';
import { connection } from './connection.ts';
import { endpoints, fillPath, queryString } from './endpoints.ts';
import { expiredSession } from './expired-session.ts';
import { Refusal, Unreachable } from './problem.ts';

const answers: (() => Promise<Response>)[] = [];
const sent: { readonly url: string; readonly init: RequestInit }[] = [];
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  async () =>
    new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(status, { code, status, detail: code, en: code, title: code, type: '', findings: [] }, headers);
const lost = () => Promise.reject(new TypeError('network'));

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = 0;
  sent.length = 0;
  connection.set({ reach: 'good', readOnly: false });
  expiredSession.guard(false);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return (answers.shift() ?? lost)();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const create = (key?: string) =>
  call('createRecord', { params: { type: 'person' }, body: { values: { name: '甲' } } }, key ? { key } : {});
/** Lets all pauses pass and gives the outcome, thrown or not. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  const settled = promise.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return settled;
}

describe('nothing is done twice unasked', () => {
  test('a post without a key is not repeated when its answer is lost', async () => {
    expect(await outcome(create())).toBeInstanceOf(Unreachable);
    expect(sent).toHaveLength(1);
    expect(connection.get().reach).toBe('offline');
  });
  test('nor when the database is away', async () => {
    answers.push(problem(503, 'database-away'));
    expect(await outcome(create())).toBeInstanceOf(Refusal);
    expect(sent).toHaveLength(1);
    expect(connection.get().reach).toBe('busy');
  });
  test('a refusal is not argued with', async () => {
    answers.push(problem(422, 'invalid-record'));
    expect(await outcome(create('key-0001'))).toMatchObject({ problem: { code: 'invalid-record' } });
    expect(sent).toHaveLength(1);
  });
  test('a full disk is said at once', async () => {
    answers.push(problem(503, 'disk-nearly-full'));
    expect(await outcome(create('key-0001'))).toBeInstanceOf(Refusal);
    expect(sent).toHaveLength(1);
    expect(connection.get().readOnly).toBe(true);
  });
});

describe('with a key it is asked again, under the same key', () => {
  test('after a lost answer', async () => {
    answers.push(lost, json(200, { ok: 1 }));
    expect(await outcome(create('key-0001'))).toEqual({ ok: 1 });
    expect(sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])).toEqual([
      'key-0001',
      'key-0001',
    ]);
    expect(sent[1]?.init.body).toBe(sent[0]?.init.body);
    expect(connection.get().reach).toBe('good');
  });
  test('when the database is away, not before the server says', async () => {
    answers.push(problem(503, 'database-away', { 'retry-after': '5' }), json(200, { ok: 1 }));
    const running = create('key-0001');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(await running).toEqual({ ok: 1 });
  });
  test('but not for ever', async () => {
    expect(await outcome(create('key-0001'))).toBeInstanceOf(Unreachable);
    expect(sent).toHaveLength(3);
  });
});

test('a gateway that answers in its own way is a server that is away', async () => {
  answers.push(async () => new Response('<html>', { status: 502 }));
  expect(await outcome(create())).toMatchObject({ problem: { code: 'database-away', findings: [] } });
});

test('a session that ended is asked for; the request then goes on as if nothing had been', async () => {
  expiredSession.guard(true);
  answers.push(problem(401, 'not-signed-in'), json(200, { ok: 1 }));
  const running = create('key-0001');
  await vi.advanceTimersByTimeAsync(10);
  expect(expiredSession.isWaiting()).toBe(true);
  expiredSession.settle(true);
  expect(await running).toEqual({ ok: 1 });
});

test('whoever gives up signing in gets the refusal', async () => {
  expiredSession.guard(true);
  answers.push(problem(401, 'not-signed-in'));
  const running = create('key-0001').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  expiredSession.settle(false);
  expect(await running).toMatchObject({ problem: { code: 'not-signed-in' } });
});

test('what changes something says that it comes from here', async () => {
  answers.push(json(200, {}), json(200, {}));
  await outcome(create());
  await outcome(call('getMe', {}));
  expect(sent.map(({ init }) => 'x-wutong' in (init.headers as object))).toEqual([true, false]);
});

test('every endpoint stands under the method and the path of its contract', () => {
  const declared = Object.entries(contracts).map(([name, { method, path }]) => [name, `${method} ${path}`]);
  expect(endpoints).toEqual(Object.fromEntries(declared));
});

test('an address keeps hostile parts in their place', () => {
  expect(fillPath('/api/records/:type/:id', { type: '../x', id: 'a?b' })).toBe('/api/records/..%2Fx/a%3Fb');
  expect(() => fillPath('/api/:gone', {})).toThrow('gone');
  expect(queryString({ q: 'a&b=c', empty: '', none: undefined, page: 2 })).toBe('?q=a%26b%3Dc&page=2');
});
