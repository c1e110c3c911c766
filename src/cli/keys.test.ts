import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand, signInAt, startCommand } from '../../test/harness/command.ts';
import { makeDemoFolders, type DemoFolders } from '../../test/harness/demo-folder.ts';
import { temporaryFolder } from '../../test/harness/temporary-folder.ts';
import { demoPassword } from '../demo/make-offices.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const place = temporaryFolder('keys');
const passphrase = join(place.dir, 'passphrase.txt');
const wrong = join(place.dir, 'wrong.txt');
let folders: DemoFolders;
beforeAll(async () => {
  writeFileSync(passphrase, '更兼细雨，到黄昏点点滴滴\n');
  writeFileSync(wrong, '这次第，怎一个愁字了得啊\n');
  folders = await makeDemoFolders();
});
afterAll(() => {
  folders.remove();
  place.remove();
});

const withFile = (file = passphrase) => ['--passphrase-file', file];
const current = (dir: string): string =>
  (JSON.parse(readFileSync(join(dir, 'keys', 'master.json'), 'utf8')) as { current: string }).current;
const auditNote = (dir: string): unknown => JSON.parse(readFileSync(join(dir, 'key-notes.json'), 'utf8'));

test('used wrongly, it says how', async () => {
  const dir = folders.copy();
  for (const args of [
    ['keys', 'copy'],
    ['keys', 'rotate', 'x'],
    ['keys', 'melt'],
  ])
    expect(await runCommand(dir, args)).toMatchObject({ code: 2, out: '' });
  // Nobody sits there whom one could ask.
  const asked = await runCommand(dir, ['keys', 'copy', join(place.dir, 'unasked.keys')]);
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('--passphrase-file')]);
  const none = await runCommand(dir, ['keys', 'drill', join(place.dir, 'none.keys'), ...withFile()]);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('没有文件')]);
});

test('a key is changed beside a running server, which goes on to read, find and save', async () => {
  const dir = folders.copy();
  const server = await startCommand(dir);
  const ask = await signInAt(server.url, { office: 'xiaohai', login: 'chen', password: demoPassword });
  const units = (await (await ask('GET', '/api/lookup/unit?q=')).json()) as { hits: { id: string }[] };
  const values = { name: '王敏', unit: units.hits[0]?.id, post: '局长', rank: 'division' };
  const enter = async (idNumber: string): Promise<string> => {
    const made = await ask('POST', '/api/records/person', { values: { ...values, idNumber } });
    return ((await made.json()) as { record: { id: string } }).record.id;
  };
  const reveal = async (id: string): Promise<unknown> => {
    const body = { path: 'idNumber', reason: '核对号码' };
    return (await ask('POST', `/api/records/person/${id}/reveal`, body)).json();
  };
  const old = await enter('110101197503080022');
  const before = current(dir);
  const { code, out } = await runCommand(dir, ['keys', 'rotate']);
  expect([code, out]).toEqual([0, expect.stringMatching(/已换用新密钥 [0-9a-f]{8}：重新加密\d+个值/)]);
  expect(current(dir)).not.toBe(before);
  expect(await reveal(old)).toEqual({ value: '110101197503080022' });
  const fresh = await enter('11010519491231002X');
  expect(await reveal(fresh)).toEqual({ value: '11010519491231002X' });
  const shown = await runCommand(dir, ['keys']);
  // What the server saved after the change is under the new key.
  expect(shown.out).toMatch(new RegExp(`${before}  旧密钥  .*保护0个值`));
  expect(shown.out).toContain('还没有密钥副本');
  await server.end('SIGTERM');
  expect((await runCommand(dir, ['verify'])).code).toBe(0);
});

test('copied apart, the loss is drilled; another machine comes back with nothing but the two files', async () => {
  const dir = folders.copy();
  const [copy, keyFile] = [join(place.dir, 'whole.copy'), join(place.dir, 'office.keys')];
  expect((await runCommand(dir, ['backup', copy])).code).toBe(0);
  const made = await runCommand(dir, ['keys', 'copy', keyFile, ...withFile()]);
  const number = /核对号 ([\d-]+)/.exec(made.out)?.[1] ?? '';
  expect([made.code, number]).toEqual([0, expect.stringMatching(/^(\d{4}-){3}\d{4}$/)]);
  expect((await runCommand(dir, ['keys', 'copy', keyFile, ...withFile()])).err).toContain('已经存在');

  const none = await runCommand(dir, ['keys', 'drill', keyFile, ...withFile()]);
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('没有备份')]);
  const args = ['keys', 'drill', keyFile, '--copy', copy];
  const closed = await runCommand(dir, [...args, ...withFile(wrong)]);
  expect([closed.code, closed.err]).toEqual([1, expect.stringContaining(number)]);
  expect(auditNote(dir)).not.toHaveProperty('drill');

  const drill = await runCommand(dir, [...args, ...withFile()]);
  expect(drill.out).toMatch(
    /一、密钥副本能打开.*二、备份能恢复.*三、抽查的\d+个.*都能打开.*四、审计核对，未发现改动.*能够恢复到/s,
  );
  expect(drill.out).toContain(number);
  expect(drill.code).toBe(0);
  expect(auditNote(dir)).toMatchObject({ copy: { number }, drill: { ok: true } });
  expect(readdirSync(join(dir, 'run')).filter((name) => name.startsWith('prove-'))).toEqual([]);

  const target = join(place.dir, 'another-machine');
  const shut = await runCommand(target, ['restore', copy, '--keys', keyFile, ...withFile(wrong)]);
  expect([shut.code, existsSync(join(target, 'pg'))]).toEqual([1, false]);
  const back = await runCommand(target, ['restore', copy, '--keys', keyFile, ...withFile()]);
  expect([back.code, back.out]).toEqual([0, expect.stringContaining('审计未发现改动')]);
  expect((await runCommand(target, ['verify'])).code).toBe(0);
});

test('a drill with a copy of the keys from before a rotation says that the office could not come back', async () => {
  const dir = folders.copy();
  const keyFile = join(place.dir, 'before.keys');
  expect((await runCommand(dir, ['keys', 'copy', keyFile, ...withFile()])).code).toBe(0);
  expect((await runCommand(dir, ['keys', 'rotate'])).code).toBe(0);
  const copy = join(place.dir, 'after.copy');
  expect((await runCommand(dir, ['backup', copy])).code).toBe(0);
  const { code, out } = await runCommand(dir, ['keys', 'drill', keyFile, '--copy', copy, ...withFile()]);
  expect(out).toMatch(/不含在用的密钥.*恢复不出来.*不能完整恢复/s);
  expect(code).toBe(1);
  expect(auditNote(dir)).toMatchObject({ drill: { ok: false } });
});
