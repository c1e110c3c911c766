import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApp, read, refusal, type Client, type TestApp } from '../../test/harness/server.ts';
import type { Values } from '../model/field.ts';
import { newId } from '../model/id.ts';

let t: TestApp;
let officer: Client;
beforeAll(async () => {
  t = await openTestApp(inject('database'));
  officer = await t.signIn('officer');
});
afterAll(() => t.close());

const line = { acceptedOn: '2018-04-02', applicant: '王敏', country: 'DE', subject: 'degree', copies: 2 };
const post = (values: Values, key = newId(), client = officer) =>
  client.post('/api/records/legalization', { values: { ...line, ...values } }, { 'idempotency-key': key });
const enter = async (values: Values) => read('createRecord', await post(values)).record;

test('a line that is sent twice is one batch; with other words under the same key it is refused', async () => {
  const key = newId();
  const first = read('createRecord', await post({ applicant: '一次' }, key));
  const again = read('createRecord', await post({ applicant: '一次' }, key));
  expect(again.record.id).toBe(first.record.id);
  expect(refusal(await post({ applicant: '另一个' }, key)).code).toBe('idempotency-key-reused');
  const [row] = await t.owner(`SELECT count(*)::int AS n FROM legalization WHERE applicant = '一次'`);
  expect(row).toEqual({ n: 1 });
});

test('nobody outside the counter enters or reads it', async () => {
  const { id } = await enter({});
  const far = await t.addOffice();
  for (const [login, office] of [
    ['applicant', t.office],
    ['audit-admin', t.office],
    ['stranger', t.office],
    ['director', far],
  ] as const) {
    const client = await t.signIn(login, office);
    expect([login, (await client.get(`/api/records/legalization/${id}`)).status]).toEqual([login, 404]);
    if (office === t.office) expect(refusal(await post({}, newId(), client)).code).toBe('not-allowed');
  }
});

test('what nobody types is filled in, and what is personal is masked', async () => {
  const record = await enter({ agent: '明达代办', idNumber: '护照E12345678' });
  expect(record.values).toMatchObject({
    certificate: 'legalization',
    kind: 'civil',
    speed: 'normal',
    channel: 'agent',
    idNumber: { masked: '护****' },
  });
  const [row] = await t.owner('SELECT search_text, id_number_cipher FROM legalization WHERE id = $1', [
    record.id,
  ]);
  expect(String(row?.['search_text'])).not.toContain('12345678');
  expect(row?.['id_number_cipher']).not.toBeNull();
});

test('the due date counts working days of the office’s calendar, by its own limit once it has set one', async () => {
  // 5 to 7 April 2018 were 清明, Sunday the 8th was worked.
  expect((await enter({})).values['dueOn']).toBe('2018-04-09');
  expect((await enter({ speed: 'rush' })).values['dueOn']).toBe('2018-04-04');
  const saved = await enter({ acceptedOn: '2018-04-02' });
  const moved = await officer.put(`/api/records/legalization/${saved.id}`, {
    version: saved.version,
    values: { acceptedOn: '2018-05-02' },
  });
  expect(read('saveRecord', moved).record.values['dueOn']).toBe('2018-05-08');

  const director = await t.signIn('director');
  const set = await director.post('/api/rules/L02/limits', {
    parameter: 'days',
    category: null,
    value: 1,
    severity: null,
    basis: '本办公开承诺',
    from: '2018-06-01',
  });
  expect(set.status).toBe(200);
  expect((await enter({ acceptedOn: '2018-06-04' })).values['dueOn']).toBe('2018-06-05');
  expect((await enter({ acceptedOn: '2018-05-02' })).values['dueOn']).toBe('2018-05-08');
});

test('the last entry is taken back: it stays, and counts no more', async () => {
  const value = async (): Promise<number | undefined> =>
    read('listFigures', await officer.get('/api/figures?period=2018-02')).figures.find(
      ({ indicator }) => indicator === 'consular.legalization-documents',
    )?.value;
  const saved = await enter({ acceptedOn: '2018-02-05', copies: 7 });
  expect(await value()).toBe(7);
  const undone = await officer.post(`/api/records/legalization/${saved.id}/actions/void`, {
    version: saved.version,
    values: {},
  });
  expect(read('actOnRecord', undone).record.state).toBe('void');
  expect(await value()).toBe(0);
});

test('a faulty line says everything at once, at its entries', async () => {
  const answer = await post({ country: 'dq', copies: '两', subject: '', acceptedOn: '2018-07-01' });
  expect(
    refusal(answer)
      .findings.map(({ path, code }) => `${path} ${code}`)
      .sort(),
  ).toEqual(['acceptedOn date-too-late', 'copies not-a-number', 'country not-a-country', 'subject required']);
});
