import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countries } from '../../fields/country/countries.ts';
import { sourceTitle } from '../../model/source.ts';
import { registry } from '../server.gen.ts';
import { farRegions } from './tables/far-regions.ts';

test('every document is the one that its file says', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace('.ts', ''));
  expect(registry.sources.map(({ name }) => name)).toEqual(files.sort());
});

test('every document says in Chinese what it is and how sure that is, and links to no copy', () => {
  for (const source of registry.sources) {
    for (const words of [source.title, source.issuer, source.note]) expect(words).toMatch(/\p{Script=Han}/u);
    expect(source.en).not.toMatch(/\p{Script=Han}/u);
    expect(source.note).not.toMatch(/https?:|www\.|\.com|\.cn/);
    // What nobody found whole is not called read.
    if (source.note.includes('全文未找到')) expect(source.certainty).not.toBe('read');
  }
});

test('a document is named with its number where it has one', () => {
  const at = (name: string): string => sourceTitle(registry.getSource(name));
  expect(at('li-zheng-dao-2020-32')).toBe('李政道研究所因公出国文件（李政道研究所〔2020〕32号）');
  expect(at('zhejiang-university')).toBe('浙江大学因公临时出国规定');
});

test('Latin America and Africa are whole, without the United States and Canada', () => {
  const wanted = countries
    .filter(({ kind, continent }) => kind === 'country' && /^africa$|america$/.test(continent))
    .map(({ code }) => code)
    .filter((code) => code !== 'US' && code !== 'CA');
  expect([...farRegions].sort()).toEqual(wanted.sort());
});
