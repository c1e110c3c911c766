import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { choice } from '../../fields/choice/kind.ts';
import { country } from '../../fields/country/kind.ts';
import { text } from '../../fields/text/kind.ts';
import { yesNo } from '../../fields/yes-no/kind.ts';
import { findOptions, optionsOf } from './find-options.ts';

const initials = (words: string): string =>
  pinyin(words, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
const found = (options: ReturnType<typeof optionsOf>, typed: string) =>
  findOptions(options ?? [], typed).map(({ value }) => value);

describe('countries', () => {
  const offered = optionsOf(country(), 'zh', initials);
  test.each([
    ['de', 'DE'],
    ['DE', 'DE'],
    ['ｄｅ', 'DE'],
    ['德国', 'DE'],
    ['德', 'DE'],
    ['rb', 'JP'],
    ['germ', 'DE'],
    ['jnd', 'CA'],
    ['us', 'US'],
    ['mg', 'MG'],
  ])('%s means %s first', (typed, code) => expect(found(offered, typed)[0]).toBe(code));

  test('a code wins over initials, and both are offered', () => {
    expect(found(offered, 'mg')).toEqual(expect.arrayContaining(['MG', 'US']));
    expect(found(offered, 'dg')).toEqual(expect.arrayContaining(['TG', 'DE']));
  });
  test('China is offered only where it may be chosen, and nothing means nothing', () => {
    expect(found(offered, 'cn')).not.toContain('CN');
    expect(found(offered, 'zzzz')).toEqual([]);
  });
  test('without pinyin names and codes still work', () => {
    const bare = optionsOf(country(), 'zh', () => '');
    expect(found(bare, '法国')[0]).toBe('FR');
    expect(found(bare, 'fr')[0]).toBe('FR');
  });
});

test('a short list is chosen by number, key, initials or name', () => {
  const kinds = choice('文书', {
    choices: { birth: { label: '出生', en: 'Birth' }, degree: { label: '学历学位', en: 'Degree' } },
  });
  const offered = optionsOf(kinds, 'zh', initials);
  for (const typed of ['2', 'degree', 'xlxw', 'xl', '学历', 'deg'])
    expect(found(offered, typed)[0]).toBe('degree');
  expect(found(offered, '')).toEqual(['birth', 'degree']);
});

test('yes and no are one key each; free entries offer nothing', () => {
  const offered = optionsOf(yesNo('双认证'), 'zh', initials);
  expect([found(offered, '1')[0], found(offered, 'n')[0]]).toEqual([true, false]);
  expect(optionsOf(text('姓名'), 'zh', initials)).toBeUndefined();
});
