import { read, type Client } from './server.ts';
import type { TestOffice } from './office.ts';

let n = 0;

/** An application for legalization or apostille that was accepted on a day. */
export async function accept(
  officer: Client,
  acceptedOn: string,
  copies: number,
  kind = 'civil',
): Promise<void> {
  const values = {
    acceptedOn,
    applicant: `申请人${(n += 1)}`,
    country: 'JP',
    kind,
    subject: kind === 'civil' ? 'degree' : 'invoice',
    copies,
    speed: 'normal',
  };
  read('createRecord', await officer.post('/api/records/legalization', { values }));
}

/** A number that the office has reported to it and approved. */
export async function approve(
  office: TestOffice,
  people: { readonly officer: Client; readonly applicant: Client; readonly head: Client },
  told: { readonly code: string; readonly nature: string; readonly measure: string; readonly value: number },
): Promise<void> {
  const { code, nature, measure, value } = told;
  const { officer, applicant, head } = people;
  const indicator = read(
    'createRecord',
    await officer.post('/api/records/reported-indicator', {
      values: {
        name: code,
        code,
        area: 'other',
        nature,
        measure,
        definition: '。',
        often: 'half',
        unit: office.units.applicant,
      },
    }),
  ).record;
  let { record } = read(
    'createRecord',
    await applicant.post('/api/records/reported-figure', {
      values: { indicator: indicator.id, period: '2018H1', value, source: '台账', reporter: '张敏' },
    }),
  );
  for (const [client, action] of [
    [applicant, 'handIn'],
    [head, 'approve'],
  ] as const)
    ({ record } = read(
      'actOnRecord',
      await client.post(`/api/records/reported-figure/${record.id}/actions/${action}`, {
        version: record.version,
        values: {},
      }),
    ));
}
