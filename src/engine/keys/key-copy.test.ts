import { expect, test } from 'vitest';
import { checkNumber, describeKeyCopy, openKeyCopy, sealKeyCopy } from './key-copy.ts';

const texts = { master: '{"keys":[]}\n', seal: '{"private":"…"}\n' };
const passphrase = '梧桐更兼细雨，到黄昏点点滴滴';
const given = { passphrase, ids: ['0a1b2c3d'], at: new Date('2018-06-15T02:00:00Z') };

test('a short passphrase is refused', async () => {
  await expect(sealKeyCopy(texts, { ...given, passphrase: ' 梧桐2018 ' })).rejects.toMatchObject({
    code: 'passphrase-too-short',
    params: { min: 12 },
  });
});

test('what was sealed opens with its passphrase, typed wide or narrow, and with no other', async () => {
  const text = await sealKeyCopy(texts, { ...given, passphrase: 'Wutong rain at dusk' });
  expect(text).not.toContain('private');
  expect(await openKeyCopy(text, ' Ｗutong rain at dusk', 'f')).toEqual(texts);
  await expect(openKeyCopy(text, 'wutong rain at dusk', 'f')).rejects.toMatchObject({
    code: 'key-copy-closed',
  });
});

test('a changed sign anywhere is found; what is no copy is called so', async () => {
  const text = await sealKeyCopy(texts, given);
  expect(describeKeyCopy(text, 'f')).toEqual({ made: '2018-06-15T02:00:00.000Z', ids: ['0a1b2c3d'] });
  for (const changed of [
    text.replace('0a1b2c3d', '0a1b2c3e'),
    text.replace('2018-06-15', '2018-06-16'),
    text.replace(/"data": "(.)/, (all, one: string) => all.replace(/.$/, one === 'A' ? 'B' : 'A')),
  ])
    await expect(openKeyCopy(changed, passphrase, 'f')).rejects.toMatchObject({ code: 'key-copy-closed' });
  for (const other of ['', '{}', text.slice(0, 100), text.replace('65536', '99999999')])
    await expect(openKeyCopy(other, passphrase, 'keys.txt')).rejects.toMatchObject({
      code: 'key-copy-not-one',
      params: { file: 'keys.txt' },
    });
});

test('the check number is sixteen digits, its own for each copy, and changes with each sign', async () => {
  const [one, two] = [await sealKeyCopy(texts, given), await sealKeyCopy(texts, given)];
  const numbers = [one, two, one.replace('0a1b2c3d', '0a1b2c3e')].map((text) => checkNumber(text, 'f'));
  for (const number of numbers) expect(number).toMatch(/^\d{4}-\d{4}-\d{4}-\d{4}$/);
  expect(new Set(numbers).size).toBe(3);
  expect(checkNumber(one, 'f')).toBe(numbers[0]);
});
