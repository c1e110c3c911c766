import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../../../../../model/document.ts';
import { readElsewhere } from '../../../../../engine/documents/docx/docx-harness.ts';
import { writeDocx } from '../../../../../engine/documents/docx/write-docx.ts';
import { approvedFacts, approvedValues, slipFacts } from '../sample-printed.ts';
import { form as approval } from './approval.ts';
import { form as confirmation } from './confirmation.ts';
import { form as opinion } from './opinion.ts';
import { form as slip } from './slip.ts';

const members = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    personName: `第${i + 1}人`,
    post: `职务${i + 1}`,
    rank: 'staff',
    role: i === 0 ? 'leader' : 'member',
  }));

describe.each([
  ['approval', approval, approvedFacts],
  ['slip', slip, slipFacts],
  ['opinion', opinion, approvedFacts],
  ['confirmation', confirmation, approvedFacts],
] as const)('%s', (_name, form, facts) => {
  const read = async (values: Record<string, unknown>): Promise<string> =>
    readElsewhere(await writeDocx(form.label, form.write(facts(values))));

  test('no value that is missing shows', async () => {
    const { funding: _funding, secrecy: _secrecy, financeOpinion: _opinion, ...few } = approvedValues;
    const bare = Object.fromEntries(Object.keys(approvedValues).map((key) => [key, undefined]));
    for (const values of [
      {},
      { ...bare, ...few },
      { ...bare, members: members(1), approvedOn: '2018-06-15' },
    ]) {
      const text = await read(values);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|（）|：；|，，|。。/);
    }
  });

  test('thirty members all stand in it, and so does a very long name', async () => {
    const name = `赴${'世界各地'.repeat(30)}团`;
    const text = await read({ members: members(30), name });
    if (form !== slip) for (const i of [1, 15, 30]) expect(text).toContain(`第${i}人`);
    expect(text).toContain('30人');
    expect(text).toContain(name);
  });

  test('hostile words stand as they were typed', async () => {
    const nasty = '<w:t>&amp;"\'</w:t>🧪\u{20bb7}';
    const text = await read({
      name: nasty,
      task: `${nasty}\n\ud800半\u0007`,
      inviters: [{ name: nasty, country: 'DE' }],
    });
    expect(text.split(nasty).length - 1).toBeGreaterThanOrEqual(3);
    expect(text).toContain('\ufffd半');
  });

  test('the same facts give the same bytes', async () => {
    const [one, two] = [
      await writeDocx(form.label, form.write(facts())),
      await writeDocx(form.label, form.write(facts())),
    ];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});

test('a form writes nodes only: nothing in it knows how a document looks', () => {
  const nodes: DocumentNode[] = [...approval.write(approvedFacts()), ...slip.write(slipFacts())];
  expect(JSON.parse(JSON.stringify(nodes))).toEqual(nodes);
});
