import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommand, signInAt, startCommand } from '../../test/harness/command.ts';
import { makeDemoFolders, type DemoFolders } from '../../test/harness/demo-folder.ts';
import { demoPassword } from '../demo/make-offices.ts';

vi.setConfig({ testTimeout: 180_000 });

let folders: DemoFolders;
beforeAll(async () => {
  folders = await makeDemoFolders();
});
afterAll(() => folders.remove());

const chen = { office: 'xiaohai', login: 'chen', password: demoPassword };
type Ask = Awaited<ReturnType<typeof signInAt>>;

interface Listed {
  readonly rows: readonly { readonly id: string; readonly version: number }[];
}

/** Saves one record after the other, several at a time, until told to stop; keeps what was acknowledged. */
function stream(ask: Ask, name: string) {
  const acknowledged = new Map<string, string>();
  const refused: number[] = [];
  let on = true;
  const worker = async (lane: number): Promise<void> => {
    for (let i = 0; on; i++) {
      const title = `${name} ${lane}-${i}`;
      try {
        const answer = await ask(
          'POST',
          '/api/records/delegation',
          { values: { name: title, legs: [{ country: 'JP', city: '东京' }] } },
          { 'idempotency-key': `${name}-${lane}-${i}` },
        );
        if (answer.status === 200) {
          const { record } = (await answer.json()) as { record: { id: string } };
          acknowledged.set(record.id, title);
        } else {
          refused.push(answer.status);
          await wait(50);
        }
      } catch {
        // The process is gone; whoever saved was told nothing.
        return;
      }
    }
  };
  const lanes = Promise.all([0, 1, 2, 3].map(worker));
  return {
    acknowledged,
    refused,
    async end() {
      on = false;
      await lanes;
    },
  };
}

async function everything(ask: Ask): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const path: string = `/api/records/delegation?size=100${cursor && `&cursor=${cursor}`}`;
    const page = (await (await ask('GET', path)).json()) as Listed & { next: string | null };
    for (const { id } of page.rows) ids.add(id);
    cursor = page.next;
  }
  return ids;
}

/** Everything acknowledged is there, whole and audited; and nothing is there that is half. */
async function expectAll(ask: Ask, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const ids = await everything(ask);
  for (const [id, title] of acknowledged) expect([title, ids.has(id)]).toEqual([title, true]);
  for (const id of [...acknowledged.keys()].slice(-5)) {
    const page = (await (await ask('GET', `/api/records/delegation/${id}`)).json()) as {
      record: { values: { legs: unknown[] } };
    };
    expect(page.record.values.legs).toHaveLength(1);
    const history = (await (await ask('GET', `/api/records/delegation/${id}/history`)).json()) as {
      entries: { action: string }[];
    };
    expect(history.entries.map(({ action }) => action)).toEqual(['create']);
  }
}

test('kill -9 of the server in the middle of saving loses nothing that was acknowledged', async () => {
  const dir = folders.copy();
  const server = await startCommand(dir);
  const saving = stream(await signInAt(server.url, chen), 'server');
  await expect.poll(() => saving.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(60);
  await server.end('SIGKILL');
  await saving.end();

  const again = await startCommand(dir);
  try {
    const ask = await signInAt(again.url, chen);
    await expectAll(ask, saving.acknowledged);
    const more = await ask('POST', '/api/records/delegation', { values: { name: '重启之后' } });
    expect(more.status).toBe(200);
  } finally {
    expect(await again.end('SIGTERM')).toBe(0);
  }
  // What was cut off before it was sealed is sealed now, and all of it is vouched for.
  expect(await runCommand(dir, ['verify'])).toMatchObject({ code: 0 });
});

test('kill -9 of the database in the middle of saving: refusals say so, it comes back, nothing is lost', async () => {
  const dir = folders.copy();
  const server = await startCommand(dir);
  try {
    const ask = await signInAt(server.url, chen);
    const saving = stream(ask, 'database');
    await expect.poll(() => saving.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(40);
    const pid = Number(readFileSync(join(dir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    const killedAt = saving.acknowledged.size;
    await expect
      .poll(() => saving.refused.length > 0 && saving.acknowledged.size > killedAt + 40, { timeout: 60_000 })
      .toBe(true);
    await saving.end();
    expect(new Set(saving.refused)).toEqual(new Set([503]));
    await expectAll(ask, saving.acknowledged);
    // One that was refused is sent again under its key: it is saved once, whether it was before or not.
    const ids = await everything(ask);
    const names = new Set(saving.acknowledged.values());
    const body = { values: { name: 'database 0-0', legs: [{ country: 'JP', city: '东京' }] } };
    expect(names.has('database 0-0')).toBe(true);
    const retry = await ask('POST', '/api/records/delegation', body, { 'idempotency-key': 'database-0-0' });
    expect(retry.status).toBe(200);
    expect((await everything(ask)).size).toBe(ids.size);
  } finally {
    expect(await server.end('SIGINT')).toBe(0);
  }
});
