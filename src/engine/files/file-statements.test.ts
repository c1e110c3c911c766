import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../model/id.ts';
import { openDatabase, type Database, type Row, type Statement } from '../database/database.ts';
import { withClient } from '../embedded/make-database.ts';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { openHome } from '../home/home.ts';
import { checkOwnership, filesOfRecords, findLinkedFile, insertFile, linkFiles } from './file-statements.ts';

let db: Database;
let stop: () => Promise<void>;
const [officeId, otherOffice, me, somebody] = [newId(), newId(), newId(), newId()];
const type = 'delegation';

beforeAll(async () => {
  const home = openHome({ dir: mkdtempSync(join(tmpdir(), 'wutong-file-rows-')) });
  const server = await startEmbedded({ home });
  const machine = ['0001-create-machine.sql', '0003-add-processes.sql']
    .map((name) => readFileSync(join(import.meta.dirname, '../../../migrations', name), 'utf8'))
    .join('\n');
  await withClient(server.ownerConfig, async (client) => {
    await client.query(machine);
    for (const id of [officeId, otherOffice])
      await client.query(
        `INSERT INTO office (id, code, name, en, level) VALUES ($1, $2, '甲', 'A', 'city')`,
        [id, id],
      );
  });
  db = openDatabase(server.appConfig);
  stop = async () => {
    await db.close();
    await server.stop();
    home.close();
    rmSync(home.dir, { recursive: true, force: true });
  };
}, 60_000);
afterAll(() => stop());

const run = (statements: readonly Statement[], office = officeId): Promise<Row[]> =>
  db.inOffice(office, async (tx) =>
    (await Promise.all(statements.map((statement) => tx.query(statement)))).flat(),
  );

async function addFile(uploadedBy = me, office = officeId): Promise<string> {
  const id = newId();
  const file = { hash: 'a'.repeat(64), name: '函.pdf', mime: 'application/pdf', size: 5_000_000_000 };
  await run([insertFile({ ...file, officeId: office, id, uploadedBy, uploadedAt: new Date() })], office);
  return id;
}

describe('whose file it is', () => {
  test('not somebody else’s, nor of another office, nor one that does not exist', async () => {
    const recordId = newId();
    const [mine, theirs, elsewhere] = [
      await addFile(),
      await addFile(somebody),
      await addFile(me, otherOffice),
    ];
    const pairs = [mine, theirs, elsewhere, newId()].map((fileId) => ({ recordId, fileId, actorId: me }));
    expect(await run([checkOwnership({ officeId, type, pairs })])).toEqual([
      { record_id: recordId, file_id: mine },
    ]);
  });

  test('the record’s own, whoever uploaded it, but not for another record or type', async () => {
    const [recordId, other, theirs] = [newId(), newId(), await addFile(somebody)];
    await run(
      linkFiles({
        officeId,
        type,
        recordIds: [recordId],
        links: [{ recordId, path: 'attachments', fileIds: [theirs] }],
      }),
    );
    const pairs = [recordId, other].map((id) => ({ recordId: id, fileId: theirs, actorId: me }));
    expect(await run([checkOwnership({ officeId, type, pairs })])).toEqual([
      { record_id: recordId, file_id: theirs },
    ]);
    expect(await run([checkOwnership({ officeId, type: 'person', pairs })])).toEqual([]);
  });
});

test('a download finds a file only through the record that holds it', async () => {
  const [recordId, fileId] = [newId(), await addFile()];
  const asked = { officeId, type, recordId, fileId };
  expect(await run([findLinkedFile(asked)])).toEqual([]);
  await run(
    linkFiles({
      officeId,
      type,
      recordIds: [recordId],
      links: [{ recordId, path: 'attachments', fileIds: [fileId] }],
    }),
  );
  expect(await run([findLinkedFile(asked)])).toEqual([
    { id: fileId, hash: 'a'.repeat(64), name: '函.pdf', mime: 'application/pdf', size: '5000000000' },
  ]);
  expect(await run([findLinkedFile({ ...asked, recordId: newId() })])).toEqual([]);
  expect(await run([findLinkedFile(asked)], otherOffice)).toEqual([]);
});

test('links replace what the records held, in order, and leave others alone', async () => {
  const [one, two, three] = [newId(), newId(), newId()];
  const [a, b, c] = [await addFile(), await addFile(), await addFile()];
  const link = (recordId: string, path: string, ...fileIds: string[]) => ({ recordId, path, fileIds });
  await run(
    linkFiles({
      officeId,
      type,
      recordIds: [one, two, three],
      links: [link(one, 'attachments', a, b), link(two, 'attachments', a), link(three, 'attachments', c)],
    }),
  );
  await run(
    linkFiles({
      officeId,
      type,
      recordIds: [one, two],
      links: [link(one, 'attachments', c, a, c), link(one, `inviters.${two}.letter`, b)],
    }),
  );
  const rows = await run([filesOfRecords({ officeId, type, recordIds: [one, two, three] })]);
  expect(rows.map((row) => [row.record_id, row.path, row.id])).toEqual([
    [one, 'attachments', c],
    [one, 'attachments', a],
    [one, `inviters.${two}.letter`, b],
    [three, 'attachments', c],
  ]);
  await run(linkFiles({ officeId, type, recordIds: [one, three], links: [] }));
  expect(await run([filesOfRecords({ officeId, type, recordIds: [one, two, three] })])).toEqual([]);
});
